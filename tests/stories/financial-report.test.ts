import { randomUUID } from "node:crypto";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { cents, negate } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { capitalFrom, fundFees, fundFree, moveEuros, postEntry, reverseEntry } from "#ledger/index.ts";
import { newId } from "#platform/requests/id.ts";
import { cast } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { place } from "../network.ts";
import { readPdf } from "../read-pdf.ts";
import { reportingDesk } from "../reporting-desk.ts";

const database = await testDatabase();
const desk = await reportingDesk(database, []);
const { reporting } = desk;
const params = { ...desk.params, convention: desk.convention, funder: cast.state };
const day = plainDate;
const words = {
  implementation: "Dix entreprises aidées.\n\nUne séance par trimestre.",
  beneficiaries: "Des entreprises de moins de dix salariés.",
  datesAndPlaces: "",
  goals: "77 emplois prévus.",
  gaps: "",
  inKind: "",
  observations: "",
};
const yearText = "2009";
const year = 2009;
const read = async (of = yearText) =>
  accepted(
    await reporting.readFinancialReport({ params, query: { year: of === "" ? undefined : Number(of) } }),
  );
const save = async (
  narrative = words,
  planned: Parameters<typeof reporting.saveFinancialDraft>[0]["body"]["planned"] = [],
) => reporting.saveFinancialDraft({ params, body: { year, narrative, planned }, key: randomUUID() });
const certify = async (certifiedOn = "2011-02-08", of: number | null = year) =>
  reporting.certifyFinancialReport({
    params,
    body: { year: of, certifiedBy: "Jeanne Morel", certifiedAs: "présidente", certifiedOn: day(certifiedOn) },
    key: randomUUID(),
  });
let certified = "";

describe("the financial report of a funder's money", () => {
  it("is the journal's cash to the cent, in every year and over the convention", async () => {
    await spend(12_34n, "2009-06-30");
    for (const one of ["2008", "2009", "2010", ""]) {
      const { budget, about } = await read(one);
      const { figures } = await desk.position(about.endsOn);
      expect([one, budget.closing]).toEqual([one, cents(figures.cash + figures["in-transit"])]);
      expect(budget.opening + budget.totalResources - budget.totalUses).toBe(budget.closing);
    }
  });

  it("tells every euro that the convention received, funder by funder, and this one's as the fund traces it", async () => {
    const { budget, own } = await read("");
    const { cash } = await desk.page(desk.convention, "2010-11-30");
    const paid = budget.resources.filter(({ kind }) => kind === "contribution");
    expect(paid.reduce((total, { actual }) => total + actual, 0n)).toBe(cash.honoured);
    expect(paid.find(({ funder }) => funder === cast.state)?.actual).toBe(own.paidIn);
    expect(own.capital).toBe(own.paidIn - own.costs);
    expect(own.costs).toBeGreaterThan(0n);
  });

  it("tells money that goes to another fund apart from what funders pay, and what it takes of this one's", async () => {
    const before = await read();
    const undo = await sendToAnotherFund(50_00n, "2009-03-02");
    const after = await read();
    const paid = ({ budget }: typeof before) =>
      budget.resources.filter(({ kind }) => kind === "contribution").map(({ actual }) => actual);
    expect(paid(after)).toEqual(paid(before));
    expect(after.budget.uses.find(({ kind }) => kind === "other-funds")?.actual).toBe(50_00n);
    expect(after.budget.closing).toBe(before.budget.closing - 50_00n);
    const { own } = after;
    expect([own.paidIn, own.moved]).toEqual([before.own.paidIn, -50_00n]);
    expect(own.capital).toBe(own.paidIn - own.returned + own.moved - own.lost + own.recovered - own.costs);
    await undo();
    expect((await read()).budget).toEqual(before.budget);
  });

  it("plans what the tranches promise, and lets a person type the rest", async () => {
    const before = await read();
    const contribution = before.budget.resources.find(({ funder }) => funder === cast.state);
    expect(contribution).toMatchObject({ account: "10", planned: expect.any(BigInt) });
    const fees = { side: "use", kind: "fees", funder: null, planned: cents(10_00n) } as const;
    const saved = accepted(await save(words, [fees]));
    expect(saved.budget.uses.find(({ kind }) => kind === "fees")).toMatchObject({
      gap: 2_34n,
      share: 12_340,
    });
    expect((await read()).narrative.goals).toBe("77 emplois prévus.");
  });

  it("is of a funder who promised money, in a year of its convention", async () => {
    const asked = async (funder: string, of: number) =>
      reporting.readFinancialReport({ params: { ...params, funder }, query: { year: of } });
    expect(await asked(cast.chamber, 2009)).toMatchObject({ refusal: { reason: "funder-unknown" } });
    expect(await asked(cast.state, 2012)).toMatchObject({ refusal: { reason: "year-outside-convention" } });
  });
});

describe("certifying it", () => {
  it("asks for the words, for why figures differ, and for a day that has come", async () => {
    accepted(await save({ ...words, goals: "" }));
    expect(await certify()).toMatchObject({ refusal: { reason: "narrative-missing", field: "goals" } });
    accepted(await save(words));
    expect(await certify()).toMatchObject({
      refusal: { reason: "gaps-unexplained", sentence: expect.stringContaining("Expliquez les écarts") },
    });
    accepted(await save({ ...words, gaps: "L'État a versé plus tard." }));
    expect(await certify("2011-02-09")).toMatchObject({ refusal: { reason: "certified-in-the-future" } });
    expect(await certify("2009-12-31")).toMatchObject({ refusal: { reason: "certified-before-its-end" } });
  });

  it("freezes it once, even when two certify at once, and draws again to the same bytes", async () => {
    const outcomes = await Promise.all([certify(), certify()]);
    const [first] = outcomes.filter(({ ok }) => ok).map(accepted);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { reason: "financial-report-already-certified" },
    });
    expect(first).toMatchObject({ isSame: true, certification: { by: "Jeanne Morel", as: "présidente" } });
    certified = first?.id ?? "";
  });

  it("keeps what was said when the journal changes", async () => {
    const before = accepted(
      await reporting.readCertifiedReport({ params: { ...desk.params, report: certified } }),
    );
    await spend(1_00n, "2009-07-01");
    const after = accepted(
      await reporting.readCertifiedReport({ params: { ...desk.params, report: certified } }),
    );
    expect(after).toEqual(before);
    expect((await read()).budget.closing).toBe(before.budget.closing - 1_00n);
  });

  it("is refused to the owner of the database too", async () => {
    await expect(
      database.asOwner(async (owner) => owner.query("update financial_report set certified_by = 'x'")),
    ).rejects.toThrow(/frozen/);
  });
});

describe("a certified report", () => {
  const report = () => ({ params: { ...desk.params, report: certified } });

  it("is a tagged PDF that says who certifies, the classes and the totals", async () => {
    const pdf = await readPdf(accepted(await reporting.readCertifiedPdf(report())).content);
    const { budget } = accepted(await reporting.readCertifiedReport(report()));
    expect(pdf).toMatchObject({ isTagged: true, accessibility: "1", language: expect.stringMatching(/^fr/) });
    expect(pdf.text).toContain("Jeanne Morel");
    expect(pdf.text).toContain("L’argent de ce financeur : État");
    expect(pdf.text.replaceAll(/\D/g, "")).toContain(String(budget.totalResources));
  });

  it("is a workbook whose amounts are numbers", async () => {
    const file = accepted(await reporting.readCertifiedWorkbook(report()));
    const rows = await readSheet(Buffer.from(file.content));
    const { budget } = accepted(await reporting.readCertifiedReport(report()));
    const total = rows.find(([, name]) => name === "Total des ressources");
    expect(total?.[3]).toBe(Number(budget.totalResources) / 100);
  });

  it("is read by its own funder, and by no other", async () => {
    desk.sit("public-funder");
    expect(await reporting.readCertifiedReport(report())).toMatchObject({
      refusal: { reason: "not-your-organisation" },
    });
    desk.sitFor("public-funder", cast.state);
    expect((await reporting.readCertifiedPdf(report())).ok).toBe(true);
    const list = accepted(await reporting.listFinancialReports({ params: desk.params }));
    expect([list.toDraw, list.certified.map(({ id }) => id)]).toEqual([[], [certified]]);
    expect((await reporting.readFinancialReport({ params, query: {} })).ok).toBe(false);
    desk.sitFor("public-funder", cast.region);
    expect(await reporting.readCertifiedWorkbook(report())).toMatchObject({ ok: false });
    expect(accepted(await reporting.listFinancialReports({ params: desk.params })).certified).toEqual([]);
    desk.sit("coordinator");
  });
});

/** Of this funder's money; undone by its opposite, on the same day. */
async function sendToAnotherFund(amount: bigint, on: string) {
  const other = randomUUID();
  const recordedAt = "2011-02-08T08:00:00.000Z";
  const id = newId(`${on}T10:00:00.000Z`);
  const act = {
    territory: place.longwy,
    effectiveOn: day(on),
    recordedAt,
    act: "virement",
    isVoluntary: false,
  };
  const scope = { read: [place.longwy], write: place.longwy };
  const capital = { from: capitalFrom({ fund: desk.fund, funder: cast.state }) };
  await database.transaction(scope, async (transaction) => {
    const lines = [
      ...moveEuros(cents(amount), { from: fundFree(desk.fund), to: fundFree(other) }),
      ...moveEuros(negate(cents(amount)), {
        ...capital,
        to: capitalFrom({ fund: other, funder: cast.state }),
      }),
    ];
    accepted(await postEntry(transaction, { ...act, id, kind: "fund-transfer", lines }));
  });
  return async () =>
    database.transaction(scope, async (transaction) => {
      const undoing = { ...act, id: newId(`${on}T11:00:00.000Z`), entryId: id, reason: "erreur" };
      accepted(await reverseEntry(transaction, undoing));
    });
}

/** The bank's fees: a fact. */
async function spend(amount: bigint, on: string): Promise<void> {
  const recordedAt = `${on}T10:00:00.000Z`;
  await database.transaction({ read: [place.longwy], write: place.longwy }, async (transaction) => {
    accepted(
      await postEntry(transaction, {
        id: newId(recordedAt),
        territory: place.longwy,
        effectiveOn: day(on),
        recordedAt: "2011-02-08T08:00:00.000Z",
        kind: "bank-fee",
        act: "frais",
        isVoluntary: false,
        lines: moveEuros(cents(amount), { from: fundFree(desk.fund), to: fundFees(desk.fund) }),
      }),
    );
  });
}
