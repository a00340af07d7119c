import path from "node:path";
import { accountingContract } from "#accounting/index.ts";
import { aidContract } from "#aid/index.ts";
import { applicationContract, readDirectoryAddress, rechercheEntreprises } from "#application/index.ts";
import { bankingContract, readVault } from "#banking/index.ts";
import { committeeContract } from "#committee/index.ts";
import { conventionContract } from "#convention/index.ts";
import { demoHandlers } from "#demo/advance-month.ts";
import { demoContract } from "#demo/contract.ts";
import { loadDemonstration } from "#demo/load-demonstration.ts";
import { expertiseContract } from "#expertise/index.ts";
import { fundContract } from "#fund/index.ts";
import { impactContract } from "#impact/index.ts";
import { lendingContract } from "#lending/index.ts";
import { authenticate, drawSetUpCode, networkContract } from "#network/index.ts";
import { systemClock } from "#platform/clock.ts";
import { openApi } from "#platform/contract/openapi.ts";
import { openDatabase } from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import { readDatabaseSettings } from "#platform/database/settings.ts";
import { clamd } from "#platform/files/clamd.ts";
import { readClamdAddress, readLargestFile } from "#platform/files/settings.ts";
import { type Desk, mount } from "#platform/http/mount.ts";
import { readPublicAddress } from "#platform/http/public-address.ts";
import { servePublicPages } from "#platform/http/public-pages.ts";
import { httpServer } from "#platform/http/server.ts";
import { prepareJobs } from "#platform/jobs/prepare-jobs.ts";
import { readMailSettings } from "#platform/mail/settings.ts";
import { readTextSettings } from "#platform/mail/texts/settings.ts";
import { reportingContract } from "#reporting/index.ts";
import { signatureContract } from "#signature/index.ts";
import { contracts } from "#web/contracts.ts";
import product from "../package.json" with { type: "json" };
import { assemble } from "./assembly.ts";
import { deliverMails } from "./mails.ts";

const port = Number(process.env["PORT"] ?? 3000);
const host = process.env["HOST"] ?? "127.0.0.1";
const isDemonstration = process.argv.includes("--demonstration");
const mailSettings = readMailSettings(process.env);
const textSettings = readTextSettings(process.env);
const built = path.resolve(import.meta.dirname, "../dist");

const { renderPage, prerenderedPaths }: typeof import("#web/render.tsx") = await import(
  path.join(built, "render/render.js")
);

const databaseSettings = readDatabaseSettings(process.env);
const database = await openDatabase(databaseSettings);
await database.asOwner(async (owner) => migrate(owner));
await database.asOwner(prepareJobs);
const vault = readVault(process.env, databaseSettings);
if (isDemonstration) await loadDemonstration(database, vault);

const app = await httpServer();
const clamdAddress = readClamdAddress(process.env);
const virusCheck = clamdAddress === null ? null : clamd(clamdAddress);
const desk: Desk = {
  database,
  clock: systemClock,
  authenticate: authenticate(database, systemClock),
  largestFile: readLargestFile(process.env),
  virusCheck,
};
const publicAddress = readPublicAddress(process.env, port);
const hasMailServer = mailSettings !== null;
const directoryAddress = readDirectoryAddress(process.env);
const firmDirectory =
  directoryAddress === null
    ? null
    : rechercheEntreprises({
        address: directoryAddress,
        agent: `Alize/${product.version} (+${publicAddress})`,
      });
const handlers = assemble({
  database,
  isDemonstration,
  hasMailServer,
  hasTextGateway: textSettings !== null,
  replyDomain: mailSettings?.replyDomain ?? null,
  virusCheck,
  publicAddress,
  vault,
  firmDirectory,
});
mount(app, desk, networkContract, handlers.network);
mount(app, desk, signatureContract, handlers.signature);
mount(app, desk, fundContract, handlers.fund);
mount(app, desk, conventionContract, handlers.convention);
mount(app, desk, aidContract, handlers.aid);
mount(app, desk, applicationContract, handlers.application);
mount(app, desk, committeeContract, handlers.committee);
mount(app, desk, lendingContract, handlers.lending);
mount(app, desk, bankingContract, handlers.banking);
mount(app, desk, expertiseContract, handlers.expertise);
mount(app, desk, impactContract, handlers.impact);
mount(app, desk, accountingContract, handlers.accounting);
mount(app, desk, demoContract, demoHandlers({ database, handlers, isDemonstration }));
mount(app, desk, reportingContract, handlers.reporting);

app.get("/api/openapi.json", () => openApi(contracts, product.version));

await servePublicPages(app, {
  directory: path.join(built, "web"),
  template: path.join(built, "render/template.html"),
  render: renderPage,
  prerenderedPaths,
});

const mails = await deliverMails(database, {
  settings: mailSettings,
  texts: textSettings,
  publicAddress,
  report: (error) => console.error(error),
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void app
      .close()
      .then(async () => mails.stop())
      .then(async () => database.close());
  });
}

console.log(`Alizé est ouvert : ${await app.listen({ port, host })}`);

const setUpCode = await drawSetUpCode(database, systemClock);
if (setUpCode !== null)
  console.log(
    `Cette installation est vide. Pour la mettre en place, ouvrez ${publicAddress}/installation et donnez ce code : ${setUpCode}`,
  );
