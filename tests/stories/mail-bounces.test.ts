import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ParsedMail } from "mailparser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refuse } from "#kernel/outcome.ts";
import { deliverMail } from "#platform/mail/deliver-mail.ts";
import { type MailRoom, takeMessage } from "#platform/mail/incoming/take-message.ts";
import { smtpPost } from "#platform/mail/post.ts";
import { type NewMail, queueMail } from "#platform/mail/queue-mail.ts";
import type { MailTables } from "#platform/mail/tables.ts";
import { alizeOn } from "../alize-command.ts";
import { testDatabase } from "../database.ts";
import { aMail, clock, from, scope, territory } from "../mail-cast.ts";
import { startMailServer } from "../mail-server.ts";
import { enterNetwork, place } from "../network.ts";
import { bounceOf } from "../returned-mail.ts";

const database = await testDatabase();
const server = await startMailServer();
const post = smtpPost({ url: server.url, from, replyDomain: "retours.example" });

beforeAll(async () => enterNetwork(database));
afterAll(async () => server.stop());

const room: MailRoom = {
  database,
  now: "2026-11-23T19:00:00.000Z",
  territories: [place.longwy, place.toul],
  takeReply: async () => refuse("not-asked"),
  virusCheck: null,
  largestFile: 10_000_000,
};

async function rowOf({ act }: NewMail) {
  return database.transaction(scope, async (transaction) =>
    transaction
      .tables<MailTables>()
      .selectFrom("mail")
      .select(["id", "state", "error_kind", "last_error", "sent_at", "message_id"])
      .where("act", "=", act)
      .executeTakeFirstOrThrow(),
  );
}

/** Written, and handed to the server: what the server received, where it did. */
async function sendOne(given: Partial<NewMail> = {}) {
  const mail = aMail(given);
  const before = server.received.length;
  await database.transaction(scope, async (transaction) => queueMail(transaction, mail));
  const { id } = await rowOf(mail);
  await deliverMail({ database, clock, post }, { territory, mail: id });
  return { mail, id, received: server.received.slice(before)[0] };
}

function left({ received }: { received: ParsedMail | undefined }): ParsedMail {
  if (received === undefined) throw new Error("the mail left");
  return received;
}

const bounces = async (address: string) =>
  database.transaction(scope, async (transaction) =>
    transaction
      .tables<MailTables>()
      .selectFrom("mail_bounce")
      .select(["hardness", "kind", "status"])
      .where("address", "=", address)
      .orderBy("told_at")
      .execute(),
  );

const to = (address: string) => ({ person: null, name: "Odile Toiture", address });

describe("a mail that comes back", () => {
  it("marks its row and its address, once, however often the report comes", async () => {
    const address = "a@toiture.example";
    const sent = await sendOne({ to: to(address) });
    const raw = bounceOf(left(sent));
    expect(await takeMessage(room, raw)).toMatchObject({
      ok: true,
      value: { kind: "bounce", outcome: "taken" },
    });
    expect(await takeMessage(room, raw)).toMatchObject({ ok: true, value: { outcome: "known" } });
    // Another server hands the same message over with a line of its own.
    const again = Buffer.concat([Buffer.from("Received: from elsewhere\r\n"), raw]);
    expect(await takeMessage(room, again)).toMatchObject({ ok: true, value: { outcome: "known" } });
    expect(await rowOf(sent.mail)).toMatchObject({
      state: "bounced",
      error_kind: "recipient-refused",
      last_error: expect.stringContaining("User unknown"),
      sent_at: "2026-11-23T18:00:00Z",
    });
    expect(await bounces(address)).toEqual([{ hardness: "hard", kind: "address-unknown", status: "5.1.1" }]);
  });

  it("is taken once where two processes read it at the same time", async () => {
    const address = "twice@toiture.example";
    const raw = bounceOf(left(await sendOne({ to: to(address) })), { id: "twice" });
    const taken = await Promise.all([takeMessage(room, raw), takeMessage(room, raw), takeMessage(room, raw)]);
    expect(taken.filter((one) => one.ok && one.value.outcome === "taken")).toHaveLength(1);
    expect(await bounces(address)).toHaveLength(1);
  });

  it("closes its address to what can wait, and to nothing that the law or a contract asks", async () => {
    const address = "b@toiture.example";
    await takeMessage(room, bounceOf(left(await sendOne({ to: to(address) })), { id: "closing" }));
    const waits = await sendOne({ to: to("B@toiture.example"), act: "application.sendMessage/1" });
    expect(waits.received).toBeUndefined();
    expect(await rowOf(waits.mail)).toMatchObject({ state: "failed", error_kind: "address-refused" });
    expect((await sendOne({ to: to(address), act: "lending.reminder/1" })).received).toBeDefined();
  });

  it("leaves its address open where the box is only full", async () => {
    const address = "c@toiture.example";
    await takeMessage(
      room,
      bounceOf(left(await sendOne({ to: to(address) })), { id: "full", status: "5.2.2" }),
    );
    expect(await bounces(address)).toEqual([{ hardness: "soft", kind: "box-full", status: "5.2.2" }]);
    expect((await sendOne({ to: to(address), act: "application.sendMessage/2" })).received).toBeDefined();
  });

  it("is only late while the server still tries", async () => {
    const sent = await sendOne({ to: to("d@toiture.example") });
    const raw = bounceOf(left(sent), { id: "late", status: "4.4.1", action: "delayed" });
    expect(await takeMessage(room, raw)).toMatchObject({ value: { kind: "delay", outcome: "ignored" } });
    expect((await rowOf(sent.mail)).state).toBe("sent");
  });

  it("is of nobody where its reference was made up from the mail's id, or stands in the body alone", async () => {
    const sent = await sendOne({ to: to("e@toiture.example") });
    const { messageId = "" } = left(sent);
    const [, id = "", secret = ""] = /<([^.]+)\.([^@]+)@/.exec(messageId) ?? [];
    const forged = { messageId: `<${id}.${secret.replaceAll(/./g, "a")}@longwy.example>`, subject: "x" };
    const nobody = { ok: false, refusal: { reason: "mail-of-nobody" } };
    expect(await takeMessage(room, bounceOf(forged, { id: "forged" }))).toMatchObject(nobody);
    const inBody = bounceOf({ messageId: "<other@x.example>", subject: "x" }, { id: "body" });
    expect(await takeMessage(room, Buffer.from(inBody.toString().replace("...", messageId)))).toMatchObject(
      nobody,
    );
    expect((await rowOf(sent.mail)).state).toBe("sent");
  });

  it("comes back to an address of its own, which suffices to tell it", async () => {
    const sent = await sendOne({ to: to("f@toiture.example") });
    const reference = left(sent).messageId?.slice(1).split("@")[0] ?? "";
    const raw = bounceOf({ messageId: "<rewritten@relay.example>", subject: "x" }, { id: "verp" });
    const returned = Buffer.from(
      raw.toString().replace("To: alize@longwy.example", `To: b.${reference}@retours.example`),
    );
    expect(await takeMessage(room, returned)).toMatchObject({ ok: true, value: { mail: sent.id } });
  });

  it("is handed over by the mail server: from standard input, from a file, from a folder", async () => {
    const [one, other] = [await sendOne({ to: to("g@t.example") }), await sendOne({ to: to("h@t.example") })];
    const piped = await alizeOn(
      database,
      ["mail", "received"],
      bounceOf(left(one), { id: "pipe" }).toString(),
    );
    expect(piped.output).toMatchObject({
      received: [{ file: "-", kind: "bounce", mail: one.id }],
      refused: [],
    });

    const folder = await mkdtemp(path.join(tmpdir(), "alize-mails-"));
    await writeFile(path.join(folder, "1.eml"), bounceOf(left(other), { id: "file" }));
    await writeFile(
      path.join(folder, "2.eml"),
      bounceOf({ messageId: "<no@one.example>", subject: "x" }, { id: "no" }),
    );
    const read = await alizeOn(database, ["mail", "received", folder]);
    expect(read.output).toMatchObject({
      received: [{ outcome: "taken", mail: other.id }],
      refused: [{ file: path.join(folder, "2.eml"), reason: "mail-of-nobody" }],
    });
    const alone = await alizeOn(database, ["mail", "received", path.join(folder, "2.eml")]);
    expect(alone).toMatchObject({ status: 2, problem: { reason: "mail-of-nobody" } });
    const missing = await alizeOn(database, ["mail", "received", path.join(folder, "3.eml")]);
    expect(missing).toMatchObject({ status: 2, problem: { reason: "file-not-found" } });
    await rm(folder, { recursive: true });
  });
});
