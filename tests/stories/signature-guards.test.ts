import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { lapseAdvanceFromDecision } from "#lending/index.ts";
import { moveBusinessDate, recordDenial } from "#network/index.ts";
import { deliverMail } from "#platform/mail/deliver-mail.ts";
import { mailStore } from "#platform/mail/mail-store.ts";
import { smtpPost } from "#platform/mail/post.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, owner, treasurer } from "../lending-desk.ts";
import { startMailServer } from "../mail-server.ts";
import { mailsOf, odile, paul, readLink, signingDesk } from "../signature-desk.ts";

const database = await testDatabase();
const { lending, signature, key, sit, time, clock, sent, linkOf, requestOf, paramsOf, visit } =
  await signingDesk(database);
const scan = new TextEncoder().encode("%PDF-1.7\n% signé à la main\n");
const reasonsOf = (answers: readonly { ok: boolean; refusal?: { reason: string } }[]) =>
  answers.map((answer) => answer.refusal?.reason ?? "done").toSorted();

describe("paper", () => {
  it("closes the part of who signed it, visibly, and with the other's link completes the contract on its date", async () => {
    const { town, advance } = await sent();
    const params = (await paramsOf(town, advance)).signatory("Paul Bureau");
    const hand = async (signedOn: string, file = scan) =>
      signature.recordPaper({
        params,
        query: { name: "scan.pdf", signedOn: plainDate(signedOn) },
        file,
        key: key(),
      });
    expect(await hand("2026-11-24")).toMatchObject({ refusal: { reason: "date-in-the-future" } });
    expect(await hand("2026-11-22")).toMatchObject({ refusal: { reason: "signed-before-document" } });
    expect(await hand("2026-11-23", new Uint8Array([1, 2, 3]))).toMatchObject({
      refusal: { reason: "file-type-refused" },
    });
    accepted(await hand("2026-11-23"));
    expect(await hand("2026-11-23")).toMatchObject({ refusal: { reason: "already-signed" } });
    expect((await visit(await linkOf(town, paul, "signature.ask"))).told).toMatchObject({
      me: { way: "paper" },
    });
    const kept = accepted(await signature.downloadSignedPaper({ params }));
    expect(Buffer.from(kept.content).equals(Buffer.from(scan))).toBe(true);

    const { sign } = await visit(await linkOf(town, odile, "signature.ask"));
    accepted(await sign({ name: "Odile Toiture", code: null }));
    expect(await town.read(advance)).toMatchObject({ status: "to-disburse", signedOn: "2026-11-23" });
  });

  it("that both have signed closes the part of each; one of a former version closes nothing", async () => {
    const { town, advance } = await sent();
    const { signatory } = await paramsOf(town, advance);
    const hand = async (name: string) =>
      signature.recordPaper({
        params: signatory(name),
        query: { name: "scan.pdf", signedOn: plainDate("2026-11-23") },
        file: scan,
        key: key(),
      });
    accepted(await hand("Paul Bureau"));
    const [done] = accepted(await hand("Odile Toiture")).requests;
    expect(done).toMatchObject({ state: "completed", signatories: [{ way: "paper" }, { way: "paper" }] });
    expect(await town.read(advance)).toMatchObject({ status: "to-disburse", signedOn: "2026-11-23" });
  });

  it("is not recorded for the whole while links are out", async () => {
    const { town, advance, params } = await sent();
    const { request } = await paramsOf(town, advance);
    const body = { signedOn: plainDate("2026-11-23"), mandate: null };
    expect(await lending.signContract({ params, body, key: key() })).toMatchObject({
      refusal: { reason: "signature-under-way" },
    });
    accepted(
      await signature.cancelRequest({ params: request, body: { why: "Signé au guichet" }, key: key() }),
    );
    expect(accepted(await lending.signContract({ params, body, key: key() }))).toMatchObject({
      status: "to-disburse",
    });
  });
});

describe("a request that ends", () => {
  it("once cancelled, says so on every link and signs nothing", async () => {
    const { town, advance } = await sent();
    const { request } = await paramsOf(town, advance);
    const open = await visit(await linkOf(town, odile, "signature.ask"));
    const body = { why: "Le projet est reporté." };
    accepted(await signature.cancelRequest({ params: request, body, key: key() }));
    expect(await open.sign({ name: "Odile Toiture", code: null })).toMatchObject({
      refusal: { reason: "request-cancelled" },
    });
    expect((await visit(await linkOf(town, paul, "signature.ask"))).status).toBe(410);
    expect(await signature.cancelRequest({ params: request, body, key: key() })).toMatchObject({
      refusal: { reason: "request-cancelled" },
    });
    const told = (await mailsOf(database, town)).filter(({ act }) => act.startsWith("signature.cancel"));
    expect(told.map(({ address }) => address).toSorted()).toEqual([odile, paul]);
  });

  it("ends with the decision that lapses", async () => {
    const { town, advance } = await sent();
    const { request } = await paramsOf(town, advance);
    const { decision } = await town.read(advance);
    const lapsing = {
      territory: town.territory,
      decision,
      lapsedOn: plainDate("2026-11-23"),
      now: clock.now(),
    };
    await database.transaction(town.scope, async (transaction) =>
      lapseAdvanceFromDecision(transaction, lapsing),
    );
    expect(await requestOf(town, advance)).toMatchObject({ id: request.request, state: "cancelled" });
    expect(await town.read(advance)).toMatchObject({ status: "lapsed" });
  });

  it("opens until its last day, the evening included, and no longer", async () => {
    const { town, advance, params } = await sent();
    const move = async (on: string) =>
      database.transaction(town.scope, async (transaction) =>
        moveBusinessDate(transaction, town.territory, plainDate(on)),
      );
    await move("2026-12-23");
    expect((await visit(await linkOf(town, odile, "signature.ask"))).status).toBe(200);
    await move("2026-12-24");
    const late = await visit(await linkOf(town, odile, "signature.ask"));
    expect([late.status, late.told]).toMatchObject([410, { reason: "request-expired" }]);
    const { signatory } = await paramsOf(town, advance);
    const replacing = { name: "Anne", email: "anne@chambre.example", why: "Partie" };
    expect(
      await signature.replaceSignatory({ params: signatory("Paul Bureau"), body: replacing, key: key() }),
    ).toMatchObject({ refusal: { reason: "request-expired" } });
    const { tasks } = accepted(await signature.listTasks({ params: { territory: town.territory } }));
    expect(tasks).toMatchObject([{ kind: "signature-late", isPast: true }]);
    const body = {
      firm: { person: owner },
      operator: { name: "Paul Bureau", email: paul },
      inTurn: true,
      asksCode: true,
      dueOn: plainDate("2027-01-15"),
    };
    accepted(await lending.askContractSignature({ params, body, key: key() }));
    expect((await visit(await linkOf(town, odile, "signature.ask"))).told).toMatchObject({
      dueOn: "2027-01-15",
    });
  });
});

describe("the door of links", () => {
  it("opens nothing without the token, and makes whoever guesses wait", async () => {
    const { town } = await sent();
    const good = await linkOf(town, odile, "signature.ask");
    const guess = { ...good, token: "x".repeat(43) };
    for (let tries = 0; tries < 30; tries += 1) expect((await visit(guess)).status).toBe(404);
    expect((await visit(guess)).status).toBe(429);
    time.at += 16 * 60_000;
    const opened = await visit(good);
    expect(opened.status).toBe(200);
    expect(opened.setCookie).toMatch(/HttpOnly; SameSite=Strict/i);
    const { door, params } = await visit({ ...good, link: (await linkOf(town, paul, "signature.ask")).link });
    expect(await door.readLink({ params })).toMatchObject({ refusal: { reason: "link-not-open" } });
  });

  it("leaves no token, no code and no link in the audit trail nor in the keys of requests", async () => {
    const { town } = await sent();
    const link = await linkOf(town, odile, "signature.ask");
    const { sign } = await visit(link);
    accepted(await sign({ name: "Odile Toiture", code: null }));
    const { rows } = await database.asOwner(async (client) => {
      await client.query("begin");
      await client.query("select set_config('app.whole', 'yes', true)");
      const found = await client.query<{ kept: string }>(
        `select concat(act, object, before, after, why) as kept from audit_line where territory_id = $1
         union all select concat(route, key, result) from request_key
         union all select encode(token_hash, 'escape') from signature_link where territory_id = $1`,
        [town.territory],
      );
      await client.query("rollback");
      return found;
    });
    expect(rows.some(({ kept }) => kept.startsWith("signature.signDocument"))).toBe(true);
    expect(rows.filter(({ kept }) => kept.includes(link.token))).toEqual([]);
  });
});

describe("whoever is recused from the file", () => {
  it("sees nothing of its signatures, by any of their doors", async () => {
    const { town, advance } = await sent();
    const { request, signatory } = await paramsOf(town, advance);
    const { territory } = town;
    const { application } = await town.read(advance);
    await database.transaction(town.scope, async (transaction) =>
      recordDenial(transaction, {
        territory,
        person: treasurer,
        kind: "application",
        id: application,
        fromAt: "2026-11-23T08:00:00.000Z",
        untilAt: null,
        reason: "déport",
      }),
    );
    sit("treasurer", treasurer, territory);
    const params = signatory("Odile Toiture");
    const replacing = { name: "Anne", email: "anne@chambre.example", why: "Pour voir" };
    const answers = [
      await signature.downloadDocument({ params: request }),
      await signature.downloadCertificate({ params: request }),
      await signature.downloadSignedPaper({ params }),
      await signature.remindSignatory({ params, body: {}, key: key() }),
      await signature.replaceSignatory({ params, body: replacing, key: key() }),
      await signature.recordPaper({
        params,
        query: { name: "a.pdf", signedOn: plainDate("2026-11-23") },
        file: scan,
        key: key(),
      }),
      await signature.cancelRequest({ params: request, body: { why: "Pour voir" }, key: key() }),
    ];
    expect(new Set(reasonsOf(answers))).toEqual(new Set(["file-denied"]));
    expect(accepted(await signature.listRequests({ params: { territory }, query: {} })).requests).toEqual([]);
    expect(accepted(await signature.listTasks({ params: { territory } })).tasks).toEqual([]);
    sit("coordinator", coordinator, territory);
  });
});

describe("a real mail server", () => {
  it("receives each personal link once, and the database forgets it", async () => {
    const { town } = await sent();
    const link = await linkOf(town, odile, "signature.ask");
    const server = await startMailServer();
    const post = smtpPost({ url: server.url, from: { name: "Alizé", address: "alize@exemple.test" } });
    const { territory, scope } = town;
    const deliver = async () => {
      const waiting = await database.transaction(scope, async (transaction) =>
        mailStore.listWaiting(transaction, territory),
      );
      await Promise.all(
        [...waiting, ...waiting].map(async (mail) =>
          deliverMail({ database, clock, post }, { territory, mail }),
        ),
      );
    };
    await deliver();
    await deliver();
    await server.stop();
    expect(server.received).toHaveLength(2);
    const mine = server.received.find(({ text = "" }) => text.includes(link.token))?.text ?? "";
    const address = /http:\S+/.exec(mine)?.[0] ?? "";
    expect(readLink(address)).toEqual(link);
    expect((await mailsOf(database, town)).map(({ secret }) => secret)).toEqual([null, null]);
    expect((await visit(readLink(address))).status).toBe(200);
  });
});
