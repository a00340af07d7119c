import { createHash, randomBytes, randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { authenticate, networkContract, networkHandlers } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import { mount } from "#platform/http/mount.ts";
import { deliverMail } from "#platform/mail/deliver-mail.ts";
import { smtpPost } from "#platform/mail/post.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { startMailServer } from "../mail-server.ts";
import { enterNetwork, id, password, person, personWithPassword, place, seat } from "../network.ts";

const database = await testDatabase();
const clock = { at: "2026-11-23T09:00:00.000Z", now: () => clock.at };
const app = Fastify();
const mails = await startMailServer();
let base = "";
let administrator = "";
let coordinator = "";

beforeAll(async () => {
  await enterNetwork(database);
  await personWithPassword(database, 30, "Anne Moreau");
  await personWithPassword(database, 31, "Bruno Klein");
  await seat(database, 3000, { person: id(30), role: "administrator", unit: place.longwy });
  await seat(database, 3100, { person: id(31), role: "coordinator", unit: place.longwy });
  const desk = { database, clock, authenticate: authenticate(database, clock) };
  const settings = {
    database,
    isDemonstration: false,
    hasMailServer: true,
    publicAddress: "https://alize.example",
  };
  mount(app, desk, networkContract, networkHandlers(settings));
  base = await app.listen({ port: 0, host: "127.0.0.1" });
  administrator = await cookieOf(30);
  coordinator = await cookieOf(31);
});

afterAll(async () => {
  await app.close();
  await mails.stop();
});

async function send(path: string, body: object) {
  const response = await fetch(`${base}/api/v1${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify(body),
  });
  const problem = (await response.json()) as { reason?: string; facts?: Record<string, unknown> };
  return {
    status: response.status,
    cookie: (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "",
    problem,
  };
}

async function cookieOf(number: number): Promise<string> {
  return (await send("/sign-in", { email: `${number}@exemple.fr`, password })).cookie;
}

const params = { territory: place.longwy };
const as = (cookie: string) => client(networkContract, base, { headers: { cookie } });
const anyone = () => client(networkContract, base);

async function grant(email: string, given: object = {}) {
  const body = {
    email,
    name: "Claire Lemoine",
    language: "fr",
    role: "treasurer",
    organisation: null,
    fromOn: plainDate("2011-02-08"),
    toOn: null,
    ...given,
  } as const;
  return accepted(await as(administrator).grantSeat({ params, body, key: randomUUID() }));
}

async function invitationOf(email: string) {
  const { invitations } = accepted(await as(administrator).listInvitations({ params }));
  const found = invitations.find((one) => one.seat.person.email === email);
  if (found === undefined) throw new Error(`${email} was not invited`);
  return found;
}

/** Delivers what waits, and gives the latest mail that reached the address. */
async function receivedBy(address: string): Promise<string> {
  const waiting = await database.transaction({ read: [place.longwy] }, async (transaction) =>
    transaction
      .tables<{ mail: { id: string; state: string; queued_at: string } }>()
      .selectFrom("mail")
      .select("id")
      .where("state", "=", "queued")
      .orderBy("queued_at")
      .orderBy("id")
      .execute(),
  );
  const post = smtpPost({ url: mails.url, from: { name: "Alizé", address: "alize@longwy.example" } });
  for (const { id: mail } of waiting)
    await deliverMail({ database, clock, post }, { territory: place.longwy, mail });
  const received = mails.received.filter(({ to }) => JSON.stringify(to).includes(address));
  return received.at(-1)?.text ?? "";
}

/** The secret of the latest link that reached the address. */
async function tokenOf(address: string): Promise<string> {
  const [, territory, token] =
    /https:\/\/alize\.example\/invitation\/([\w-]+)#([\w-]+)/.exec(await receivedBy(address)) ?? [];
  expect(territory).toBe(place.longwy);
  return token ?? "";
}

async function handOver(invitation: string, token: string) {
  const one = { params: { ...params, invitation }, body: { tokenHash: keyOf(token) }, key: randomUUID() };
  return as(administrator).handOverInvitation(one);
}

function keyOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

async function answer(token: string, chosen: string = password) {
  return send(`/territories/${place.longwy}/invitation`, { token, password: chosen });
}

async function everythingKept(): Promise<string> {
  const { rows } = await database.asOwner(async (owner) => {
    await owner.query("begin; set local app.whole = 'yes'");
    const read = await owner.query<{ row: string }>(`
      select row_to_json(m)::text as row from mail m union all select row_to_json(i)::text from invitation i
      union all select row_to_json(a)::text from audit_line a union all select row_to_json(k)::text from request_key k
      union all select row_to_json(p)::text from person p`);
    await owner.query("commit");
    return read;
  });
  return rows.map(({ row }) => row).join("\n");
}

describe("an invitation", () => {
  it("comes by mail with a link that is in no outbox, and in no row once the mail has left", async () => {
    const granted = await grant("claire@vallees.example");
    expect(granted).toMatchObject({ isInvited: true, role: "treasurer", person: { name: "Claire Lemoine" } });
    const [line] = accepted(await as(coordinator).listMails({ params, query: {} })).mails;
    const { mail } = accepted(
      await as(coordinator).readMail({ params: { ...params, mail: line?.id ?? "" } }),
    );
    expect(mail.text).toContain("⟨lien personnel⟩");
    expect(mail.text).not.toContain("alize.example/invitation");

    const token = await tokenOf("claire@vallees.example");
    expect(token).toHaveLength(43);
    expect(await receivedBy("claire@vallees.example")).not.toContain("⟨");
    expect(await everythingKept()).not.toContain(token);
    expect(await invitationOf("claire@vallees.example")).toMatchObject({
      state: "waiting",
      mail: "sent",
      invitedBy: "Anne Moreau",
      expiresAt: "2026-12-07T09:00:00Z",
    });
  });

  it("is read by the hash of its token, which alone opens nothing", async () => {
    const token = await tokenOf("claire@vallees.example");
    const read = await anyone().readInvitation({ params, query: { key: keyOf(token) } });
    expect(read).toMatchObject({
      value: {
        state: "waiting",
        seat: { role: "treasurer", unit: { name: "Longwy" } },
        invitedBy: "Anne Moreau",
      },
    });
    expect((await answer(keyOf(token))).problem.reason).toBe("invitation-unknown");
    const elsewhere = await send(`/territories/${place.toul}/invitation`, { token, password });
    expect(elsewhere.problem.reason).toBe("invitation-unknown");
  });

  it("lets its person choose a password and come in, once; a weak one is refused first", async () => {
    const token = await tokenOf("claire@vallees.example");
    expect((await answer(token, "claire")).problem.reason).toBe("password-too-short");
    const both = await Promise.all([answer(token), answer(token, "autres mots sans rapport")]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410]);
    const { cookie } = both.find(({ status }) => status === 200) ?? { cookie: "" };
    expect(accepted(await as(cookie).me({}))).toMatchObject({
      person: { name: "Claire Lemoine" },
      seats: [{ role: "treasurer" }],
    });
    expect((await answer(token)).problem).toMatchObject({
      reason: "invitation-closed",
      facts: { state: "accepted" },
    });
    expect(await invitationOf("claire@vallees.example")).toMatchObject({ state: "accepted" });
  });

  it("is only news to who has a password already: no link", async () => {
    const granted = await grant("claire@vallees.example", { role: "auditor" });
    expect(granted.isInvited).toBe(false);
    const text = await receivedBy("claire@vallees.example");
    expect(text).toContain("auditeur");
    expect(text).toContain("https://alize.example/connexion");
    expect(text).not.toContain("/invitation/");
  });

  it("is worth nothing after fourteen days, until another link is sent, which kills the first", async () => {
    await grant("denis@vallees.example", { name: "Denis Faure" });
    const first = await tokenOf("denis@vallees.example");
    clock.at = "2026-12-07T09:00:00.000Z";
    expect((await answer(first)).problem).toMatchObject({
      reason: "invitation-closed",
      facts: { state: "expired" },
    });

    administrator = await cookieOf(30);
    const invitation = (await invitationOf("denis@vallees.example")).id;
    const one = { params: { ...params, invitation }, key: randomUUID() };
    expect(accepted(await as(administrator).resendInvitation(one))).toMatchObject({ state: "waiting" });
    const second = await tokenOf("denis@vallees.example");
    expect(second).not.toBe(first);
    expect((await answer(first)).problem.reason).toBe("invitation-unknown");
    expect((await answer(second)).status).toBe(200);
    const again = await as(administrator).resendInvitation({ ...one, key: randomUUID() });
    expect(again).toMatchObject({ refusal: { reason: "invitation-over", facts: { state: "accepted" } } });
  });

  it("is revoked with its seat, and then opens nothing", async () => {
    await grant("eric@vallees.example", { name: "Éric Petit", fromOn: plainDate("2011-03-01") });
    const token = await tokenOf("eric@vallees.example");
    const { id: invitation } = await invitationOf("eric@vallees.example");
    const one = { params: { ...params, invitation }, key: randomUUID() };
    expect(accepted(await as(administrator).revokeInvitation(one))).toMatchObject({
      state: "revoked",
      seat: { toOn: "2011-03-01" },
    });
    expect((await answer(token)).problem).toMatchObject({
      reason: "invitation-closed",
      facts: { state: "revoked" },
    });
  });

  it("dies with the seat that it opens", async () => {
    await grant("flora@vallees.example", { name: "Flora Roux" });
    const token = await tokenOf("flora@vallees.example");
    const { seat: held } = await invitationOf("flora@vallees.example");
    accepted(
      await as(administrator).endSeat({
        params: { ...params, seat: held.id },
        body: { toOn: plainDate("2011-02-08") },
        key: randomUUID(),
      }),
    );
    expect((await answer(token)).problem).toMatchObject({ facts: { state: "revoked" } });
  });

  it("is handed over with a token that never leaves the browser that drew it", async () => {
    await grant("gilles@vallees.example", { name: "Gilles Roy" });
    const mailed = await tokenOf("gilles@vallees.example");
    const { id: invitation } = await invitationOf("gilles@vallees.example");
    const token = randomBytes(32).toString("base64url");
    expect(accepted(await handOver(invitation, token))).toMatchObject({ state: "waiting", mail: null });
    expect((await answer(mailed)).problem.reason).toBe("invitation-unknown");
    expect((await answer(token)).status).toBe(200);
  });

  it("is never handed over for someone seated elsewhere: their administrator there did not agree", async () => {
    const someone = await person(database, 44, "Hugo Blanc");
    await seat(database, 4400, { person: someone, role: "treasurer", unit: place.toul });
    await grant("44@exemple.fr", { role: "auditor" });
    const { id: invitation } = await invitationOf("44@exemple.fr");
    expect(await handOver(invitation, "x")).toMatchObject({ refusal: { reason: "seated-elsewhere" } });
  });

  it("once handed over, opens no seat that another territory gave before anyone came", async () => {
    await grant("irene@vallees.example", { name: "Irène Sorel" });
    await tokenOf("irene@vallees.example");
    const { id: invitation, seat: given } = await invitationOf("irene@vallees.example");
    const token = randomBytes(32).toString("base64url");
    accepted(await handOver(invitation, token));
    await seat(database, 4500, { person: given.person.id, role: "treasurer", unit: place.toul });
    expect((await answer(token)).problem).toMatchObject({
      reason: "invitation-closed",
      facts: { state: "seated-elsewhere" },
    });

    const one = { params: { ...params, invitation }, key: randomUUID() };
    accepted(await as(administrator).resendInvitation(one));
    expect((await answer(await tokenOf("irene@vallees.example"))).status).toBe(200);
  });

  it("is the administrator's to follow: a coordinator neither lists nor sends", async () => {
    coordinator = await cookieOf(31);
    expect(await as(coordinator).listInvitations({ params })).toMatchObject({
      refusal: { reason: "not-allowed" },
    });
  });
});
