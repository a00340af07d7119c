import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#kernel/role.ts";
import { networkContract, networkHandlers, recordDenial } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import { mount } from "#platform/http/mount.ts";
import { deliverMail } from "#platform/mail/deliver-mail.ts";
import { smtpPost } from "#platform/mail/post.ts";
import { type NewMail, queueMail } from "#platform/mail/queue-mail.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { startMailServer } from "../mail-server.ts";
import { enterNetwork, id, person, place } from "../network.ts";

const database = await testDatabase();
const clock = { now: () => "2026-11-23T18:00:00.000Z" };
const app = Fastify();
let actor: Actor | null = null;
let base = "";
const treasurer = id(31);

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 31, "Marc Thiry");
  const desk = { database, clock, authenticate: async () => actor };
  mount(
    app,
    desk,
    networkContract,
    networkHandlers({ database, isDemonstration: false, hasMailServer: true }),
  );
  base = await app.listen({ port: 0, host: "127.0.0.1" });
});

afterAll(async () => app.close());

function sit(role: Role, territory: string = place.longwy): void {
  const seat = { seat: id(901), role, organisation: null, territories: [territory] };
  actor = { person: treasurer, name: role, seats: [seat] };
}

const outbox = () => client(networkContract, base);

function aMail(given: Partial<NewMail> = {}): NewMail {
  return {
    territory: place.longwy,
    to: { person: null, name: "Odile Toiture", address: "odile@toiture.example" },
    event: "lending.delay-granted",
    values: {},
    act: `lending.answerDelay/${randomUUID()}`,
    language: "fr",
    subject: `Votre délai ${randomUUID()}`,
    text: "Bonjour Odile Toiture,\n\nTout va bien.\n",
    now: clock.now(),
    ...given,
  };
}

/** Queues it; its id is found as a reader would, in the outbox. */
async function queue(mail: NewMail): Promise<string> {
  const scope = { read: [mail.territory], write: mail.territory };
  await database.transaction(scope, async (transaction) => queueMail(transaction, mail));
  sit("treasurer", mail.territory);
  const { mails } = accepted(await outbox().listMails({ params: { territory: mail.territory }, query: {} }));
  return mails.find(({ subject }) => subject === mail.subject)?.id ?? "";
}

/** Lost for good: the other side says that it knows nobody of that name. */
async function bounce(territory: string, mail: string, address: string): Promise<void> {
  const server = await startMailServer({ unknown: [address] });
  const from = { name: "Alizé", address: "alize@longwy.example" };
  await deliverMail({ database, clock, post: smtpPost({ url: server.url, from }) }, { territory, mail });
  await server.stop();
}

describe("the outbox", () => {
  it("shows a mail as its reader receives it, with the names of what is attached", async () => {
    const mail = aMail({ attachments: [{ name: "Échéancier.pdf", content: new Uint8Array(1234) }] });
    const params = { territory: place.longwy, mail: await queue(mail) };
    const { way, mail: read } = accepted(await outbox().readMail({ params }));
    expect(way).toBe("server");
    expect(read).toMatchObject({
      to: { name: "Odile Toiture", address: "odile@toiture.example" },
      subject: mail.subject,
      text: mail.text,
      act: mail.act,
      state: "queued",
      attempts: 0,
      error: null,
      attachments: [{ name: "Échéancier.pdf", byteLength: 1234 }],
    });
  });

  it("shows nothing of another territory, which cannot name one of its mails either", async () => {
    const mail = await queue(aMail());
    sit("treasurer", place.toul);
    const params = { territory: place.toul };
    const { mails } = accepted(await outbox().listMails({ params, query: {} }));
    expect(mails).toEqual([]);
    const read = await outbox().readMail({ params: { ...params, mail } });
    expect(read).toMatchObject({ ok: false, refusal: { reason: "mail-unknown" } });
  });

  it("is read a hundred at a time, latest first, none twice", async () => {
    const territory = place.mulhouse;
    for (let number = 0; number < 103; number += 1)
      await queue(aMail({ territory, subject: `Courriel ${number}` }));
    const params = { territory };
    const first = accepted(await outbox().listMails({ params, query: {} }));
    expect(first.mails).toHaveLength(100);
    const after = first.next ?? "";
    const second = accepted(await outbox().listMails({ params, query: { after } }));
    expect(second).toMatchObject({ next: null });
    const subjects = [...first.mails, ...second.mails].map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(103);
  });

  it("hides from whoever is recused from a file the mails that speak of it", async () => {
    const [application, named] = [randomUUID(), randomUUID()];
    const byObject = await queue(aMail({ object: { kind: "application", id: application } }));
    const byAct = await queue(aMail({ act: `application.tell/${named}` }));
    const territory = place.longwy;
    await database.transaction({ read: [territory], write: territory }, async (transaction) => {
      for (const file of [application, named]) {
        const object = { territory, kind: "application", id: file };
        const denied = { ...object, person: treasurer, reason: "lien", fromAt: "2026-11-01T00:00:00.000Z" };
        await recordDenial(transaction, { ...denied, untilAt: null });
      }
    });
    const { mails } = accepted(await outbox().listMails({ params: { territory }, query: {} }));
    expect(mails.map(({ id: mail }) => mail)).not.toContain(byObject);
    expect(mails.map(({ id: mail }) => mail)).not.toContain(byAct);
    for (const mail of [byObject, byAct]) {
      const params = { territory, mail };
      const refused = { ok: false, refusal: { reason: "mail-denied" } };
      expect(await outbox().readMail({ params })).toMatchObject(refused);
      expect(await outbox().resendMail({ params, key: randomUUID() })).toMatchObject(refused);
    }
  });
});

describe("sending again", () => {
  it("is for a mail that was lost: it waits anew, and the trail says who asked", async () => {
    const given = aMail();
    const territory = place.longwy;
    const params = { territory, mail: await queue(given) };
    const tooSoon = await outbox().resendMail({ params, key: randomUUID() });
    expect(tooSoon).toMatchObject({ ok: false, refusal: { reason: "mail-not-lost" } });

    await bounce(territory, params.mail, given.to.address);
    const lost = accepted(await outbox().readMail({ params }));
    expect(lost.mail).toMatchObject({ state: "bounced", attempts: 1, error: { kind: "recipient-refused" } });

    const key = randomUUID();
    const again = accepted(await outbox().resendMail({ params, key }));
    expect(again.mail).toMatchObject({ state: "queued", attempts: 0 });
    expect(accepted(await outbox().resendMail({ params, key }))).toEqual(again);
    expect(await outbox().resendMail({ params, key: randomUUID() })).toMatchObject({ ok: false });

    const query = { object: params.mail };
    const { lines } = accepted(await outbox().readAudit({ params: { territory }, query }));
    expect(lines.map(({ act, actorName }) => [act, actorName])).toEqual([
      ["network.resendMail", "treasurer"],
    ]);

    const server = await startMailServer();
    const from = { name: "Alizé", address: "alize@longwy.example" };
    await deliverMail({ database, clock, post: smtpPost({ url: server.url, from }) }, params);
    await server.stop();
    expect(server.received.map(({ subject }) => subject)).toEqual([given.subject]);
    expect(accepted(await outbox().readMail({ params })).mail).toMatchObject({ state: "sent", error: null });
  });

  it("asked twice at once is done once", async () => {
    const given = aMail();
    const territory = place.longwy;
    const params = { territory, mail: await queue(given) };
    await bounce(territory, params.mail, given.to.address);
    const both = await Promise.all(
      [1, 2].map(async () => outbox().resendMail({ params, key: randomUUID() })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is refused to who may not", async () => {
    const params = { territory: place.longwy, mail: await queue(aMail()) };
    sit("owner");
    const refused = { ok: false, refusal: { reason: "not-allowed" } };
    expect(await outbox().resendMail({ params, key: randomUUID() })).toMatchObject(refused);
    expect(await outbox().readMail({ params })).toMatchObject(refused);
  });
});
