import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { prepareJobs } from "#platform/jobs/prepare-jobs.ts";
import { deliverMail, TryLost } from "#platform/mail/deliver-mail.ts";
import { type NewMail, queueMail } from "#platform/mail/queue-mail.ts";
import type { MailTables } from "#platform/mail/tables.ts";
import { httpTextGateway } from "#platform/mail/texts/gateway.ts";
import { setMobile } from "#platform/mail/texts/mobiles.ts";
import type { TextSettings } from "#platform/mail/texts/settings.ts";
import { testDatabase } from "../database.ts";
import { aMail, scope, territory } from "../mail-cast.ts";
import { enterNetwork, person } from "../network.ts";
import { startTextGateway, type TextGatewayServer } from "../text-gateway.ts";

const database = await testDatabase();
const servers: TextGatewayServer[] = [];
const noon = "2026-11-23T11:00:00.000Z";
const mobile = "+33612345678";
const body = { to: "{to}", digits: "{digits}", text: "{text}", reference: "{reference}" };

beforeAll(async () => {
  await enterNetwork(database);
  await database.asOwner(prepareJobs);
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  await database.asOwner(async (owner) => owner.query("delete from pgboss.job"));
});

async function aGateway(manners: Parameters<typeof startTextGateway>[0] = {}) {
  const server = await startTextGateway(manners);
  servers.push(server);
  return server;
}

async function aText({ hasSecret = true, ...given }: Partial<NewMail> & { hasSecret?: boolean } = {}) {
  const text = aMail({
    channel: "text",
    to: { person: null, name: "Odile Toiture", address: mobile },
    act: `signature.remind/${randomUUID()}`,
    text: "Chambre attend votre signature de « Contrat », au plus tard le 12 décembre 2026. Lien : ⟨lien personnel⟩",
    ...(hasSecret ? { secret: "https://alize.example/signer/a/b#jeton" } : {}),
    now: noon,
    ...given,
  });
  return (await database.transaction(scope, async (transaction) => queueMail(transaction, text))) ?? "";
}

async function deliver(
  mail: string,
  { url }: { url: string },
  { now = noon, ...settings }: Partial<TextSettings> & { now?: string } = {},
) {
  const texts = httpTextGateway({ url, headers: { "api-key": "secret" }, body, ...settings });
  const clock = { now: () => now };
  await deliverMail({ database, clock, post: null, texts }, { territory, mail });
}

async function rowOf(mail: string) {
  return database.transaction(scope, async (transaction) =>
    transaction
      .tables<MailTables>()
      .selectFrom("mail")
      .select(["state", "attempts", "error_kind as kind", "last_error as said", "secret"])
      .where("id", "=", mail)
      .executeTakeFirstOrThrow(),
  );
}

describe("a text", () => {
  it("that asks for a signature is given up as night comes: its mail is there, and it may be signed by morning", async () => {
    const gateway = await aGateway();
    const mail = await aText();
    await deliver(mail, gateway, { now: "2026-11-23T21:00:00.000Z" });
    await deliver(mail, gateway, { now: "2026-11-24T07:00:00.000Z" });
    expect(gateway.received).toEqual([]);
    expect(await rowOf(mail)).toMatchObject({ state: "failed", kind: "too-old" });
  });

  it("to the number of an account is not sent once that is another, or none", async () => {
    const reader = await person(database, 77, "Odile Toiture");
    const gateway = await aGateway();
    const give = async (number: string | null) =>
      database.transaction({ read: [] }, async (transaction) =>
        setMobile(transaction, { person: reader, number, now: noon }),
      );
    const aTextToThem = async () =>
      aText({
        to: { person: reader, name: "Odile Toiture", address: mobile },
        event: "network.text",
        text: "Alizé. Séance déplacée.",
        act: `committee.move/${randomUUID()}`,
        hasSecret: false,
      });
    await give("+33756789012");
    const former = await aTextToThem();
    await deliver(former, gateway);
    expect(gateway.received).toEqual([]);
    expect(await rowOf(former)).toMatchObject({ state: "failed", kind: "too-old" });
    await give(mobile);
    await deliver(await aTextToThem(), gateway);
    expect(gateway.received).toHaveLength(1);
  });

  it("is tried again where the installation is at fault, and nothing that was entrusted comes back to readers", async () => {
    const mail = await aText();
    const manners = { status: 402, words: '{"key":"secret-key","error":"crédit épuisé"}' };
    const headers = { "api-key": "secret-key" };
    await expect(deliver(mail, await aGateway(manners), { headers })).rejects.toThrow(TryLost);
    expect(await rowOf(mail)).toMatchObject({ state: "queued", kind: "sender-refused", said: "402" });
  });

  it("leaves once, in the letters of telephones, with the link that its reader alone receives", async () => {
    const gateway = await aGateway();
    const mail = await aText();
    await deliver(mail, gateway);
    await deliver(mail, gateway);
    expect(gateway.received).toEqual([
      {
        headers: expect.objectContaining({ "api-key": "secret", "content-type": "application/json" }),
        body: {
          to: mobile,
          digits: "33612345678",
          text: 'Chambre attend votre signature de "Contrat", au plus tard le 12 décembre 2026. Lien : https://alize.example/signer/a/b#jeton',
          reference: expect.stringMatching(/@alize$/),
        },
      },
    ]);
    expect(await rowOf(mail)).toMatchObject({ state: "sent", attempts: 1, secret: null });
  });

  it("waits where no gateway is, while mails leave", async () => {
    const mail = await aText();
    const sent: string[] = [];
    const post = {
      domain: "a.example",
      replyDomain: null,
      send: async ({ id }: { id: string }) => (sent.push(id), null),
    };
    await deliverMail({ database, clock: { now: () => noon }, post }, { territory, mail });
    expect(sent).toEqual([]);
    expect(await rowOf(mail)).toMatchObject({ state: "queued", attempts: 0 });
  });

  it("wakes nobody: at night it waits for the morning", async () => {
    const gateway = await aGateway();
    const mail = await aText({ act: `committee.move/${randomUUID()}` });
    await database.asOwner(async (owner) => owner.query("delete from pgboss.job"));
    await deliver(mail, gateway, { now: "2026-11-23T21:00:00.000Z" });
    expect(gateway.received).toEqual([]);
    expect(await rowOf(mail)).toMatchObject({ state: "queued", attempts: 0 });
    const { rows } = await database.asOwner(async (owner) =>
      owner.query<{ at: string }>("select start_after as at from pgboss.job where state = 'created'"),
    );
    expect(rows.map(({ at }) => new Date(at).toISOString())).toEqual(["2026-11-24T07:00:00.000Z"]);
    await deliver(mail, gateway, { now: "2026-11-24T07:00:00.000Z" });
    expect(gateway.received).toHaveLength(1);
  });

  it.each([
    [{ status: 429, words: "trop vite" }, "unreachable", "429 trop vite"],
    [{ status: 503, words: "" }, "unreachable", "503"],
    [{ status: 401, words: "clé inconnue" }, "sender-refused", "401 clé inconnue"],
  ])("is tried again where the gateway says later, or does not know us: %j", async (manners, kind, said) => {
    const mail = await aText();
    await expect(deliver(mail, await aGateway(manners))).rejects.toThrow(TryLost);
    expect(await rowOf(mail)).toMatchObject({ state: "queued", attempts: 1, kind, said });
    await deliver(mail, await aGateway());
    expect(await rowOf(mail)).toMatchObject({ state: "sent", attempts: 2, kind: null });
  });

  it("is tried again where nobody answers", async () => {
    const gone = await startTextGateway();
    await gone.stop();
    const mail = await aText();
    await expect(deliver(mail, gone)).rejects.toThrow(TryLost);
    expect(await rowOf(mail)).toMatchObject({ state: "queued", kind: "unreachable" });
  });

  it("that the gateway refuses is given up, with its words", async () => {
    const mail = await aText();
    await deliver(mail, await aGateway({ status: 400, words: '{"error":"numéro\\nfermé"}' }));
    expect(await rowOf(mail)).toMatchObject({
      state: "bounced",
      kind: "recipient-refused",
      said: '400 {"error":"numéro\\nfermé"}',
    });
  });

  it.each([
    [{ status: 500 }],
    [{ hangsUp: true }],
  ])("that the gateway may have taken is not sent twice: %j", async (manners) => {
    const gateway = await aGateway(manners);
    const mail = await aText();
    await deliver(mail, gateway);
    expect(await rowOf(mail)).toMatchObject({ state: "failed", kind: "outcome-unknown" });
    await deliver(mail, gateway);
    expect(gateway.received).toHaveLength(1);
  });

  it("whose try was cut short is not sent twice either", async () => {
    const gateway = await aGateway();
    const mail = await aText();
    await database.asOwner(async (owner) => {
      await owner.query("select set_config('app.read', $1, false), set_config('app.write', $2, false)", [
        `{${territory}}`,
        territory,
      ]);
      await owner.query("update mail set state = 'sending', attempts = 1 where id = $1", [mail]);
    });
    await deliver(mail, gateway);
    expect(gateway.received).toEqual([]);
    expect(await rowOf(mail)).toMatchObject({ state: "failed", kind: "outcome-unknown" });
  });

  it("is no longer sent after four days: what it says may be true no more", async () => {
    const gateway = await aGateway();
    const mail = await aText();
    await deliver(mail, gateway, { now: "2026-11-27T11:00:00.001Z" });
    expect(gateway.received).toEqual([]);
    expect(await rowOf(mail)).toMatchObject({ state: "failed", kind: "too-old" });
  });

  it("follows no redirection with what it carries", async () => {
    const gateway = await aGateway({ status: 307 });
    const mail = await aText();
    await expect(deliver(mail, gateway)).rejects.toThrow(TryLost);
    expect(gateway.received).toHaveLength(1);
  });

  it("says nothing to an address, nor a mail to a number: the database refuses", async () => {
    await expect(
      aText({ to: { person: null, name: "Odile", address: "odile@toiture.example" } }),
    ).rejects.toThrow("mail_address_is_of_its_channel");
    await expect(
      aText({ channel: "mail", to: { person: null, name: "Odile", address: mobile } }),
    ).rejects.toThrow("mail_address_is_of_its_channel");
  });
});
