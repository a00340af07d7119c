import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takeMailReply } from "#application/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { clamd } from "#platform/files/clamd.ts";
import { deliverMail } from "#platform/mail/deliver-mail.ts";
import { type MailRoom, takeMessage } from "#platform/mail/incoming/take-message.ts";
import { smtpPost } from "#platform/mail/post.ts";
import type { MailTables } from "#platform/mail/tables.ts";
import { applicationDesk, bakery } from "../application-desk.ts";
import { infected, startClamdServer } from "../clamd-server.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { startMailServer } from "../mail-server.ts";
import { enterNetwork, id, person, place, seat } from "../network.ts";
import { replyWith } from "../returned-mail.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const publicAddress = "https://alize.example";
const desk = await applicationDesk(database, territory, { publicAddress });
const { application: door, params, key, clock } = desk;
const scope = { read: [territory], write: territory };
const server = await startMailServer();
const from = { name: "Alizé Longwy", address: "alize@longwy.example" };
const post = smtpPost({ url: server.url, from, replyDomain: "retours.example" });

const [anne, lucie, paul] = [900, 910, 911];

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, anne, "Anne Moreau");
  await person(database, lucie, "Lucie Perrin");
  await person(database, paul, "Paul Marchand");
  await seat(database, 90_000, { person: id(anne), role: "coordinator", unit: territory });
  for (const who of [lucie, paul])
    await seat(database, who * 100, { person: id(who), role: "owner", unit: territory });
});
afterAll(async () => server.stop());

const room = (given: Partial<MailRoom> = {}): MailRoom => ({
  database,
  now: "2011-02-08T19:00:00.000Z",
  territories: [territory, place.toul],
  takeReply: async (transaction, reply) => takeMailReply(transaction, { ...reply, publicAddress }),
  virusCheck: null,
  largestFile: 10_000,
  ...given,
});

let firms = 0;

/** A file of Lucie's firm in which Anne has just written: the mail as Lucie's server received it. */
async function asked(post_ = post) {
  desk.sit("coordinator", anne);
  firms += 1;
  const { id: application } = await desk.open(bakery({ name: `Boulangerie ${firms}` }));
  const which = { ...params, application };
  const owner = { person: id(lucie), fromOn: plainDate("2011-01-05") };
  accepted(await door.nameOwner({ params: which, body: owner, key: key() }));
  accepted(await door.assignApplication({ params: which, body: { to: id(anne) }, key: key() }));
  const message = randomUUID();
  accepted(await door.sendMessage({ params: which, body: { message, text: "Et le devis ?" }, key: key() }));
  const mail = await mailOf(`application.sendMessage/${message}`);
  await deliverMail({ database, clock, post: post_ }, { territory, mail });
  const received = server.received.at(-1);
  if (received === undefined) throw new Error("the mail left");
  return { which, mail, received, replyTo: received.replyTo?.value[0]?.address ?? "" };
}

async function mailOf(act: string) {
  const { id: mail } = await database.transaction(scope, async (transaction) =>
    transaction
      .tables<MailTables>()
      .selectFrom("mail")
      .select("id")
      .where("act", "=", act)
      .executeTakeFirstOrThrow(),
  );
  return mail;
}

async function messagesOf(which: { territory: string; application: string }) {
  desk.sit("coordinator", anne);
  return accepted(await door.listMessages({ params: which })).messages.slice(1);
}

const asides = async (mail: string) =>
  database.transaction(scope, async (transaction) =>
    transaction
      .tables<MailTables>()
      .selectFrom("mail_received")
      .select(["why", "text", "from_address"])
      .where("mail_id", "=", mail)
      .where("outcome", "=", "put-aside")
      .execute(),
  );

const lucieAt = "910@exemple.fr";

describe("the answer to a mail about a file", () => {
  it("becomes a message of the file, in the name of whoever wrote it, once, with its files", async () => {
    const { which, received, replyTo } = await asked();
    expect(replyTo).toMatch(/^r\.[a-z2-7]{26}\.[a-z2-7]{26}@retours\.example$/);
    expect(received.text).toContain("Vous pouvez répondre à ce courriel");
    expect(received.text).not.toContain("Ne répondez pas");
    const raw = replyWith({
      from: lucieAt,
      to: replyTo,
      id: "first",
      text: "Le voici.\n\nLe 8 février 2011 à 19:00, Alizé a écrit :\n> Et le devis ?",
      files: [
        { name: "devis.pdf", content: "%PDF-1.7\nun devis" },
        { name: "virus.exe", content: "MZ\u0090\u0000\u0003" },
        { name: "trop.pdf", content: `%PDF-1.7\n${"x".repeat(20_000)}` },
      ],
    });
    expect(await takeMessage(room(), raw)).toMatchObject({ value: { kind: "reply", outcome: "taken" } });
    expect(await takeMessage(room(), raw)).toMatchObject({ value: { outcome: "known" } });
    const messages = await messagesOf(which);
    expect(messages).toMatchObject([
      { side: "firm", by: "Lucie Perrin", attachments: [{ name: "devis.pdf" }] },
    ]);
    expect(messages[0]?.text.split("\n")[0]).toBe("Le voici.");
    expect(messages[0]?.text).not.toContain("Et le devis");
    expect(messages[0]?.text).toMatch(/virus\.exe, d.un type/);
    expect(messages[0]?.text).toContain("trop.pdf, trop lourde");
  });

  it("is taken whatever octets it has: a NUL in its words, its identifier or the name of a file", async () => {
    const { which, replyTo } = await asked();
    const raw = replyWith({
      from: lucieAt,
      to: replyTo,
      id: "with\0nul",
      text: "O\0ui.",
      files: [{ name: "a\0b.exe", content: "MZ\u0090\u0000\u0003" }],
    });
    expect(await takeMessage(room(), raw)).toMatchObject({ value: { kind: "reply", outcome: "taken" } });
    expect(await takeMessage(room(), raw)).toMatchObject({ value: { outcome: "known" } });
    expect((await messagesOf(which))[0]?.text).toMatch(/^Oui\.\n\n.*a b\.exe, d.un type/);
  });

  it("is written once where three processes read it at the same time", async () => {
    const { which, replyTo } = await asked();
    const raw = replyWith({ from: lucieAt, to: replyTo, id: "race", text: "Oui." });
    await Promise.all([takeMessage(room(), raw), takeMessage(room(), raw), takeMessage(room(), raw)]);
    expect(await messagesOf(which)).toHaveLength(1);
  });

  it("is put aside with its words where another address wrote it, to be told", async () => {
    const { which, mail, replyTo } = await asked();
    const raw = replyWith({ from: "911@exemple.fr", to: replyTo, id: "other", text: "Moi, Paul." });
    expect(await takeMessage(room(), raw)).toMatchObject({
      value: { outcome: "put-aside", why: "reply-from-another" },
    });
    expect(await messagesOf(which)).toEqual([]);
    expect(await asides(mail)).toEqual([
      { why: "reply-from-another", text: "Moi, Paul.", from_address: "911@exemple.fr" },
    ]);
  });

  it("is put aside where its writer has since been recused from the file", async () => {
    const recused = await asked();
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, {
        territory,
        kind: "application",
        id: recused.which.application,
        person: id(lucie),
        reason: "recusal",
        fromAt: "2011-02-08T18:30:00.000Z",
        untilAt: null,
      }),
    );
    const raw = replyWith({ from: lucieAt, to: recused.replyTo, id: "recused", text: "Oui." });
    expect(await takeMessage(room(), raw)).toMatchObject({ value: { why: "file-denied" } });
    expect(await asides(recused.mail)).toHaveLength(1);
  });

  it("is left where a program wrote it, and no two programs can answer each other for long", async () => {
    const { which, replyTo } = await asked();
    const vacation = replyWith({
      from: lucieAt,
      to: replyTo,
      id: "vacation",
      text: "Je suis absente.",
      headers: ["Auto-Submitted: auto-replied"],
    });
    expect(await takeMessage(room(), vacation)).toMatchObject({
      value: { kind: "automatic", outcome: "ignored" },
    });
    expect(await messagesOf(which)).toEqual([]);
    for (let count = 0; count < 12; count += 1)
      await takeMessage(
        room(),
        replyWith({ from: lucieAt, to: replyTo, id: `loop-${count}`, text: `Absente ${count}` }),
      );
    expect(await messagesOf(which)).toHaveLength(10);
  });

  it("is put aside three months later, and refused where its address was made up", async () => {
    const { replyTo } = await asked();
    const late = replyWith({ from: lucieAt, to: replyTo, id: "late", text: "Enfin." });
    expect(await takeMessage(room({ now: "2011-05-10T18:00:00.000Z" }), late)).toMatchObject({
      value: { outcome: "put-aside", why: "reply-expired" },
    });
    const forged = replyTo.replace(/\.([a-z2-7]{26})@/, `.${"a".repeat(26)}@`);
    expect(
      await takeMessage(room(), replyWith({ from: lucieAt, to: forged, id: "forged", text: "Oui." })),
    ).toMatchObject({ refusal: { reason: "mail-of-nobody" } });
  });

  it("has its files read by the antivirus: nothing is taken while it is away", async () => {
    const { which, replyTo } = await asked();
    const daemon = await startClamdServer();
    const virusCheck = clamd({ host: "127.0.0.1", port: daemon.port });
    const files = [{ name: "a.pdf", content: `%PDF-1.7\n${infected}` }];
    const raw = replyWith({ from: lucieAt, to: replyTo, id: "virus", text: "Voici.", files });
    await daemon.stop();
    expect(await takeMessage(room({ virusCheck }), raw)).toMatchObject({
      refusal: { reason: "virus-check-away" },
    });
    expect(await messagesOf(which)).toEqual([]);
    const back = await startClamdServer();
    const there = clamd({ host: "127.0.0.1", port: back.port });
    expect(await takeMessage(room({ virusCheck: there }), raw)).toMatchObject({
      value: { outcome: "taken" },
    });
    expect((await messagesOf(which))[0]).toMatchObject({
      text: expect.stringMatching(/a\.pdf, arrêtée par l.antivirus/),
      attachments: [],
    });
    await back.stop();
  });

  it("goes to the sender as before where no domain takes replies", async () => {
    const { received } = await asked(smtpPost({ url: server.url, from }));
    expect(received.replyTo).toBeUndefined();
    expect(received.text).toContain("Ne répondez pas à ce courriel");
  });
});
