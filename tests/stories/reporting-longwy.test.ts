import { beforeAll, describe, expect, it } from "vitest";
import longwy from "../../src/demo/cases/longwy.json" with { type: "json" };
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { reportingDesk } from "../reporting-desk.ts";

const database = await testDatabase();
const expected = longwy.story.calculatorExpected;
let desk: Awaited<ReturnType<typeof reportingDesk>>;

beforeAll(async () => {
  desk = await reportingDesk(database);
});

const readReport = async () =>
  accepted(
    await desk.reporting.readConventionReport({ params: { ...desk.params, convention: desk.convention } }),
  );

describe("the report of Longwy's first convention", () => {
  it("counts its thirteen files, ten of them accepted, and their advances", async () => {
    const { figures, startsOn, endsOn } = await readReport();

    expect([startsOn, endsOn]).toEqual(["2007-12-01", "2010-11-30"]);
    expect(figures).toMatchObject({
      "files-examined": 13n,
      "files-accepted": 10n,
      "files-refused": 1n,
      "files-oriented": 1n,
      "files-oriented-helped": 1n,
      "files-withdrawn": 1n,
      "acceptance-rate": BigInt(expected.acceptanceBp),
      "firms-helped": 10n,
      "amount-granted": 150_000_00n,
      "mean-advance": BigInt(expected.meanAdvanceCents),
      "amount-disbursed": 150_000_00n,
      "sittings-held": 6n,
    });
  });

  it("counts eighty days, and the jobs each in its own counter", async () => {
    const { figures } = await readReport();
    expect(figures).toMatchObject({
      "days-promised": 160n,
      "days-contracted": 160n,
      "days-confirmed": 160n,
      "days-value": 56_000_00n,
      "jobs-planned": BigInt(expected.jobsPlanned),
      "jobs-hired": BigInt(expected.jobsHired),
      "jobs-present": 71n,
      "jobs-to-keep": 6n,
      "jobs-kept": 6n,
      "answers-missing": 0n,
      "realisation-rate": BigInt(expected.realisationBp),
    });
  });

  it("tells the money and both public shares, planned and actual, and the three leverages apart", async () => {
    const { figures, matching } = await readReport();
    expect(figures).toMatchObject({
      mobilised: 600_000_00n,
      "mobilised-private": 122_000_00n,
      "mobilised-local": 122_000_00n,
      "mobilised-state": 356_000_00n,
      called: BigInt(expected.calledCents),
      "paid-in": BigInt(expected.paidInCents),
      "public-share-planned": 7967n,
      "public-share-with-days-planned": 7287n,
      // 162 720 of 211 520 euros; with 56 000 euros of days, of 267 520.
      "public-share-actual": 7693n,
      "public-share-with-days-actual": 6083n,
      "public-leverage": 39180n,
      "bank-leverage": 20000n,
      rotation: 7092n,
      "donor-concentration": 10000n,
      "private-donors": 1n,
    });
    expect(matching?.lines.map(({ contributor, amount }) => [contributor, amount])).toEqual([
      ["local", 122_000_00n],
      ["state", 356_000_00n],
    ]);
  });

  it("shows the fund as it is, which adds up", async () => {
    const { figures } = await readReport();
    const { figures: position, utilisation } = await desk.position("2011-02-08");
    expect(figures).toMatchObject({
      "capital-base": position["capital-base"],
      "fund-available": position.available,
      "fund-outstanding": position.outstanding,
      "amount-repaid": position.repaid,
      utilisation: BigInt(utilisation ?? -1),
    });
  });

  it("is of its own period: the year before has nothing to divide by, so nothing is shown as zero", async () => {
    const year = async (wanted: number) =>
      accepted(await desk.reporting.readYearReport({ params: { ...desk.params, year: wanted } }));
    const [empty, busy] = [await year(2006), await year(2008)];
    expect(empty.figures).toMatchObject({
      "files-examined": 0n,
      "acceptance-rate": null,
      "mean-advance": null,
      "jobs-hired": null,
      "realisation-rate": null,
      "public-share-planned": null,
      rotation: null,
    });
    expect(busy.figures).toMatchObject({
      "files-examined": 6n,
      "files-accepted": 6n,
      "jobs-hired": 53n,
      called: 120_000_00n,
      "paid-in": 120_000_00n,
      mobilised: 0n,
    });
    expect(await desk.reporting.readYearReport({ params: { ...desk.params, year: 2012 } })).toMatchObject({
      refusal: { reason: "year-in-the-future", sentence: expect.stringMatching(/2012.*8 février 2011/u) },
    });
  });
});
