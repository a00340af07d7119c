import { setTimeout as pause } from "node:timers/promises";
import type { AddressObject } from "mailparser";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { prepareJobs } from "#platform/jobs/prepare-jobs.ts";
import { type RunningJobs, startJobs } from "#platform/jobs/start-jobs.ts";
import { deliverMail, MOST_TRIES, mailWorker, TryLost } from "#platform/mail/deliver-mail.ts";
import { mailOf } from "#platform/mail/incoming/reference.ts";
import { smtpPost } from "#platform/mail/post.ts";
import { type NewMail, queueMail } from "#platform/mail/queue-mail.ts";
import { queueWaitingMails } from "#platform/mail/queue-waiting-mails.ts";
import { deliverMails } from "../../src/mails.ts";
import { testDatabase } from "../database.ts";
import { aMail, clock, from, scope, territory } from "../mail-cast.ts";
import { type MailServer, startMailServer } from "../mail-server.ts";
import { enterNetwork, place } from "../network.ts";

const database = await testDatabase();
const servers: MailServer[] = [];
const running: RunningJobs[] = [];
const publicAddress = "https://alize.example";
const report = () => undefined;

beforeAll(async () => enterNetwork(database));

afterEach(async () => {
  for (const worker of running.splice(0)) await worker.stop();
  for (const server of servers.splice(0)) await server.stop();
  await database.asOwner(async (owner) => owner.query("delete from pgboss.job"));
});

/** A mail server that goes away after the test. */
async function aServer(manners: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(manners);
  servers.push(server);
  return server;
}

async function queue(mail: NewMail): Promise<string> {
  await database.transaction(scope, async (transaction) => queueMail(transaction, mail));
  return (await rowOf(mail)).id;
}

interface Row {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly error_kind: string | null;
  readonly last_error: string | null;
  readonly message_id: string | null;
}

async function rowOf({ act, to }: NewMail): Promise<Row> {
  return database.transaction(scope, async (transaction) =>
    transaction
      .tables<{ mail: Row & { act: string; address: string } }>()
      .selectFrom("mail")
      .select(["id", "state", "attempts", "error_kind", "last_error", "message_id"])
      .where("act", "=", act)
      .where("address", "=", to.address)
      .executeTakeFirstOrThrow(),
  );
}

async function work({ url }: { url: string }): Promise<void> {
  const delivery = { database, clock, post: smtpPost({ url, from }) };
  running.push(
    await startJobs({
      connection: database.connection,
      workers: [mailWorker(delivery)],
      report: (error) => expect.unreachable(String(error)),
      pollEverySeconds: 0.5,
    }),
  );
}

async function jobs(): Promise<{ state: string; retry_count: number }[]> {
  const { rows } = await database.asOwner(async (owner) =>
    owner.query<{ state: string; retry_count: number }>("select state, retry_count from pgboss.job"),
  );
  return rows;
}

describe("a mail that an act sends", () => {
  it("arrives once, word for word: name, accents, typography and attachment", async () => {
    const server = await aServer();
    const content = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 250, 10, 13]);
    const text =
      "Bonjour Odile,\n\n« Été » : 1 500,00 € au 1ᵉʳ décembre ; cœur, naïve.\n.\nUne ligne qui commence par un point.\n";
    const mail = aMail({
      to: { person: null, name: "Odile Toiture, née Œuf", address: "odile@toiture.example" },
      subject: "Votre délai : accordé jusqu’au 1ᵉʳ décembre — « Toiture & Fils »",
      text,
      attachments: [{ name: "Échéancier n° 3.pdf", content }],
    });
    const id = await queue(mail);
    await work(server);
    await expect.poll(() => server.received.length, { timeout: 10_000 }).toBe(1);

    const [read] = server.received;
    const to = read?.to as AddressObject;
    expect(to.value).toEqual([{ name: mail.to.name, address: mail.to.address }]);
    expect(read?.from?.value).toEqual([from]);
    expect(read?.subject).toBe(mail.subject);
    expect(read?.text).toBe(text);
    expect(read?.messageId).toMatch(/^<[a-z2-7]{26}\.[a-z2-7]{26}@longwy\.example>$/);
    expect(mailOf(read?.messageId?.slice(1).split("@")[0] ?? "")).toBe(id);
    expect(read?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(read?.date).toBeInstanceOf(Date);
    expect(read?.attachments.map(({ filename }) => filename)).toEqual(["Échéancier n° 3.pdf"]);
    expect(new Uint8Array(read?.attachments[0]?.content ?? [])).toEqual(content);
    await expect.poll(async () => (await rowOf(mail)).state).toBe("sent");
    expect(await rowOf(mail)).toMatchObject({ attempts: 1, error_kind: null, last_error: null });
  });

  it("leaves nothing, neither row nor job, when the act is undone", async () => {
    const mail = aMail();
    const undone = database.transaction(scope, async (transaction) => {
      await queueMail(transaction, mail);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await expect(rowOf(mail)).rejects.toThrow();
    expect(await jobs()).toEqual([]);
  });

  it("is written once for an act and an address, however often it is asked", async () => {
    const mail = aMail();
    const [first, second] = await Promise.all([queue(mail), queue({ ...mail, subject: "Une autre fois" })]);
    expect(second).toBe(first);
    expect(await jobs()).toHaveLength(1);
    await queue({ ...mail, to: { ...mail.to, address: "autre@toiture.example" } });
    expect(await jobs()).toHaveLength(2);
  });

  it.each([
    ["subject", { subject: "Bonjour\r\nBcc: tous@exemple.fr" }],
    ["name", { to: { person: null, name: "Odile\nBcc: x", address: "odile@toiture.example" } }],
    ["address", { to: { person: null, name: "Odile", address: "odile@toiture.example\r\nRCPT TO:<x@y>" } }],
  ])("is refused when its %s would begin another header", async (_, given) => {
    await expect(queue(aMail(given))).rejects.toThrow(/one line/);
  });

  it.each([
    "odile",
    "odile@",
    "a b@exemple.fr",
    "a@b@c",
    "<a@b>",
  ])("is refused by the database when « %s » is no address", async (address) => {
    await expect(queue(aMail({ to: { person: null, name: "Odile", address } }))).rejects.toThrow(
      /mail_address_is_of_its_channel/,
    );
  });
});

describe("a mail server that is away", () => {
  it("is tried again until it is back, and the mail arrives once", async () => {
    const gone = await startMailServer();
    await gone.stop();
    await database.asOwner(async (owner) =>
      owner.query("update pgboss.queue set retry_delay = 1, retry_backoff = false where name = 'mail'"),
    );
    try {
      const mail = aMail();
      await queue(mail);
      await work(gone);
      await expect.poll(async () => (await rowOf(mail)).error_kind, { timeout: 10_000 }).toBe("unreachable");
      expect((await rowOf(mail)).last_error).toContain("ECONNREFUSED");

      const back = await aServer({ port: gone.port });
      await expect.poll(async () => (await rowOf(mail)).state, { timeout: 15_000 }).toBe("sent");
      const { attempts, last_error } = await rowOf(mail);
      expect(attempts).toBeGreaterThanOrEqual(2);
      expect(last_error).toBeNull();
      await pause(1500);
      expect(back.received).toHaveLength(1);
      expect((await jobs()).map(({ state }) => state)).toEqual(["completed"]);
    } finally {
      await database.asOwner(prepareJobs);
    }
  });

  it("is left to a person after the last try, and the mail says why", async () => {
    const gone = await startMailServer();
    await gone.stop();
    const mail = aMail();
    const id = await queue(mail);
    const delivery = { database, clock, post: smtpPost({ url: gone.url, from }) };
    const attempt = async () => deliverMail(delivery, { territory, mail: id });
    for (let tries = 1; tries < MOST_TRIES; tries += 1) {
      await expect(attempt()).rejects.toThrow(TryLost);
      expect(await rowOf(mail)).toMatchObject({ state: "queued", attempts: tries });
    }
    await attempt();
    expect(await rowOf(mail)).toMatchObject({
      state: "failed",
      attempts: MOST_TRIES,
      error_kind: "unreachable",
    });
    await attempt();
    expect(await rowOf(mail)).toMatchObject({ attempts: MOST_TRIES });
  });

  it("gives as many tries as its queue, which waits longer and longer", async () => {
    const { rows } = await database.asOwner(async (owner) =>
      owner.query("select retry_limit, retry_delay, retry_backoff from pgboss.queue where name = 'mail'"),
    );
    expect(rows).toEqual([{ retry_limit: MOST_TRIES - 1, retry_delay: 30, retry_backoff: true }]);
  });
});

describe("a mail server that answers", () => {
  it("« unknown here » ends it at once; « come back later » does not", async () => {
    const server = await aServer({ unknown: ["parti@toiture.example"], busy: ["plein@toiture.example"] });
    const delivery = { database, clock, post: smtpPost({ url: server.url, from }) };
    const unknown = aMail({ to: { person: null, name: "Parti", address: "parti@toiture.example" } });
    await deliverMail(delivery, { territory, mail: await queue(unknown) });
    expect(await rowOf(unknown)).toMatchObject({
      state: "bounced",
      error_kind: "recipient-refused",
      attempts: 1,
    });
    expect((await rowOf(unknown)).last_error).toContain("550");

    const busy = aMail({ to: { person: null, name: "Plein", address: "plein@toiture.example" } });
    const later = deliverMail(delivery, { territory, mail: await queue(busy) });
    await expect(later).rejects.toThrow(TryLost);
    expect(await rowOf(busy)).toMatchObject({ state: "queued", attempts: 1 });
    expect(server.received).toEqual([]);
  });

  it("slowly is given the mail once by two workers at the same time", async () => {
    const server = await aServer({ thinksMs: 400 });
    const mail = aMail();
    const which = { territory, mail: await queue(mail) };
    const delivery = { database, clock, post: smtpPost({ url: server.url, from }) };
    await Promise.all(Array.from({ length: 5 }, async () => deliverMail(delivery, which)));
    expect(server.received).toHaveLength(1);
    expect((await rowOf(mail)).state).toBe("sent");
  });
});

describe("mails that wait", () => {
  it("without a mail server leave when one is set, each once, and those already there stay where they are", async () => {
    const [sent, first, second] = [aMail(), aMail(), aMail()];
    await queue(first);
    await queue(second);
    await database.asOwner(async (owner) => owner.query("delete from pgboss.job"));
    await database.transaction(scope, async (transaction) => queueMail(transaction, sent));

    await queueWaitingMails(database, [territory]);
    await queueWaitingMails(database, [territory]);
    const server = await aServer({ busy: ["plein@toiture.example"] });
    await work(server);
    const state = async () =>
      Promise.all([first, second, sent].map(async (mail) => (await rowOf(mail)).state));
    await expect.poll(state, { timeout: 10_000 }).toEqual(["sent", "sent", "sent"]);
    await pause(800);
    const ids = server.received.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("leave with the server that starts, but for those of invented people, and stop with it", async () => {
    const invented = aMail({ territory: place.toul, subject: "À une personne inventée" });
    const toul = { read: [place.toul], write: place.toul };
    await database.asOwner(async (owner) =>
      owner.query("update unit set is_demonstration = true where id = $1", [place.toul]),
    );
    await database.transaction(toul, async (transaction) => queueMail(transaction, invented));
    const real = aMail({ subject: "À une vraie personne" });
    await queue(real);
    const server = await aServer();
    const started = await deliverMails(database, {
      settings: { url: server.url, from },
      publicAddress,
      report,
    });
    await expect.poll(async () => (await rowOf(real)).state, { timeout: 10_000 }).toBe("sent");
    const waiting = async () => (await jobs()).filter(({ state }) => state !== "completed").length;
    await expect.poll(waiting, { timeout: 10_000 }).toBe(0);
    await started.stop();
    const subjects = server.received.map(({ subject }) => subject);
    expect(subjects).toContain(real.subject);
    expect(subjects).not.toContain(invented.subject);

    const kept = aMail({ subject: "Sans serveur, il attend" });
    await queue(kept);
    const closed = await deliverMails(database, { settings: null, publicAddress, report });
    await pause(800);
    await closed.stop();
    expect((await rowOf(kept)).state).toBe("queued");
  });

  it("are put in their queue by the application's role, which may do nothing else there", async () => {
    const asked = database.transaction(scope, async (transaction) =>
      transaction.tables<{ "pgboss.job": { id: string } }>().selectFrom("pgboss.job").select("id").execute(),
    );
    await expect(asked).rejects.toThrow(/permission denied/);
  });
});
