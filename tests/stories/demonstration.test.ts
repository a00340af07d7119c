import { beforeAll, describe, expect, it } from "vitest";
import { verifyBooks } from "#accounting/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { verifyDatabase } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import { demoHandlers } from "../../src/demo/advance-month.ts";
import longwy from "../../src/demo/cases/longwy.json" with { type: "json" };
import { loadDemonstration } from "../../src/demo/load-demonstration.ts";
import { fundOf } from "../../src/demo/longwy-fund.ts";
import { play } from "../../src/demo/storyteller.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { demonstrationDesk } from "../demonstration-desk.ts";
import { readZip } from "../read-zip.ts";

const database = await testDatabase();
const { territory, today, vault, handlers, read, freeOn, actsOn, advanceOf, readBank } =
  demonstrationDesk(database);
const { accounting, banking, convention, fund: books, lending, reporting } = handlers;
const hauler = "Transports Val d'Alzette";
const expected = longwy.story.calculatorExpected;

beforeAll(async () => loadDemonstration(database, vault), 120_000);

describe("the demonstration, played through the product's own rules", () => {
  it("reports the case's published totals for its first convention, computed from entries", async () => {
    const { conventions } = await read({
      by: "Camille Perrin",
      act: "reporting.listReports",
      handler: reporting.listReports,
    });
    const first = conventions.find(({ number }) => number === 1);
    const report = await read({
      by: "Camille Perrin",
      act: "reporting.readConventionReport",
      handler: reporting.readConventionReport,
      params: { convention: first?.id ?? "" },
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

  it("lends to the ten firms of the case, one late since January; an eleventh awaits its contract", async () => {
    const { advances } = await read({
      act: "lending.listAdvances",
      handler: lending.listAdvances,
    });
    const lent = advances.filter(({ disbursed }) => disbursed > 0n);

    expect(lent.map(({ firm }) => firm.name).toSorted()).toEqual(
      longwy.story.firms.map(({ name }) => name).toSorted(),
    );
    expect(advances.filter(({ status }) => status === "to-sign").map(({ firm }) => firm.name)).toEqual([
      "Maraîchage des Deux Rives",
    ]);
    expect(advances.filter(({ late }) => late > 0n).map(({ firm }) => firm.name)).toEqual([hauler]);
  });

  it("called 240 000 € and was paid 211 520 €", async () => {
    const { conventions } = await read({
      act: "convention.listConventions",
      handler: convention.listConventions,
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
    await loadDemonstration(database, vault);

    expect(await verifyDatabase(database)).toEqual(before);
  });
});

describe("what people did beside the files", () => {
  it("closed the books each month until December 2010, and counted late what was told late", async () => {
    const { closings } = await read({
      act: "fund.listClosings",
      handler: books.listClosings,
    });
    expect(closings.filter(({ kind }) => kind === "month").length).toBe(38);
    expect(closings.filter(({ kind }) => kind === "year").map(({ until }) => until)).toEqual([
      "2010-12-31",
      "2009-12-31",
      "2008-12-31",
      "2007-12-31",
    ]);
    expect((await verifyBooks(database)).faults).toEqual([]);

    expect(await actsOn(plainDate("2011-01-01"))).toEqual(["Avance n° 7, VIR 2010-12-30 anticipé"]);
  });

  it("called and wrote to a firm that is late, whose second letter is due; the first opens", async () => {
    const by = "Camille Perrin";
    const { due, warnings } = await read({
      by,
      act: "lending.readCollection",
      handler: lending.readCollection,
    });
    expect(due.map(({ firm, next }) => [firm.name, next?.step, next?.isDue])).toEqual([
      [hauler, "second-letter", true],
    ]);
    expect(warnings.map(({ kind, firm }) => [kind, firm])).toEqual([
      ["first-return", hauler],
      ["delay-asked", "Énergie Toit Lorraine"],
    ]);
    const letter = await read({
      by,
      act: "lending.readReminderLetter",
      handler: lending.readReminderLetter,
      params: { case: due[0]?.id ?? "", number: 2 },
    });
    expect(Buffer.from(letter.content).toString("latin1", 0, 5)).toBe("%PDF-");
  });

  it("heard the garage promise twice in 2010, and keep its word", async () => {
    const advance = await advanceOf("Garage des Aciéries");
    const { cases } = await read({
      by: "Camille Perrin",
      act: "lending.readArrearsCases",
      handler: lending.readArrearsCases,
      params: { advance },
    });
    expect(cases.map(({ closedOn, promises }) => [closedOn, promises.map(({ outcome }) => outcome)])).toEqual(
      [
        ["2010-10-08", ["kept"]],
        ["2010-06-08", ["kept"]],
      ],
    );
  });

  it("works with its bank: a first run given, its notice recognised, the next debits to draw", async () => {
    const { account, runs, debits } = await readBank(today);
    expect(account?.proposedBy.name).toBe("Nadia Rossi");
    expect(runs.map(({ status, count }) => [status, count])).toEqual([["sent", 9]]);
    expect(debits?.ready.length).toBeGreaterThan(5);

    const { waiting, matched } = await read({
      act: "banking.readStatements",
      handler: banking.readStatements,
      params: { fund: await fundOf(database) },
    });
    expect(waiting).toEqual([]);
    // The ninth is of the day one comes in.
    expect(matched.map(({ matchedAs }) => matchedAs)).toEqual(Array.from({ length: 8 }, () => "debit"));
  });
});

describe("a month lived in the demonstration", () => {
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
    expect(february.events.map(({ on, happened }) => [on, happened])).toEqual([["2011-02-21", true]]);

    const march = accepted(await liveMonth());
    expect(march.events.map(({ on, told, happened }) => [on, told.en, happened])).toEqual([
      ["2011-03-11", "A direct debit of Garage des Aciéries is returned.", true],
    ]);
    const { arrears } = await read({
      on: plainDate("2011-04-08"),
      act: "lending.listArrears",
      handler: lending.listArrears,
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

  it("gives the bank the run that a visitor left, goes on to the liquidation of June, in books that verify clean", async () => {
    const [drawnOn, until] = [plainDate("2011-06-08"), plainDate("2011-07-08")];
    const fund = await fundOf(database);
    const { id: run } = await play(database, {
      territory,
      on: drawnOn,
      by: "Nadia Rossi",
      act: "banking.drawCollection",
      handler: banking.drawCollection,
      given: { params: { territory, fund }, body: { from: drawnOn, until, scheme: "CORE" } },
    });
    const june = accepted(await liveMonth());
    expect(june.events.map(({ on, happened }) => [on, happened])).toEqual([["2011-06-09", true]]);
    expect((await readBank(until)).runs.find(({ id }) => id === run)?.status).toBe("sent");
    expect((await verifyBooks(database)).faults).toEqual([]);
  });

  it("leaves the treasurer the month before, and closes what came earlier", async () => {
    const { month } = await read({
      on: plainDate("2011-07-08"),
      act: "fund.previewClosing",
      handler: books.previewClosing,
    });
    expect([month?.until, month?.isOver]).toEqual(["2011-06-30", true]);
  });

  it("gives the auditor the evidence of a closed month: each decision's extract, each aid's record, and why a letter is not there", async () => {
    const by = "Yves Martin";
    const body = { until: plainDate("2010-12-31"), kind: "month" as const, seed: "Longwy", size: 4 };
    const { id: bundle } = await play(database, {
      territory,
      on: today,
      by,
      act: "accounting.takeEvidence",
      handler: accounting.takeEvidence,
      given: { params: { territory }, body },
    });
    const { downloadEvidence: handler } = accounting;
    const file = await read({ by, act: "accounting.downloadEvidence", handler, params: { bundle } });
    const content = await readZip(file.content);
    const paths = [...content.keys()];
    const folders = new Set(paths.flatMap((path) => /^avances\/[^/]+/.exec(path)?.[0] ?? []));
    expect(folders.size).toBeGreaterThan(0);
    const papers = ["contrat", "echeancier", "releve", "decision-extrait"].map((paper) => `${paper}.pdf`);
    for (const folder of folders)
      for (const paper of [...papers, "aide-minimis.json"]) expect(paths).toContain(`${folder}/${paper}`);
    expect(content.get("INDEX.csv")?.toString()).toMatch(/aide-minimis-\d+-courrier.pdf;;;Le montant/);
  });

  it("is refused where no demonstration is shown", async () => {
    expect(await liveMonth(false)).toMatchObject({ ok: false, refusal: { reason: "not-a-demonstration" } });
  });
});
