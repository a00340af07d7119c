import { describe, expect, it } from "vitest";
import { leverage } from "./leverage.ts";

const longwy = {
  halfDays: 160,
  dayRateCents: 70_000,
  preset: "state-counts-days-twice",
  privateCashCents: 12_200_000,
};
const without = (field: keyof typeof longwy) =>
  Object.fromEntries(Object.entries(longwy).filter(([name]) => name !== field));

const problemOf = (input: unknown) => {
  const answer = leverage.run(input);
  return answer.ok ? answer.output : { reason: answer.problem.reason, field: answer.problem.field };
};

const oneLine = (line: object) => ({
  ...without("preset"),
  lines: [{ contributor: "a", multiplier: "1", ...line }],
});
const cash = { of: "private-cash", weight: "1" };

describe("alize leverage", () => {
  it("completes a public share, without base nor multiplier", () => {
    const { preset: _, ...stake } = longwy;
    const lines = [
      { contributor: "local", base: [cash], multiplier: "1" },
      { contributor: "state", targetShare: "0.8" },
    ];
    const answer = leverage.run({ ...stake, lines });
    expect(answer.ok && answer.output).toMatchObject({
      lines: [{ amountCents: 12_200_000 }, { amountCents: 36_600_000 }],
      publicShareOfCashBp: 8_000,
    });
    expect(problemOf({ ...stake, lines: [{ contributor: "state", targetShare: "1" }] })).toEqual({
      reason: "target-share-out-of-range",
      field: "lines.0.targetShare",
    });
  });

  it("caps a line by year and by share of the cash", () => {
    const { preset: _, ...stake } = longwy;
    const capped = (limits: object) => ({
      ...stake,
      lines: [{ contributor: "state", base: [cash], multiplier: "5", ...limits }],
    });
    const amountOf = (limits: object) => {
      const answer = leverage.run(capped(limits));
      return answer.ok && answer.output;
    };
    expect(amountOf({ yearlyCap: { cents: 10_000_000, years: 3 } })).toMatchObject({
      lines: [{ amountCents: 30_000_000 }],
    });
    expect(amountOf({ capShare: "0.8" })).toMatchObject({
      publicCashCents: 48_800_000,
      publicShareOfCashBp: 8_000,
    });
    expect(problemOf(capped({ capShare: "1" }))).toEqual({
      reason: "cap-share-out-of-range",
      field: "lines.0.capShare",
    });
    expect(problemOf(capped({ yearlyCap: { cents: 1, years: 0 } }))).toMatchObject({
      reason: "years-out-of-range",
      field: "lines.0.yearlyCap",
    });
  });

  it("answers the contract's fields, in whole cents and basis points", () => {
    const answer = leverage.run(longwy);
    expect(answer.ok && answer.output).toEqual({
      privateCashCents: 12_200_000,
      valuedDaysCents: 5_600_000,
      lines: [
        {
          contributor: "local",
          amountCents: 12_200_000,
          explanation: expect.stringContaining("d’apport privé"),
        },
        { contributor: "state", amountCents: 35_600_000, explanation: expect.stringContaining("2 × (") },
      ],
      publicCashCents: 47_800_000,
      totalCashCents: 60_000_000,
      publicShareOfCashBp: 7967,
      publicShareOfCashAndDaysBp: 7287,
      publicPerPrivateEuro: "3.9180",
    });
  });

  it("adds the contributions' cash and half-days", () => {
    const { halfDays: _, privateCashCents: __, ...rest } = longwy;
    const contributions = [
      { partner: "a", cashCents: 10_000_000, halfDays: 100 },
      { partner: "b", cashCents: 2_200_000, halfDays: 60 },
    ];
    expect(leverage.run({ ...rest, contributions })).toEqual(leverage.run(longwy));
  });

  it("finds the smallest stake of a wanted total", () => {
    expect(leverage.run({ ...without("privateCashCents"), totalCashCents: 60_000_000 })).toEqual(
      leverage.run(longwy),
    );
  });

  it("takes known amounts with the preset fixed", () => {
    const fixed = [{ contributor: "region", cents: 35_000_000 }];
    expect(problemOf({ ...longwy, preset: "fixed", privateCashCents: 42_000_000, fixed })).toMatchObject({
      lines: [{ contributor: "region", amountCents: 35_000_000 }],
      totalCashCents: 77_000_000,
    });
  });

  it("takes lines of one's own, a fixed one needing neither base nor multiplier", () => {
    const lines = [
      {
        contributor: "a",
        base: [cash, { of: "valued-days", weight: "0.5" }],
        multiplier: "3/2",
        capCents: 20_000_000,
      },
      { contributor: "b", fixedCents: 0 },
    ];
    expect(problemOf({ ...without("preset"), lines })).toMatchObject({
      lines: [
        { contributor: "a", amountCents: 20_000_000 },
        { contributor: "b", amountCents: 0 },
      ],
    });
  });

  it.each<[string, string | undefined, unknown]>([
    ["field-unknown", "colour", { ...longwy, colour: "blue" }],
    ["field-unknown", "lines.0.base.0.wieght", oneLine({ base: [{ of: "private-cash", wieght: "1" }] })],
    ["field-unknown", "lines.0.base.0.ref", oneLine({ base: [{ ...cash, ref: "b" }] })],
    ["field-missing", "dayRateCents", without("dayRateCents")],
    ["field-missing", "halfDays", without("halfDays")],
    ["field-missing", "fixed", { ...longwy, preset: "fixed" }],
    ["field-missing", "lines.0.base", oneLine({})],
    ["field-missing", "lines.0.multiplier", oneLine({ base: [cash], multiplier: undefined })],
    ["field-missing", "lines.0.base.0.weight", oneLine({ base: [{ of: "private-cash" }] })],
    ["field-missing", "lines.0.base.0.ref", oneLine({ base: [{ of: "line", weight: "1" }] })],
    ["field-not-expected", "fixed", { ...longwy, fixed: [] }],
    ["field-not-expected", "halfDays", { ...without("privateCashCents"), contributions: [] }],
    ["alternatives-together", "lines", { ...longwy, lines: [] }],
    ["alternative-missing", "preset", without("preset")],
    ["alternative-missing", "privateCashCents", without("privateCashCents")],
    ["alternatives-together", "totalCashCents", { ...longwy, totalCashCents: 1 }],
    ["field-not-in-list", "preset", { ...longwy, preset: "state" }],
    ["field-not-in-list", "lines.0.base.0.of", oneLine({ base: [{ of: "public-cash", weight: "1" }] })],
    ["field-missing", "lines.0.base.0.of", oneLine({ base: [{ weight: "1" }] })],
    ["field-invalid", "lines.0.base.0", oneLine({ base: ["private-cash"] })],
    ["field-too-small", "lines.0.contributor", oneLine({ contributor: "", base: [cash] })],
    ["field-invalid", "halfDays", { ...longwy, halfDays: "160" }],
    ["field-invalid", "halfDays", { ...longwy, halfDays: 0.5 }],
    ["field-invalid", "lines.0.multiplier", oneLine({ base: [cash], multiplier: 2 })],
    ["field-invalid", "lines.0.capCents", oneLine({ base: [cash], capCents: null })],
    ["field-too-small", "privateCashCents", { ...longwy, privateCashCents: -1 }],
    ["field-too-large", "privateCashCents", { ...longwy, privateCashCents: 2 ** 53 }],
    [
      "weight-unreadable",
      "lines.0.base.0.weight",
      oneLine({ base: [{ of: "private-cash", weight: "1,5" }] }),
    ],
    ["weight-over-zero", "lines.0.multiplier", oneLine({ base: [cash], multiplier: "1/0" })],
    ["weight-negative", "lines.0.base.0.weight", oneLine({ base: [{ of: "private-cash", weight: "-1" }] })],
    [
      "reference-not-earlier",
      "lines.0.base.0.ref",
      oneLine({ base: [{ of: "line", ref: "a", weight: "1" }] }),
    ],
    [
      "contributor-twice",
      "fixed.1.contributor",
      {
        ...longwy,
        preset: "fixed",
        fixed: [
          { contributor: "a", cents: 1 },
          { contributor: "a", cents: 2 },
        ],
      },
    ],
    ["amount-too-large", undefined, { ...longwy, privateCashCents: Number.MAX_SAFE_INTEGER }],
    ["field-invalid", undefined, []],
    ["field-invalid", undefined, null],
    ["field-invalid", undefined, "leverage"],
  ])("refuses with %s at %s", (reason, field, input) => {
    expect(problemOf(JSON.parse(JSON.stringify(input)))).toEqual({ reason, field });
  });
});
