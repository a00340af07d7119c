import path from "node:path";
import { servePublicPages } from "#platform/http/public-pages.ts";
import { httpServer } from "#platform/http/server.ts";

const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? "127.0.0.1";
const built = path.resolve(import.meta.dirname, "../dist");

const { renderPage, prerenderedPaths }: typeof import("#web/render.tsx") = await import(
  path.join(built, "render/render.js")
);

const app = await httpServer();
await servePublicPages(app, {
  directory: path.join(built, "web"),
  template: path.join(built, "render/template.html"),
  render: renderPage,
  prerenderedPaths,
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void app.close());
}

console.log(`Alizé est ouvert : ${await app.listen({ port, host })}`);
