import { array, assert, nat, option, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { aCommitment, aCount, aVerifiedCount } from "../../../tests/job-counts.ts";
import longwy from "../../demo/cases/longwy.json" with { type: "json" };
import type { FollowedCommitment } from "./commitment.ts";
import { jobTotals, realisationOf } from "./job-totals.ts";

const on = plainDate("2011-02-08");

describe("the totals of Longwy's ten firms", () => {
  const firms = longwy.story.firms.map((firm) =>
    aCommitment({
      firm: { id: firm.name, name: firm.name },
      decidedOn: plainDate(firm.committeeOn),
      planned: { created: firm.jobsPlanned, kept: firm.jobsKept },
      counts: [
        aVerifiedCount({
          hired: firm.jobsHired,
          present: firm.jobsPresent,
          presentFteHundredths: Math.round(firm.jobsPresentFte * 100),
          kept: firm.jobsKept,
          headcount: firm.headcount + firm.jobsPresent,
        }),
      ],
    }),
  );

  it("are the published 77 hired, of 104 planned: 74.04 %", () => {
    expect(jobTotals(firms, on)).toMatchObject({
      firms: 10,
      planned: { created: 104, kept: 6 },
      hired: 77,
      present: { heads: 71, fteHundredths: 6650, fteUnknown: 0 },
      kept: 6,
      realisation: 7404,
      unverified: 0,
    });
  });

  it("tell one firm that nobody verified as unknown, and its jobs as neither hired nor lost", () => {
    const [first, ...others] = firms;
    const silent = first && { ...first, counts: [] };
    expect(jobTotals(silent === undefined ? [] : [silent, ...others], on)).toMatchObject({
      planned: { created: 104 },
      hired: 68,
      unverified: 1,
      headcount: { firms: 9 },
    });
  });
});

describe("what is missing", () => {
  it("is not zero: nothing verified is nothing known", () => {
    const answered = aCommitment({ counts: [aCount({ hiredOnCdi: 4 })] });
    expect(jobTotals([answered], on)).toMatchObject({
      hired: null,
      present: null,
      kept: null,
      headcount: null,
      realisation: null,
      unverified: 1,
      answers: { expected: 3, answered: 1, missing: 2 },
    });
  });

  it("differs from a verified zero", () => {
    const nobody = aCommitment({ counts: [aVerifiedCount({ hiredOnCdi: 0 })] });
    expect(jobTotals([nobody], on)).toMatchObject({ hired: 0, realisation: 0, unverified: 0 });
  });

  it("is told of full-time equivalents too", () => {
    const present = { hiredOnCdi: 2, present: 2 };
    const told = aCommitment({ counts: [aVerifiedCount({ ...present, presentFteHundredths: 150 })] });
    const untold = aCommitment({ counts: [aVerifiedCount(present)] });
    expect(jobTotals([told, untold], on).present).toEqual({ heads: 4, fteHundredths: 150, fteUnknown: 1 });
  });
});

describe("the totals", () => {
  it("count the people of a firm helped twice once, as last verified", () => {
    const first = aVerifiedCount({ headcount: 9 });
    const second = aVerifiedCount({ headcount: 12, countedOn: plainDate("2010-06-01") });
    const twice = [aCommitment({ counts: [second] }), aCommitment({ counts: [first] })];
    expect(jobTotals(twice, on)).toMatchObject({
      commitments: 2,
      firms: 1,
      headcount: { heads: 12, firms: 1 },
    });
  });

  it("leave out what a lapsed decision promised", () => {
    expect(jobTotals([aCommitment({ lapsedOn: plainDate("2008-03-01") })], on)).toMatchObject({
      commitments: 0,
      planned: { created: 0, kept: 0 },
    });
  });

  it("add each counter up apart, whatever the grouping of the firms", () => {
    const firm = record({ created: nat(30), kept: nat(5), hired: option(nat(30)) }).map(
      ({ created, kept, hired }): FollowedCommitment =>
        aCommitment({
          firm: { id: `${created} ${kept} ${hired}`, name: "" },
          planned: { created, kept },
          counts: hired === null ? [] : [aVerifiedCount({ hiredOnCdi: hired, present: hired, kept })],
        }),
    );
    assert(
      property(array(firm), array(firm), (some, others) => {
        const [one, two, all] = [some, others, [...some, ...others]].map((firms) => jobTotals(firms, on));
        if (one === undefined || two === undefined || all === undefined) throw new Error("three totals");
        expect(all.hired ?? 0).toBe((one.hired ?? 0) + (two.hired ?? 0));
        expect(all.kept ?? 0).toBe((one.kept ?? 0) + (two.kept ?? 0));
        expect(all.planned.created).toBe(one.planned.created + two.planned.created);
        expect(all.unverified).toBe(one.unverified + two.unverified);
        expect(all.answers.missing).toBe(one.answers.missing + two.answers.missing);
      }),
    );
  });

  it.each([
    [77, 104, 7404],
    [1, 3, 3333],
    [2, 3, 6667],
    [1, 20_000, 1],
    [8, 6, 13_333],
    [0, 6, 0],
    [0, 0, null],
    [null, 6, null],
  ])("take %s of %s as %s hundredths of a percent", (hired, planned, expected) => {
    expect(realisationOf(hired, planned)).toBe(expected);
  });
});
