import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#kernel/role.ts";
import { networkContract, networkHandlers, recordDenial } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import { mount } from "#platform/http/mount.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { mailEvents } from "../../src/mails.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { aMail } from "../mail-cast.ts";
import { enterNetwork, id, person, place } from "../network.ts";

const database = await testDatabase();
const clock = { now: () => "2026-11-23T18:00:00.000Z" };
const app = Fastify();
const territory = place.longwy;
const coordinator = id(31);
let actor: Actor | null = null;
let base = "";

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 31, "Marc Thiry");
  const settings = { database, isDemonstration: false, hasMailServer: true, mailEvents };
  mount(
    app,
    { database, clock, authenticate: async () => actor },
    networkContract,
    networkHandlers(settings),
  );
  base = await app.listen({ port: 0, host: "127.0.0.1" });
});

afterAll(async () => app.close());

function sit(role: Role, who: string = coordinator): void {
  const seat = { seat: id(901), role, organisation: null, territories: [territory] };
  actor = { person: who, name: role, seats: [seat] };
}

const desk = () => client(networkContract, base);
const params = { territory, event: "application.message" };

async function adapt(after: number, text: string) {
  const body = { language: "fr" as const, after, subject: "Un mot sur {entreprise}", text };
  return desk().adaptMailTemplate({ params, body, key: randomUUID() });
}

async function queued(object?: string) {
  const house = mailEvents.find(({ event }) => event === params.event)?.example("fr");
  const act = `application.sendMessage/${randomUUID()}`;
  const about = object === undefined ? {} : { object: { kind: "application", id: object } };
  await database.transaction({ read: [territory], write: territory }, async (transaction) =>
    queueMail(transaction, { ...aMail(), ...house, ...about, act }),
  );
  const { rows } = await database.asOwner(async (owner) => {
    await owner.query("select set_config('app.read', $1, false)", [`{${territory}}`]);
    return owner.query<{ subject: string; text: string }>("select subject, text from mail where act = $1", [
      act,
    ]);
  });
  return rows[0];
}

describe("the words of a territory's mails", () => {
  it("are the house's until the territory gives its own, and again once it goes back", async () => {
    sit("coordinator");
    expect((await queued())?.subject).toContain("Un message au sujet du dossier");

    const adapted = accepted(await adapt(0, "{destinataire}, lisez ici : {lien}"));
    expect(adapted.words[0]).toMatchObject({ version: 1, isAdapted: true });
    expect(await queued()).toMatchObject({
      subject: "Un mot sur Atelier Imaginaire",
      text: "Camille Exemple, lisez ici\u00a0: https://alize.example/une-page\n",
    });

    const body = { language: "fr" as const, after: 1 };
    const back = accepted(await desk().restoreMailTemplate({ params, body, key: randomUUID() }));
    expect(back.words[0]?.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect((await queued())?.subject).toContain("Un message au sujet du dossier");
  });

  it("are refused by the name of what is unknown, or lacks", async () => {
    sit("coordinator");
    expect(await adapt(2, "{montant} {lien}")).toMatchObject({
      ok: false,
      refusal: { reason: "template-place-unknown", facts: { name: "montant" } },
    });
    expect(await adapt(2, "Bonjour")).toMatchObject({
      ok: false,
      refusal: { reason: "template-place-missing", facts: { name: "lien" } },
    });
  });

  it("changed by two people at once are changed by one; the other is told", async () => {
    sit("coordinator");
    const both = await Promise.all([adapt(2, "Un {lien}"), adapt(2, "Deux {lien}")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { reason: "mail-template-changed-meanwhile" },
    });
  });
});

describe("the mails about a file", () => {
  it("are all shown to those who read the outbox, to others those written to them, to the recused none", async () => {
    const file = randomUUID();
    await queued(file);
    const asked = { params: { territory, object: file } };
    sit("coordinator");
    expect(accepted(await desk().listMailsAbout(asked))).toMatchObject({
      mayOpen: true,
      mails: [{ to: "Odile Toiture", state: "queued" }],
    });
    sit("owner");
    expect(accepted(await desk().listMailsAbout(asked))).toMatchObject({ mayOpen: false, mails: [] });
    await database.transaction({ read: [territory], write: territory }, async (transaction) =>
      recordDenial(transaction, {
        territory,
        kind: "application",
        id: file,
        person: coordinator,
        reason: "lien",
        fromAt: "2026-11-01T00:00:00.000Z",
        untilAt: null,
      }),
    );
    sit("coordinator");
    expect(accepted(await desk().listMailsAbout(asked)).mails).toEqual([]);
  });
});
