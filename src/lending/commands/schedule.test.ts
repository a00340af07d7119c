import { describe, expect, it } from "vitest";
import { schedule } from "./schedule.ts";

const advance = {
  principalCents: 1_500_000,
  instalments: 36,
  graceMonths: 6,
  frequency: "monthly",
  disbursedOn: "2026-01-31",
};

const problemOf = (changes: object) => {
  const answer = schedule.run({ ...advance, ...changes });
  return answer.ok ? "accepted" : { reason: answer.problem.reason, field: answer.problem.field };
};

describe("alize schedule", () => {
  it("answers rows and their total, in whole cents", () => {
    const answer = schedule.run({ ...advance, instalments: 2, calendar: "FR", graceMonths: 0 });
    expect(answer.ok && answer.output).toEqual({
      rows: [
        {
          number: 1,
          dueOn: "2026-02-28",
          payOn: "2026-03-02",
          principalCents: 750_000,
          outstandingCents: 750_000,
        },
        { number: 2, dueOn: "2026-03-31", payOn: "2026-03-31", principalCents: 750_000, outstandingCents: 0 },
      ],
      totalCents: 1_500_000,
    });
  });

  it("asks for no policy bound: 200 instalments, no grace, one cent", () => {
    expect(problemOf({ instalments: 200, graceMonths: 0, principalCents: 1, rounding: "down" })).toBe(
      "accepted",
    );
  });

  it.each<[string, string, object]>([
    ["field-unknown", "rate", { rate: 0 }],
    ["field-missing", "graceMonths", { graceMonths: undefined }],
    ["field-missing", "disbursedOn", { disbursedOn: undefined }],
    ["field-missing", "frequency", { frequency: undefined }],
    ["field-not-in-list", "frequency", { frequency: "weekly" }],
    ["field-not-in-list", "calendar", { calendar: "LU" }],
    ["field-not-in-list", "rounding", { rounding: "half-up" }],
    ["field-invalid", "instalments", { instalments: 36.5 }],
    ["field-invalid", "principalCents", { principalCents: "1500000" }],
    ["field-invalid", "disbursedOn", { disbursedOn: 20_260_131 }],
    ["date-unreadable", "disbursedOn", { disbursedOn: "2026-02-30" }],
    ["date-unreadable", "firstDueOn", { firstDueOn: "31/01/2026" }],
    ["date-out-of-range", "disbursedOn", { disbursedOn: "0026-01-31" }],
    ["field-too-small", "graceMonths", { graceMonths: -1 }],
    ["principal-not-positive", "principalCents", { principalCents: 0 }],
    ["instalments-not-positive", "instalments", { instalments: 0 }],
    ["rounding-unit-not-positive", "roundingCents", { roundingCents: 0 }],
    ["schedule-beyond-calendar", "instalments", { instalments: Number.MAX_SAFE_INTEGER }],
    [
      "last-instalment-not-positive",
      "roundingCents",
      { principalCents: 5000, rounding: "up", roundingCents: 100 },
    ],
  ])("refuses with %s at %s", (reason, field, changes) => {
    expect(problemOf(changes)).toEqual({ reason, field });
  });
});
