import { describe, expect, it } from "vitest";
import { grantEquivalent } from "./grant-equivalent.ts";
import { headroom } from "./headroom.ts";

const advance = {
  principalCents: 1_500_000,
  instalments: 36,
  graceMonths: 12,
  baseRateBp: 219,
  marginBp: 400,
};

const aid = {
  grantOn: "2026-11-23",
  newAidCents: 225_520,
  undertaking: ["a", "b"],
  prior: [
    { siren: "b", grantOn: "2023-11-23", cents: 20_000_000 },
    { siren: "a", grantOn: "2023-11-22", cents: 5 },
    { siren: "a", grantOn: "2026-11-24", cents: 7 },
    { siren: "stranger", grantOn: "2025-01-01", cents: 11 },
  ],
};

type Run = typeof headroom.run;

const outputOf = (run: Run, input: object) => {
  const answer = run(input);
  return answer.ok ? answer.output : answer.problem.reason;
};

const problemOf = (run: Run, input: object) => {
  const answer = run(input);
  return answer.ok ? "accepted" : [answer.problem.reason, answer.problem.field];
};

describe("alize grant-equivalent", () => {
  it("answers both methods and both rates", () => {
    expect(outputOf(grantEquivalent.run, advance)).toEqual({
      referenceRateBp: 619,
      discountRateBp: 319,
      methodACents: 225_520,
      methodBCents: 210_618,
    });
  });

  it("takes a negative base rate, one cent, one instalment and no grace", () => {
    expect(outputOf(grantEquivalent.run, { ...advance, baseRateBp: -49 })).toMatchObject({
      referenceRateBp: 351,
      discountRateBp: 51,
      methodBCents: 125_311,
    });
    const least = { ...advance, principalCents: 1, instalments: 1, graceMonths: 0 };
    expect(outputOf(grantEquivalent.run, least)).toMatchObject({ methodACents: 0, methodBCents: 0 });
  });

  it("grants nothing where the reference rate is not above zero", () => {
    expect(outputOf(grantEquivalent.run, { ...advance, baseRateBp: -49, marginBp: 0 })).toEqual({
      referenceRateBp: -49,
      discountRateBp: 51,
      methodACents: 0,
      methodBCents: 0,
    });
  });

  it.each<[string, string, object]>([
    ["field-unknown", "frequency", { frequency: "monthly" }],
    ["field-missing", "marginBp", { marginBp: undefined }],
    ["field-invalid", "baseRateBp", { baseRateBp: 2.19 }],
    ["field-invalid", "baseRateBp", { baseRateBp: "219" }],
    ["field-too-small", "marginBp", { marginBp: -1 }],
    ["field-too-small", "graceMonths", { graceMonths: -1 }],
    ["principal-not-positive", "principalCents", { principalCents: 0 }],
    ["instalments-not-positive", "instalments", { instalments: 0 }],
    ["loan-too-long", "instalments", { instalments: 12_000 }],
    ["rate-below-minus-one-hundred-percent", "baseRateBp", { baseRateBp: -10_400 }],
  ])("refuses: %s (%s)", (reason, field, changes) => {
    expect(problemOf(grantEquivalent.run, { ...advance, ...changes })).toEqual([reason, field]);
  });
});

describe("alize headroom", () => {
  it("counts the undertaking's aids of three years, both days included, and nobody else's", () => {
    expect(outputOf(headroom.run, aid)).toEqual({
      usedCents: 20_000_000,
      headroomCents: 10_000_000,
      fits: true,
      highestFittingCents: 10_000_000,
    });
  });

  it.each([
    [10_000_000, true],
    [10_000_001, false],
  ])("a new aid of %d fits: %s", (newAidCents, fits) => {
    expect(outputOf(headroom.run, { ...aid, newAidCents })).toMatchObject({ fits });
  });

  it("never goes below zero, and takes another ceiling", () => {
    expect(outputOf(headroom.run, { ...aid, ceilingCents: 1 })).toEqual({
      usedCents: 20_000_000,
      headroomCents: 0,
      fits: false,
      highestFittingCents: 0,
    });
  });

  it.each([
    ["2028-02-29", "2025-02-28", 9],
    ["2028-02-29", "2025-02-27", 0],
    ["2027-02-28", "2024-02-28", 9],
    ["2027-02-28", "2024-02-29", 9],
    ["2027-03-01", "2024-02-29", 0],
  ])("on %s an aid of %s counts %d", (grantOn, priorOn, usedCents) => {
    const prior = [{ siren: "a", grantOn: priorOn, cents: 9 }];
    expect(outputOf(headroom.run, { ...aid, grantOn, prior })).toMatchObject({ usedCents });
  });

  it("holds each grant to the law of its day", () => {
    const prior = [
      { siren: "a", grantOn: "2008-01-01", cents: 3 },
      { siren: "a", grantOn: "2007-12-31", cents: 4 },
    ];
    expect(outputOf(headroom.run, { ...aid, grantOn: "2010-12-31", prior })).toMatchObject({
      usedCents: 3,
      headroomCents: 19_999_997,
    });
    expect(outputOf(headroom.run, { ...aid, grantOn: "2006-06-30", prior: [] })).toMatchObject({
      headroomCents: 10_000_000,
    });
    expect(problemOf(headroom.run, { ...aid, grantOn: "1999-01-01" })).toEqual([
      "ceiling-unknown",
      "ceilingCents",
    ]);
  });

  it.each<[string, string, object]>([
    ["field-unknown", "ceiling", { ceiling: 1 }],
    ["field-unknown", "prior.0.amount", { prior: [{ ...aid.prior[0], amount: 1 }] }],
    ["field-missing", "undertaking", { undertaking: undefined }],
    ["undertaking-empty", "undertaking", { undertaking: [] }],
    ["field-invalid", "undertaking.0", { undertaking: [111_111_111] }],
    ["field-too-small", "newAidCents", { newAidCents: -1 }],
    ["date-unreadable", "grantOn", { grantOn: "2027-02-29" }],
    ["window-beyond-calendar", "grantOn", { grantOn: "1602-01-01" }],
  ])("refuses: %s (%s)", (reason, field, changes) => {
    expect(problemOf(headroom.run, { ...aid, ...changes })).toEqual([reason, field]);
  });
});
