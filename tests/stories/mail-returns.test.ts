import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refuse } from "#kernel/outcome.ts";
import type { Role } from "#kernel/role.ts";
import { networkContract, networkHandlers, recordDenial } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import { mount } from "#platform/http/mount.ts";
import { deliverMail } from "#platform/mail/deliver-mail.ts";
import { type MailRoom, takeMessage } from "#platform/mail/incoming/take-message.ts";
import { smtpPost } from "#platform/mail/post.ts";
import { type NewMail, queueMail } from "#platform/mail/queue-mail.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { aMail, clock, from, scope, territory } from "../mail-cast.ts";
import { startMailServer } from "../mail-server.ts";
import { enterNetwork, id, person } from "../network.ts";
import { bounceOf, replyWith } from "../returned-mail.ts";

const database = await testDatabase();
const server = await startMailServer();
const post = smtpPost({ url: server.url, from, replyDomain: "retours.example" });
const app = Fastify();
let actor: Actor | null = null;
let base = "";
const reader = id(31);
const params = { territory };

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 31, "Marc Thiry");
  mount(
    app,
    { database, clock, authenticate: async () => actor },
    networkContract,
    networkHandlers({
      database,
      isDemonstration: false,
      hasMailServer: true,
      replyDomain: "retours.example",
    }),
  );
  base = await app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(async () => {
  await app.close();
  await server.stop();
});

function sit(role: Role) {
  const seat = { seat: id(901), role, organisation: null, territories: [territory] };
  actor = { person: reader, name: "Marc Thiry", seats: [seat] };
  return client(networkContract, base);
}

const room: MailRoom = {
  database,
  now: clock.now(),
  territories: [territory],
  takeReply: async () => refuse("reply-from-another"),
  virusCheck: null,
  largestFile: 10_000,
};

async function sendOne(given: Partial<NewMail>) {
  await database.transaction(scope, async (transaction) => queueMail(transaction, aMail(given)));
  const { mails } = accepted(await sit("administrator").listMails({ params, query: {} }));
  const mail =
    mails.find(({ to }) => to.address === given.to?.address && to.name === given.to.name)?.id ?? "";
  await deliverMail({ database, clock, post }, { territory, mail });
  const received = server.received.at(-1);
  if (received === undefined) throw new Error("the mail left");
  return { mail, received };
}

const to = (address: string) => ({ person: null, name: "Odile Toiture", address });

describe("what came back by mail", () => {
  it("waits for whoever runs the territory until the address is confirmed: then everything leaves again", async () => {
    const sent = await sendOne({ to: to("a@t.example"), act: "application.sendMessage/1" });
    await takeMessage(room, bounceOf(sent.received, { id: "a" }));
    const doors = sit("treasurer");
    const [refused] = accepted(await doors.listMailReturns({ params })).addresses;
    expect(refused).toMatchObject({
      address: "a@t.example",
      hardness: "hard",
      kind: "address-unknown",
      status: "5.1.1",
      person: { name: "Odile Toiture" },
      mail: { id: sent.mail },
    });
    expect(accepted(await doors.listMailTasks({ params })).tasks).toMatchObject([
      { kind: "address-refused", address: "a@t.example", name: "Odile Toiture" },
    ]);
    expect(accepted(await doors.readMail({ params: { ...params, mail: sent.mail } })).mail).toMatchObject({
      state: "bounced",
      error: { kind: "recipient-refused" },
    });

    const confirm = async () =>
      doors.confirmAddress({ params: { ...params, bounce: refused?.id ?? "" }, key: randomUUID() });
    const both = await Promise.all([confirm(), confirm()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "address-not-refused" } });
    expect(accepted(await doors.listMailTasks({ params })).tasks).toEqual([]);
    accepted(await doors.resendMail({ params: { ...params, mail: sent.mail }, key: randomUUID() }));
    await deliverMail({ database, clock, post }, { territory, mail: sent.mail });
    expect(accepted(await doors.readMail({ params: { ...params, mail: sent.mail } })).mail.state).toBe(
      "sent",
    );
  });

  it("is told among what the installation is connected to", async () => {
    expect(accepted(await sit("administrator").readServices({ params }))).toEqual({
      mail: "server",
      replyDomain: "retours.example",
      takesTexts: false,
      antivirus: "off",
    });
  });

  it("keeps a reply that was put aside until someone has dealt with it", async () => {
    const { received } = await sendOne({
      to: { person: reader, name: "Marc Thiry", address: "m@t.example" },
      object: { kind: "application", id: id(700) },
    });
    const address = received.replyTo?.value[0]?.address ?? "";
    await takeMessage(
      room,
      replyWith({ from: "x@t.example", to: address, id: "x", text: "Bonjour.\n> cité" }),
    );
    const doors = sit("coordinator");
    const [reply] = accepted(await doors.listMailReturns({ params })).replies;
    expect(reply).toMatchObject({ from: "x@t.example", text: "Bonjour.", why: "reply-from-another" });
    const settle = async () =>
      doors.settleReply({ params: { ...params, received: reply?.id ?? "" }, key: randomUUID() });
    expect(accepted(await settle()).replies).toEqual([]);
    expect(await settle()).toMatchObject({ ok: false, refusal: { reason: "reply-not-aside" } });
  });

  it("is neither seen nor settled by whoever is recused from the file it speaks of", async () => {
    const file = id(701);
    const object = { kind: "application", id: file };
    const sent = await sendOne({ to: to("b@t.example"), object });
    await takeMessage(room, bounceOf(sent.received, { id: "b" }));
    const reading = sit("secretary");
    const [refused] = accepted(await reading.listMailReturns({ params })).addresses;
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, {
        territory,
        kind: "application",
        id: file,
        person: reader,
        reason: "recusal",
        fromAt: "2026-11-23T17:00:00.000Z",
        untilAt: null,
      }),
    );
    expect(accepted(await reading.listMailReturns({ params })).addresses).toEqual([]);
    expect(accepted(await reading.listMailTasks({ params })).tasks).toEqual([]);
    const bounce = refused?.id ?? "";
    expect(await reading.confirmAddress({ params: { ...params, bounce }, key: randomUUID() })).toMatchObject({
      refusal: { reason: "address-not-refused" },
    });
  });
});
