/**
 * A process that delivers the mails of a territory until its standard input ends or it is killed:
 * `node tests/crash/deliver-mails.ts CONNECTION SMTP_URL TERRITORY`. With a mail as fourth word it queues it first; with « only »
 * as fifth it does nothing else, with « text » it delivers texts to the gateway at that address, at noon.
 */
import { once } from "node:events";
import { connectDatabase } from "#platform/database/database.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { startMails } from "#platform/mail/start-mails.ts";
import { httpTextGateway } from "#platform/mail/texts/gateway.ts";
import { deliverMails } from "../../src/mails.ts";

const [, , connection = "", url = "", territory = "", mail = "", only = ""] = process.argv;

const database = connectDatabase(JSON.parse(connection));
if (mail !== "") {
  const scope = { read: [territory], write: territory };
  await database.transaction(scope, async (transaction) => queueMail(transaction, JSON.parse(mail)));
}
const mails = only === "only" ? null : await (only === "text" ? deliverTexts() : deliver());
console.log("ready");
process.stdin.resume();
await once(process.stdin, "end");
await mails?.stop();
await database.close();

async function deliver() {
  return deliverMails(database, {
    settings: { url, from: { name: "Alizé", address: "alize@longwy.example" } },
    publicAddress: "https://alize.example",
    report: () => undefined,
  });
}

async function deliverTexts() {
  return startMails({
    database,
    clock: { now: () => "2026-11-24T11:00:00.000Z" },
    settings: null,
    texts: httpTextGateway({ url, headers: {}, body: { to: "{to}", text: "{text}" } }),
    leaves: async () => true,
    territories: [territory],
    gather: async () => undefined,
    report: () => undefined,
  });
}
