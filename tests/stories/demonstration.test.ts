import { beforeAll, describe, expect, it } from "vitest";
import { listFunds } from "#fund/index.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { balancesAt, fundFree, verifyDatabase } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import { assemble } from "../../src/assembly.ts";
import { demoHandlers } from "../../src/demo/advance-month.ts";
import longwy from "../../src/demo/cases/longwy.json" with { type: "json" };
import { demoId } from "../../src/demo/demo-id.ts";
import { loadDemonstration } from "../../src/demo/load-demonstration.ts";
import { play } from "../../src/demo/storyteller.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase();
const territory = demoId("longwy");
const today = plainDate(longwy.story.businessDate);
const { convention, lending, reporting } = assemble({ database, isDemonstration: true });
const expected = longwy.story.calculatorExpected;

beforeAll(async () => loadDemonstration(database), 120_000);

async function freeOn(on: PlainDate): Promise<bigint> {
  return database.transaction({ read: [territory] }, async (transaction) => {
    const [fund] = await listFunds(transaction, territory);
    const account = fundFree(fund?.id ?? "");
    const balances = await balancesAt(transaction, { territory, accounts: account, on });
    return balances.reduce((sum, { amount }) => sum + amount, 0n);
  });
}

describe("the demonstration, played through the product's own rules", () => {
  it("reports the case's published totals for its first convention, computed from entries", async () => {
    const { conventions } = await play(database, {
      territory,
      on: today,
      by: "Camille Perrin",
      act: "reporting.listReports",
      isReading: true,
      handler: reporting.listReports,
      given: { params: { territory }, body: undefined },
    });
    const first = conventions.find(({ number }) => number === 1);
    const report = await play(database, {
      territory,
      on: today,
      by: "Camille Perrin",
      act: "reporting.readConventionReport",
      isReading: true,
      handler: reporting.readConventionReport,
      given: { params: { territory, convention: first?.id ?? "" }, body: undefined },
    });
    const { firms } = longwy.story;
    const total = (key: "jobsPresent" | "jobsPresentFte" | "jobsKept") =>
      firms.reduce((sum, firm) => sum + Math.round(firm[key] * 100), 0) / 100;

    expect(report.figures).toMatchObject({
      "files-examined": BigInt(longwy.story.funnel.examined),
      "files-accepted": BigInt(longwy.story.funnel.accepted),
      "acceptance-rate": BigInt(expected.acceptanceBp),
      "firms-helped": 10n,
      "mean-advance": BigInt(expected.meanAdvanceCents),
      "days-confirmed": BigInt(2 * expected.expertDays),
      "jobs-planned": BigInt(expected.jobsPlanned),
      "jobs-hired": BigInt(expected.jobsHired),
      "jobs-present": BigInt(total("jobsPresent")),
      "jobs-present-fte": BigInt(Math.round(total("jobsPresentFte") * 100)),
      "jobs-kept": BigInt(total("jobsKept")),
      "realisation-rate": BigInt(expected.realisationBp),
      mobilised: BigInt(longwy.published.mobilisedCents),
      called: BigInt(expected.calledCents),
      "paid-in": BigInt(expected.paidInCents),
      "public-share-planned": BigInt(longwy.story.convention.expected.publicShareOfCashBp),
    });
    expect(report.bySize).toEqual([{ key: "0-9", firms: 10n }]);
    expect(report.isFoundingCase).toBe(true);
  });

  it("lends to the ten firms of the case, none late; an eleventh awaits its contract", async () => {
    const { advances } = await play(database, {
      territory,
      on: today,
      by: "Nadia Rossi",
      act: "lending.listAdvances",
      isReading: true,
      handler: lending.listAdvances,
      given: { params: { territory }, body: undefined },
    });
    const lent = advances.filter(({ disbursed }) => disbursed > 0n);

    expect(lent.map(({ firm }) => firm.name).toSorted()).toEqual(
      longwy.story.firms.map(({ name }) => name).toSorted(),
    );
    expect(advances.filter(({ status }) => status === "to-sign").map(({ firm }) => firm.name)).toEqual([
      "Maraîchage des Deux Rives",
    ]);
    expect(advances.every(({ late }) => late === 0n)).toBe(true);
  });

  it("called 240 000 € and was paid 211 520 €", async () => {
    const { conventions } = await play(database, {
      territory,
      on: today,
      by: "Nadia Rossi",
      act: "convention.listConventions",
      isReading: true,
      handler: convention.listConventions,
      given: { params: { territory }, body: undefined },
    });

    expect(conventions.map(({ called }) => called)).toEqual([BigInt(expected.calledCents), 0n]);
    expect(conventions.map(({ paidIn }) => paidIn)).toEqual([BigInt(expected.paidInCents), 0n]);
    expect(conventions.at(-1)?.cumulativeCash).toBe(BigInt(longwy.story.renewal.expected.cumulativeCents));
  });

  it("had 47 500 € free before the sitting that refused a third file, 25 500 € after the first two", async () => {
    const { freeBeforeCents, leftCents, on } = longwy.story.refusedOverCommitment;

    expect(await freeOn(plainDate("2008-11-19"))).toBe(BigInt(freeBeforeCents));
    expect(await freeOn(plainDate(on))).toBe(BigInt(leftCents));
  });

  it("stands on the story's day, in books that verify clean", async () => {
    const day = await database.transaction({ read: [territory] }, async (transaction) =>
      businessDateOf(transaction, territory),
    );
    const { faults, chains } = await verifyDatabase(database);

    expect(day).toBe(today);
    expect(faults).toEqual([]);
    expect(chains.length).toBe(2);
  });

  it("is told once: loading it again changes nothing", async () => {
    const before = await verifyDatabase(database);
    await loadDemonstration(database);

    expect(await verifyDatabase(database)).toEqual(before);
  });
});

describe("a month lived in the demonstration", () => {
  const handlers = assemble({ database, isDemonstration: true });
  const scope = { read: [territory], write: territory };

  async function liveMonth(isDemonstration = true) {
    const { advanceMonth } = demoHandlers({ database, handlers, isDemonstration });
    return database.transaction(scope, async (transaction) =>
      advanceMonth({
        transaction,
        params: { territory },
        now: "2026-11-23T09:00:00.000Z",
      } as unknown as Parameters<typeof advanceMonth>[0]),
    );
  }

  it("presents the month's debits, and plays what the case tells of it", async () => {
    const february = accepted(await liveMonth());
    expect([february.from, february.to]).toEqual(["2011-02-08", "2011-03-08"]);
    expect(february.debits).toBeGreaterThan(5);
    expect(february.events).toEqual([]);

    const march = accepted(await liveMonth());
    expect(march.events.map(({ on, told, happened }) => [on, told.en, happened])).toEqual([
      ["2011-03-11", "A direct debit of Garage des Aciéries is returned.", true],
    ]);
    const { arrears } = await play(database, {
      territory,
      on: plainDate("2011-04-08"),
      by: "Nadia Rossi",
      act: "lending.listArrears",
      isReading: true,
      handler: lending.listArrears,
      given: { params: { territory }, body: undefined },
    });
    expect(arrears.map(({ firm }) => firm.name)).toEqual(["Garage des Aciéries"]);
  });

  it("is not lived twice by two visitors at once: the second lives the month that follows", async () => {
    const [first, second] = (await Promise.all([liveMonth(), liveMonth()]))
      .map(accepted)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1));
    expect([first?.from, first?.to, second?.from, second?.to]).toEqual([
      "2011-04-08",
      "2011-05-08",
      "2011-05-08",
      "2011-06-08",
    ]);
    expect([first, second].map((month) => month?.events.map(({ on, happened }) => [on, happened]))).toEqual([
      [["2011-04-12", true]],
      [],
    ]);
  });

  it("goes on to the liquidation of June, in books that verify clean", async () => {
    const june = accepted(await liveMonth());
    expect(june.events.map(({ on, happened }) => [on, happened])).toEqual([["2011-06-09", true]]);
    expect((await verifyDatabase(database)).faults).toEqual([]);
  });

  it("is refused where no demonstration is shown", async () => {
    expect(await liveMonth(false)).toMatchObject({ ok: false, refusal: { reason: "not-a-demonstration" } });
  });
});
