import path from "node:path";
import { conventionContract, conventionHandlers, promiseBook } from "#convention/index.ts";
import { loadDemonstration } from "#demo/load-demonstration.ts";
import { fundContract, fundHandlers } from "#fund/index.ts";
import { authenticate, networkContract, networkHandlers } from "#network/index.ts";
import { systemClock } from "#platform/clock.ts";
import { openDatabase } from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import { readDatabaseSettings } from "#platform/database/settings.ts";
import { type Desk, mount } from "#platform/http/mount.ts";
import { servePublicPages } from "#platform/http/public-pages.ts";
import { httpServer } from "#platform/http/server.ts";

const port = Number(process.env["PORT"] ?? 3000);
const host = process.env["HOST"] ?? "127.0.0.1";
const isDemonstration = process.argv.includes("--demonstration");
const built = path.resolve(import.meta.dirname, "../dist");

const { renderPage, prerenderedPaths }: typeof import("#web/render.tsx") = await import(
  path.join(built, "render/render.js")
);

const database = await openDatabase(readDatabaseSettings(process.env));
await database.asOwner(async (owner) => migrate(owner));
if (isDemonstration) await loadDemonstration(database);

const app = await httpServer();
const desk: Desk = { database, clock: systemClock, authenticate: authenticate(database, systemClock) };
mount(app, desk, networkContract, networkHandlers({ database, isDemonstration }));
mount(app, desk, fundContract, fundHandlers(promiseBook));
mount(app, desk, conventionContract, conventionHandlers());

await servePublicPages(app, {
  directory: path.join(built, "web"),
  template: path.join(built, "render/template.html"),
  render: renderPage,
  prerenderedPaths,
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void app.close().then(async () => database.close());
  });
}

console.log(`Alizé est ouvert : ${await app.listen({ port, host })}`);
