import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { gatherMails, recordDenial } from "#network/index.ts";
import { deliverMail } from "#platform/mail/deliver-mail.ts";
import { smtpPost } from "#platform/mail/post.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { setPaces } from "#platform/mail/set-aside/paces.ts";
import { mailsOf } from "#platform/mail/tables.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { aMail, clock, from, scope, territory } from "../mail-cast.ts";
import { type MailServer, startMailServer } from "../mail-server.ts";
import { enterNetwork, id, networkServer, person, seat } from "../network.ts";

const database = await testDatabase();
const network = await networkServer(database, true);
const publicAddress = "https://alize.example";
/** The mails of November 23rd in the evening leave the next morning. */
const morning = "2026-11-24T06:30:00.000Z";
const servers: MailServer[] = [];
let number = 90;

beforeAll(async () => enterNetwork(database, true));

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

/** Somebody who follows files there and wants their messages each morning. */
async function aReader(isSeated = true): Promise<string> {
  number += 1;
  await person(database, number, `Odile ${number}`);
  if (isSeated)
    await seat(database, 900 + number, { person: id(number), role: "coordinator", unit: territory });
  const paces = { messages: "daily", files: "weekly", advances: "at-once" } as const;
  await database.transaction({ read: [] }, async (transaction) => setPaces(transaction, id(number), paces));
  return id(number);
}

interface Written {
  readonly event: string;
  readonly subject: string;
  readonly file?: string;
}

async function write(reader: string, { event, subject, file = id(4000) }: Written): Promise<string> {
  const mail = aMail({
    to: { person: reader, name: "Odile", address: `odile${reader.slice(-4)}@toiture.example` },
    event,
    values: { link: `${publicAddress}/dossiers/${file}` },
    subject,
    object: { kind: "application", id: file },
  });
  const written = await database.transaction(scope, async (transaction) => queueMail(transaction, mail));
  if (written === null) throw new Error("a new act writes a new mail");
  return written;
}

async function gather(reader: string, now = morning): Promise<void> {
  await database.transaction(scope, async (transaction) =>
    gatherMails(transaction, { territory, person: reader, publicAddress, now }),
  );
}

async function mailsTo(reader: string) {
  return database.transaction(scope, async (transaction) =>
    mailsOf(transaction)
      .selectFrom("mail")
      .select(["id", "event", "state", "subject", "text", "waits_until as until", "digest_id as digest"])
      .where("person_id", "=", reader)
      .orderBy("queued_at")
      .orderBy("id")
      .execute(),
  );
}

describe("mails that a person wants together", () => {
  it("leave as one, each told once with its page, while what cannot wait has left", async () => {
    const reader = await aReader();
    const messages = [
      await write(reader, { event: "application.message", subject: "Un message de Lucie", file: id(4001) }),
      await write(reader, { event: "application.message", subject: "Un message de Marc", file: id(4002) }),
    ];
    const notice = await write(reader, { event: "banking.debit-notice", subject: "Prélèvement le 5" });
    const disbursed = await write(reader, { event: "lending.disbursement", subject: "Avance versée" });
    const states = async () =>
      Object.fromEntries((await mailsTo(reader)).map((mail) => [mail.id, mail.state]));
    expect(await states()).toEqual({
      [messages[0] ?? ""]: "set-aside",
      [messages[1] ?? ""]: "set-aside",
      [notice]: "queued",
      [disbursed]: "queued",
    });

    await gather(reader, "2026-11-24T06:29:59.000Z");
    expect(await mailsTo(reader)).toHaveLength(4);
    await Promise.all([gather(reader), gather(reader)]);
    await gather(reader);
    const digests = (await mailsTo(reader)).filter(({ event }) => event === "network.digest");
    expect(digests).toHaveLength(1);
    const [digest] = digests;
    expect(digest?.subject.replaceAll(/\s/gu, " ")).toBe("2 nouvelles : votre récapitulatif, Longwy");
    for (const mail of await mailsTo(reader))
      if (messages.includes(mail.id)) expect(mail).toMatchObject({ state: "gathered", digest: digest?.id });

    const mailServer = await startMailServer();
    servers.push(mailServer);
    const delivery = { database, clock, post: smtpPost({ url: mailServer.url, from }) };
    await deliverMail(delivery, { territory, mail: digest?.id ?? "" });
    expect(mailServer.received).toHaveLength(1);
    const text = mailServer.received[0]?.text ?? "";
    for (const told of [
      "Messages",
      "– 23 novembre 2026, Un message de Lucie",
      `${publicAddress}/dossiers/${id(4001)}`,
      `${publicAddress}/dossiers/${id(4002)}`,
      `${publicAddress}/mon-compte`,
    ])
      expect(text.replaceAll("\u00a0", " ")).toContain(told);
  });

  it("wait for their own morning: those of the week for Monday's", async () => {
    const reader = await aReader();
    await write(reader, { event: "application.message", subject: "Un message" });
    await write(reader, { event: "application.document-refused", subject: "Une pièce à refaire" });
    await gather(reader);
    expect((await mailsTo(reader)).map(({ event, state, until }) => [event, state, until])).toEqual([
      ["application.message", "gathered", "2026-11-24T06:30:00Z"],
      ["application.document-refused", "set-aside", "2026-11-30T06:30:00Z"],
      ["network.digest", "queued", null],
    ]);
    await gather(reader, "2026-11-30T07:00:00.000Z");
    expect((await mailsTo(reader)).filter(({ event }) => event === "network.digest")).toHaveLength(2);
  });

  it("leave out the file from which their reader is recused meanwhile", async () => {
    const reader = await aReader();
    await write(reader, { event: "application.message", subject: "Menuiserie Secrète", file: id(4003) });
    await write(reader, { event: "application.message", subject: "Boulangerie Ouverte", file: id(4004) });
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, {
        territory,
        kind: "application",
        id: id(4003),
        person: reader,
        reason: "conflict-of-interest",
        fromAt: "2026-11-23T20:00:00.000Z",
        untilAt: null,
      }),
    );
    await gather(reader);
    const mails = await mailsTo(reader);
    expect(mails.map(({ state }) => state)).toEqual(["withdrawn", "gathered", "queued"]);
    expect(mails[2]?.text).toContain("Boulangerie Ouverte");
    expect(mails[2]?.text).not.toMatch(/Secrète|4003/);
  });

  it("are withdrawn once their reader has no seat there any more", async () => {
    const reader = await aReader(false);
    await write(reader, { event: "application.message", subject: "Un message" });
    await gather(reader);
    expect((await mailsTo(reader)).map(({ state }) => state)).toEqual(["withdrawn"]);
  });

  it("are at the pace that each chose for themselves, and leave at once until then", async () => {
    number += 1;
    const reader = await person(database, number, `Odile ${number}`);
    await seat(database, 900 + number, { person: reader, role: "coordinator", unit: territory });
    const me = await network.as(reader);
    const before = accepted(await me.readMailPaces({}));
    expect(before.paces).toEqual({ messages: "at-once", files: "at-once", advances: "at-once" });
    await write(reader, { event: "application.message", subject: "Le premier" });

    const body = { messages: "weekly", files: "daily", advances: "at-once" } as const;
    const chosen = accepted(await me.setMailPaces({ body, key: randomUUID() }));
    expect(chosen.paces).toEqual(body);
    await write(reader, { event: "application.message", subject: "Le second" });
    expect((await mailsTo(reader)).map(({ state, until }) => [state, until])).toEqual([
      ["queued", null],
      ["set-aside", "2026-11-30T06:30:00Z"],
    ]);
    // What is set aside keeps its morning, whatever is chosen since.
    const atOnce = { messages: "at-once", files: "at-once", advances: "at-once" } as const;
    accepted(await me.setMailPaces({ body: atOnce, key: randomUUID() }));
    expect((await mailsTo(reader)).map(({ state }) => state)).toEqual(["queued", "set-aside"]);
  });
});
