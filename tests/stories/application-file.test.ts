import { beforeAll, describe, expect, it } from "vitest";
import { findApplication, listReady, moveApplication } from "#application/index.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { applicationDesk, bakery, balancedPlan, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { enterNetwork, id, person, place } from "../network.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const desk = await applicationDesk(database, territory);
const { application: door, params, key } = desk;

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 900, "Anne Moreau");
  desk.sit("coordinator");
});

const read = async (application: string) =>
  accepted(await door.readApplication({ params: { ...params, application } }));
const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, " ");

const completeFile = async (name: string, siren: string | null = null) => desk.complete({ name, siren });

describe("a file, from opening to ready", () => {
  it("walks its steps, says each time who acts next, and keeps who did what", async () => {
    const opened = await desk.open(bakery());
    const which = { ...params, application: opened.id };
    expect(opened).toMatchObject({ number: 1, status: "draft", ageDays: 98 });
    expect(opened.nextStep?.sentence.fr).toBe("Complétez le dossier avec le dirigeant, puis déposez-le.");

    const early = await door.markReady({ params: which, body: {}, key: key() });
    expect(reasonOf(early)).toBe("file-not-complete");
    expect(!early.ok && plain(early.refusal.sentence)).toBe(
      "Le dossier n° 1 n’est pas prêt pour le comité. Il manque : le dépôt du dossier, le plan de financement, l’extrait d’immatriculation, les derniers comptes ou la situation de départ, le prévisionnel, le relevé d’identité bancaire, les devis, l’avis d’instruction.",
    );

    const submission = { on: plainDate("2010-11-20") };
    accepted(await door.submitApplication({ params: which, body: submission, key: key() }));
    const cut = balancedPlan.map((line, index) =>
      index === 4 ? { ...line, amount: euros("4999.99") } : line,
    );
    const short = accepted(
      await door.replaceFinancingPlan({ params: which, body: { lines: cut }, key: key() }),
    );
    expect(short.plan).toMatchObject({ isBalanced: false, gap: 1n });
    for (const { id: document } of opened.documents.filter(({ isRequired }) => isRequired)) {
      const body = { document, expiresOn: null };
      accepted(await door.receiveDocument({ params: which, body, key: key() }));
    }
    const opinion = { opinion: "favourable" as const, text: "Carnet de commandes plein." };
    accepted(await door.appraise({ params: which, body: opinion, key: key() }));
    const unbalanced = await door.markReady({ params: which, body: {}, key: key() });
    expect(!unbalanced.ok && plain(unbalanced.refusal.sentence)).toBe(
      "Le dossier n° 1 n’est pas prêt pour le comité. Il manque : l’équilibre du plan de financement (besoins 40 000,00 €, ressources 39 999,99 €).",
    );

    const replanned = accepted(
      await door.replaceFinancingPlan({ params: which, body: { lines: balancedPlan }, key: key() }),
    );
    expect(replanned).toMatchObject({
      status: "submitted",
      plan: { isBalanced: true, bankLeverage: "1.33" },
    });
    accepted(await door.appraise({ params: which, body: opinion, key: key() }));
    const ready = accepted(await door.markReady({ params: which, body: {}, key: key() }));
    expect(ready).toMatchObject({ status: "ready", missing: [], nextStep: { holder: "committee" } });
    expect(ready.history.map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      "opened draft",
      "submitted submitted",
      "plan-replaced submitted",
      ...Array.from({ length: 5 }, () => "document-received submitted"),
      "appraised appraised",
      "plan-replaced submitted",
      "appraised appraised",
      "marked-ready ready",
    ]);
    expect(ready.appraisals).toHaveLength(2);
    expect(ready.history.map(({ number }) => number)).toEqual(ready.history.map((_, index) => index + 1));
  });

  it("answers each rule on the day of its submission, with the perimeter of that day", async () => {
    const elsewhere = await desk.open(bakery({ name: "Atelier de Toul", insee: "54528" }));
    expect(elsewhere.eligibility).toMatchObject({
      eligible: false,
      version: { source: "programme" },
      asOf: "2011-02-08",
    });
    expect(elsewhere.eligibility?.rules.filter(({ ok }) => !ok).map(({ rule }) => rule)).toEqual([
      "perimeter",
    ]);
    const which = { ...params, application: elsewhere.id };
    const submission = { on: plainDate("2010-11-20") };
    const submitted = accepted(await door.submitApplication({ params: which, body: submission, key: key() }));
    expect(submitted.eligibility?.asOf).toBe("2010-11-20");
  });

  it("refuses an advance in the plan that is not the one requested", async () => {
    const which = await completeFile("Menuiserie");
    const [first, second, advance, loan, own] = balancedPlan;
    if (!first || !second || !advance || !loan || !own) throw new Error("the plan has five lines");
    const lines = [
      first,
      second,
      { ...advance, amount: euros(14_000) },
      loan,
      { ...own, amount: euros(6000) },
    ];
    accepted(await door.replaceFinancingPlan({ params: which, body: { lines }, key: key() }));
    const again = { opinion: "favourable" as const, text: "Toujours." };
    accepted(await door.appraise({ params: which, body: again, key: key() }));
    const refused = await door.markReady({ params: which, body: {}, key: key() });
    expect(!refused.ok && plain(refused.refusal.sentence)).toContain(
      "avance de 14 000,00 € au plan, 15 000,00 € demandés",
    );
  });
});

describe("what a file refuses", () => {
  it("a SIREN whose key is wrong, and a second file for a firm that has one running", async () => {
    const wrong = bakery({ name: "Garage", siren: "552032535" });
    const outcome = await door.openApplication({ params, body: wrong, key: key() });
    expect(!outcome.ok && outcome.refusal).toMatchObject({ reason: "siren-key-wrong", field: "firm.siren" });

    const garage = bakery({ name: "Garage", siren: "552 032 534" });
    const first = await desk.open(garage);
    expect(first.firm.siren).toBe("552032534");
    const second = await door.openApplication({ params, body: garage, key: key() });
    expect(reasonOf(second)).toBe("file-already-running");

    const which = { ...params, application: first.id };
    accepted(await door.withdrawApplication({ params: which, body: { why: "Projet reporté" }, key: key() }));
    const third = await desk.open(garage);
    expect(third.firm.id).toBe(first.firm.id);
    expect(third.number).toBe(first.number + 1);
  });

  it("an act that its status does not allow, and a day to come", async () => {
    const { id: application } = await desk.open(bakery({ name: "Fleuriste" }));
    const which = { ...params, application };
    const opinion = { opinion: "favourable" as const, text: "Bien." };
    expect(reasonOf(await door.appraise({ params: which, body: opinion, key: key() }))).toBe(
      "status-does-not-allow",
    );
    const tomorrow = { on: plainDate("2011-02-09") };
    expect(reasonOf(await door.submitApplication({ params: which, body: tomorrow, key: key() }))).toBe(
      "date-in-the-future",
    );
    expect((await read(application)).status).toBe("draft");
  });

  it("to be opened by who is recused from it, and leaves it out of their list", async () => {
    const { id: application } = await desk.open(bakery({ name: "Imprimerie" }));
    desk.sit("chair");
    expect((await read(application)).firm.name).toBe("Imprimerie");
    await database.transaction({ read: [territory], write: territory }, async (transaction) =>
      recordDenial(transaction, {
        person: id(900),
        territory,
        kind: "application",
        id: application,
        reason: "Employeur du frère",
        fromAt: "2011-02-01T00:00:00.000Z",
        untilAt: null,
      }),
    );
    const refused = await door.readApplication({ params: { ...params, application } });
    expect(reasonOf(refused)).toBe("file-denied");
    const { applications } = accepted(await door.listApplications({ params }));
    expect(applications.some(({ id: listed }) => listed === application)).toBe(false);
    expect(applications.length).toBeGreaterThan(3);
    desk.sit("coordinator");
  });
});

describe("orientation", () => {
  it("sends the firm to another scheme, then keeps its answer once", async () => {
    const { id: application } = await desk.open(bakery({ name: "Taxi" }));
    const which = { ...params, application };
    const orient = { to: "Initiative", why: null, result: null };
    const oriented = accepted(await door.orientApplication({ params: which, body: orient, key: key() }));
    expect(oriented).toMatchObject({ status: "oriented", nextStep: { holder: "other-scheme" } });
    const answer = { ...orient, result: "helped" as const };
    const answered = accepted(await door.orientApplication({ params: which, body: answer, key: key() }));
    expect(answered).toMatchObject({
      orientation: { to: "Initiative", result: "helped" },
      nextStep: null,
    });
    expect(reasonOf(await door.orientApplication({ params: which, body: answer, key: key() }))).toBe(
      "status-does-not-allow",
    );
  });
});

describe("the door of the committee", () => {
  it("lists what is ready, takes it in, decides, and refuses a way that does not exist", async () => {
    const which = await completeFile("Scierie");
    accepted(await door.markReady({ params: which, body: {}, key: key() }));
    const move = {
      ...which,
      on: plainDate("2011-02-08"),
      by: { person: null, name: "Le comité" },
      why: null,
      now: "2011-02-08T18:00:00.000Z",
    };
    await database.transaction({ read: [territory], write: territory }, async (transaction) => {
      const ready = await listReady(transaction, territory);
      expect(ready.map(({ firm }) => firm.name)).toContain("Scierie");
      const file = await findApplication(transaction, which);
      expect(file).toMatchObject({
        status: "ready",
        firm: { name: "Scierie", siren: null, links: [{ kind: "bank", name: "Banque du Bassin" }] },
        requested: { amount: 1_500_000n, instalments: 36, graceMonths: 6, halfDays: 8n },
        appraisal: { opinion: "favourable" },
        plan: { isBalanced: true },
        eligibility: { eligible: true },
      });
      expect(await moveApplication(transaction, { ...move, to: "approved" })).toMatchObject({
        refusal: { reason: "status-does-not-allow" },
      });
      accepted(await moveApplication(transaction, { ...move, to: "in-committee" }));
      accepted(await moveApplication(transaction, { ...move, to: "approved", why: "Unanimité" }));
      expect(await findApplication(transaction, { territory, application: id(999) })).toBeNull();
    });
    const decided = await read(which.application);
    expect(decided.history.at(-1)).toMatchObject({ from: "in-committee", to: "approved", why: "Unanimité" });
    expect(decided.nextStep?.holder).toBe("treasurer");
  });
});
