import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { applicationDesk, balancedPlan, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lastLinkTo, mailsIn, visitorOf } from "../entry-desk.ts";
import { enterNetwork, id, person, place, seat } from "../network.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const desk = await applicationDesk(database, territory, { publicAddress: "https://alize.example" });
const { application: door, params, key, clock, base } = desk;

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 900, "Anne Moreau");
  await seat(database, 90_000, { person: id(900), role: "coordinator", unit: place.lorraine });
});

beforeEach(() => {
  desk.sit("coordinator");
  clock.at = "2011-02-08T18:00:00.000Z";
});

type Which = Awaited<ReturnType<typeof desk.complete>>;

async function asked(which: Which, email: string) {
  const body = { name: "Lucie Perrin", email, language: "fr" as const };
  accepted(await door.askConfirmation({ params: which, body, key: key() }));
  return opened(email);
}

async function opened(email: string) {
  const link = await lastLinkTo(database, territory, email);
  const visit = await visitorOf(base, "confirmation-requests", link);
  const one = { territory, request: link.what };
  return {
    ...visit,
    one,
    read: async () => accepted(await visit.door.readConfirmationRequest({ params: one })),
    async confirm(changes: Record<string, unknown> | null = null, hash?: string) {
      const read = accepted(await visit.door.readConfirmationRequest({ params: one }));
      if (read.state !== "asked")
        return visit.door.confirmFile({
          params: one,
          body: { hash: hash ?? "0".repeat(64), isTrue: true, corrected: null },
          key: key(),
        });
      const { plan: _, ...content } = read.content;
      const corrected = changes === null ? null : { ...content, ...changes };
      return visit.door.confirmFile({
        params: one,
        body: { hash: hash ?? read.hash, isTrue: true, corrected },
        key: key(),
      });
    },
    contest: async (why: string) => visit.door.contestFile({ params: one, body: { why }, key: key() }),
  };
}

const told = async (which: Which) => accepted(await door.readConfirmations({ params: which }));
const ready = async (which: Which) => door.markReady({ params: which, body: {}, key: key() });

describe("a file that a coordinator filled", () => {
  it("is read whole by its owner through their link, and confirmed with its evidence", async () => {
    const which = await desk.complete({ name: "Boulangerie relue" });
    expect((await told(which)).state).toBe("not-asked");
    const lucie = await asked(which, "lucie@relue.example");
    expect((await told(which)).state).toBe("asked");
    const read = await lucie.read();
    expect(read).toMatchObject({
      state: "asked",
      askedBy: "coordinator",
      content: { name: "Boulangerie relue", amountCents: 1_500_000, plan: { length: 5 } },
    });
    accepted(await lucie.confirm());
    const { state, confirmations, changed } = await told(which);
    expect([state, changed]).toEqual(["confirmed", []]);
    expect(confirmations).toMatchObject([
      {
        name: "Lucie Perrin",
        email: "lucie@relue.example",
        way: "link",
        on: "2011-02-08",
        hasCorrected: false,
        hash: read.hash,
      },
    ]);
    expect(await lucie.read()).toMatchObject({ state: "ended", endedHow: "confirmed", hash: read.hash });
    expect(reasonOf(await lucie.confirm())).toBe("confirmation-ended");
    const { rows } = await database.asOwner(async (owner) => {
      await owner.query("select set_config('app.whole', 'yes', false)");
      return owner.query<{ address: string; agent: string }>("select address, agent from owner_confirmation");
    });
    expect(rows).toEqual([{ address: "127.0.0.1", agent: "Téléphone d'essai" }]);
  });

  it("is corrected by its owner, who then confirms what they wrote", async () => {
    const which = await desk.complete({ name: "Boulangerie corrigée" });
    const lucie = await asked(which, "lucie@corrigee.example");
    expect(reasonOf(await lucie.confirm({ title: " " }))).toBe("content-incomplete");
    accepted(await lucie.confirm({ headcount: 7, siren: "442293775", amountCents: 1_400_000 }));
    const file = accepted(await door.readApplication({ params: which }));
    // The SIREN is not corrected by a link: it would take another firm's file.
    expect(file).toMatchObject({
      status: "submitted",
      firm: { headcount: 7, siren: null },
      requested: { amount: 1_400_000n },
    });
    expect(file.firm.links).toHaveLength(1);
    expect(file.history.at(-1)).toMatchObject({
      kind: "revised",
      by: { name: "Lucie Perrin", person: null },
    });
    expect(await told(which)).toMatchObject({ state: "confirmed", confirmations: [{ hasCorrected: true }] });
  });

  it("is not asked of the coordinator who filled it, nor of another one", async () => {
    const which = await desk.complete({ name: "Tonnellerie" });
    const body = { name: "Lucie Perrin", email: "900@Exemple.fr", language: "fr" as const };
    expect(reasonOf(await door.askConfirmation({ params: which, body, key: key() }))).toBe(
      "confirmation-by-the-desk",
    );
  });

  it("is contested in words, and asked again by a link that ends the one before", async () => {
    const which = await desk.complete({ name: "Boulangerie contestée" });
    const first = await asked(which, "lucie@contestee.example");
    accepted(await first.contest("Le prêt est de 18 000 €."));
    const contested = await told(which);
    expect(contested.state).toBe("contested");
    expect(contested.requests.at(-1)?.contestedWhy).toBe("Le prêt est de 18 000 €.");
    clock.at = "2011-02-08T18:01:00.000Z";
    const second = await asked(which, "lucie@contestee.example");
    clock.at = "2011-02-08T18:02:00.000Z";
    const third = await asked(which, "lucie@contestee.example");
    expect(await second.read()).toMatchObject({ state: "ended", endedHow: "replaced" });
    expect(reasonOf(await second.confirm())).toBe("confirmation-ended");
    accepted(await third.confirm());
    expect((await told(which)).state).toBe("confirmed");
    const answers = (await mailsIn(database, territory)).filter(
      ({ address, object_id }) => address === "900@exemple.fr" && object_id === which.application,
    );
    expect(answers.map(({ act }) => act.split("/")[0])).toEqual([
      "application.contestFile",
      "application.confirmFile",
    ]);
    // The reason is read in the file, by those who may.
    expect(answers[0]?.text).not.toContain("18 000");
    expect(answers[0]?.text).toContain(`/dossiers/${which.application}`);
  });

  it("is confirmed once by two answers at once, and not where it changed since it was read", async () => {
    const which = await desk.complete({ name: "Boulangerie pressée" });
    const lucie = await asked(which, "lucie@pressee.example");
    const before = await lucie.read();
    const hash = before.state === "asked" ? before.hash : "";
    const lines = balancedPlan.map((line) => ({ ...line, label: `${line.label} (revu)` }));
    accepted(await door.replaceFinancingPlan({ params: which, body: { lines }, key: key() }));
    expect(reasonOf(await lucie.confirm(null, hash))).toBe("file-changed-meanwhile");
    const both = await Promise.all([lucie.confirm(), lucie.confirm()]);
    expect(both.map(reasonOf).toSorted()).toEqual(["accepted", "confirmation-ended"]);
    expect((await told(which)).confirmations).toHaveLength(1);
  });

  it("does not open to another token, nor after thirty days, nor show to whoever is recused", async () => {
    const which = await desk.complete({ name: "Boulangerie fermée" });
    const lucie = await asked(which, "lucie@fermee.example");
    expect(reasonOf(await door.readConfirmationRequest({ params: lucie.one }))).toBe("confirmation-not-open");
    const wrong = await visitorOf(base, "confirmation-requests", {
      territory,
      what: lucie.one.request,
      token: "y".repeat(43),
    });
    expect([wrong.status, wrong.told["reason"]]).toEqual([404, "confirmation-unknown"]);
    const denial = {
      territory,
      kind: "application",
      id: which.application,
      person: id(900),
      reason: "Elle siège.",
    };
    const always = { fromAt: "2010-01-01T00:00:00.000Z", untilAt: null };
    await database.transaction({ read: [territory], write: territory }, async (transaction) =>
      recordDenial(transaction, { ...denial, ...always }),
    );
    expect(reasonOf(await door.readConfirmations({ params: which }))).toBe("file-denied");
    const body = { name: "Lucie Perrin", email: "x@fermee.example", language: "fr" as const };
    expect(reasonOf(await door.askConfirmation({ params: which, body, key: key() }))).toBe("file-denied");
    const mail = (await mailsIn(database, territory)).find(
      ({ address }) => address === "lucie@fermee.example",
    );
    expect(mail?.object_id).toBe(which.application);
    clock.at = "2011-03-10T18:00:00.000Z";
    expect(reasonOf(await lucie.confirm().catch(() => lucie.contest("trop tard")))).toBe(
      "confirmation-expired",
    );
  });
});

describe("a territory whose committee waits for the owner's word", () => {
  it("sends no file there unconfirmed, from its day on; a change asks again", async () => {
    const which = await desk.complete({ name: "Boulangerie attendue" });
    const rule = { fromOn: plainDate("2011-02-08"), isRequired: true };
    const set = accepted(await door.setConfirmationRule({ params, body: rule, key: key() }));
    expect(set).toMatchObject({ isRequired: true, rules: [rule] });
    expect(reasonOf(await door.setConfirmationRule({ params, body: rule, key: key() }))).toBe(
      "rule-date-taken",
    );

    const refused = await ready(which);
    expect(refused).toMatchObject({ ok: false, refusal: { reason: "file-not-complete" } });
    if (!refused.ok)
      expect(refused.refusal.sentence).toContain("la confirmation du dossier par le dirigeant");
    const lucie = await asked(which, "lucie@attendue.example");
    accepted(await lucie.confirm());
    expect(accepted(await ready(which)).status).toBe("ready");

    // What was confirmed is no longer what the file says: the plan counts too.
    const lines = balancedPlan.map((line) => ({ ...line, label: `${line.label} bis` }));
    accepted(await door.replaceFinancingPlan({ params: which, body: { lines }, key: key() }));
    const opinion = { opinion: "favourable" as const, text: "Le plan est meilleur." };
    accepted(await door.appraise({ params: which, body: opinion, key: key() }));
    expect(await told(which)).toMatchObject({ state: "changed", changed: [], hasPlanChanged: true });
    expect(reasonOf(await ready(which))).toBe("file-not-complete");

    const over = { fromOn: plainDate("2011-02-09"), isRequired: false };
    expect(accepted(await door.setConfirmationRule({ params, body: over, key: key() })).isRequired).toBe(
      true,
    );
    desk.sit("treasurer");
    expect(reasonOf(await door.setConfirmationRule({ params, body: over, key: key() }))).toBe("not-allowed");
  });
});
