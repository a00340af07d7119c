import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, euros, sum } from "./money.ts";
import { dateOf, plainDate } from "./plain-date.ts";
import { type ScheduleInput, schedule } from "./schedule.ts";

const anAdvance = (changes: Partial<ScheduleInput> = {}): ScheduleInput => ({
  principal: euros(15_000),
  instalments: 36,
  graceMonths: 6,
  frequency: "monthly",
  disbursedOn: plainDate("2026-01-31"),
  ...changes,
});

function rowsOf(changes: Partial<ScheduleInput>) {
  const planned = schedule(anAdvance(changes));
  if (!planned.ok) throw new Error(planned.refusal.reason);
  return planned.value;
}

const amounts = (changes: Partial<ScheduleInput>) => rowsOf(changes).map((row) => row.principal);

describe("a schedule", () => {
  it("repays 15 000 € as 35 × 416.66 € then 416.90 €, from the seventh month", () => {
    const rows = rowsOf({});
    expect(rows).toHaveLength(36);
    expect(rows[0]).toEqual({
      number: 1,
      dueOn: "2026-08-31",
      payOn: "2026-08-31",
      principal: euros("416.66"),
      outstanding: euros("14583.34"),
    });
    expect(rows[35]).toMatchObject({
      number: 36,
      dueOn: "2029-07-31",
      principal: euros("416.90"),
      outstanding: 0n,
    });
  });

  it("keeps the seed day through short months, and moves only the debit", () => {
    const rows = rowsOf({ graceMonths: 0, instalments: 4 });
    expect(rows.map((row) => row.dueOn)).toEqual(["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]);
    expect(rows.map((row) => row.payOn)).toEqual(["2026-03-02", "2026-03-31", "2026-04-30", "2026-06-01"]);
  });

  it("counts quarters from the disbursement, grace and one period after", () => {
    const rows = rowsOf({ frequency: "quarterly", instalments: 3, graceMonths: 1 });
    expect(rows.map((row) => row.dueOn)).toEqual(["2026-05-31", "2026-08-31", "2026-11-30"]);
  });

  it("starts on the first due date when given, which is then the seed", () => {
    const rows = rowsOf({ firstDueOn: plainDate("2028-01-30"), graceMonths: 99, instalments: 3 });
    expect(rows.map((row) => row.dueOn)).toEqual(["2028-01-30", "2028-02-29", "2028-03-30"]);
  });

  it("moves the debit by the calendar asked", () => {
    const onVictoryDay = { firstDueOn: plainDate("2026-05-08"), instalments: 1 };
    expect(rowsOf(onVictoryDay)[0]?.payOn).toBe("2026-05-08");
    expect(rowsOf({ ...onVictoryDay, calendar: "FR" })[0]?.payOn).toBe("2026-05-11");
    expect(rowsOf({ firstDueOn: plainDate("2025-12-26"), instalments: 1, calendar: "FR-AM" })[0]?.payOn).toBe(
      "2025-12-29",
    );
  });

  it("rounds down, to the nearest (half up) or up, to the unit asked", () => {
    const ten = { principal: cents(1000), roundingCents: cents(100) };
    expect(amounts({ ...ten, instalments: 4, rounding: "down" })).toEqual([200n, 200n, 200n, 400n]);
    expect(amounts({ ...ten, instalments: 4, rounding: "nearest" })).toEqual([300n, 300n, 300n, 100n]);
    expect(amounts({ ...ten, instalments: 3, rounding: "nearest" })).toEqual([300n, 300n, 400n]);
    expect(amounts({ ...ten, instalments: 3, rounding: "up" })).toEqual([400n, 400n, 200n]);
    expect(
      amounts({ principal: cents(900), roundingCents: cents(100), instalments: 3, rounding: "up" }),
    ).toEqual([300n, 300n, 300n]);
  });

  it("pays all in one instalment", () => {
    expect(amounts({ instalments: 1, rounding: "up" })).toEqual([euros(15_000)]);
    expect(
      amounts({ instalments: 1, principal: cents(150), rounding: "down", roundingCents: cents(100) }),
    ).toEqual([150n]);
  });

  it("holds the published court case: 13 950 € as 50 × 279 €", () => {
    expect(new Set(amounts({ principal: euros(13_950), instalments: 50 }))).toEqual(new Set([euros(279)]));
  });
});

describe("a schedule is refused", () => {
  it.each<[string, Partial<ScheduleInput>]>([
    ["principal-not-positive", { principal: cents(0) }],
    ["principal-not-positive", { principal: cents(-1) }],
    ["instalments-not-positive", { instalments: 0 }],
    ["grace-negative", { graceMonths: -1 }],
    ["rounding-unit-not-positive", { roundingCents: cents(0) }],
    ["schedule-beyond-calendar", { instalments: 1_000_000 }],
    ["schedule-beyond-calendar", { graceMonths: Number.MAX_SAFE_INTEGER }],
    ["last-instalment-not-positive", { principal: euros(50), rounding: "up", roundingCents: cents(100) }],
    ["last-instalment-not-positive", { principal: cents(4), instalments: 3, rounding: "up" }],
  ])("for %s", (reason, changes) => {
    expect(schedule(anAdvance(changes))).toMatchObject({ ok: false, refusal: { reason } });
  });
});

describe("every schedule", () => {
  const inputs: fc.Arbitrary<ScheduleInput> = fc.record({
    principal: fc.bigInt({ min: 1n, max: 10n ** 12n }).map(cents),
    instalments: fc.integer({ min: 1, max: 120 }),
    graceMonths: fc.integer({ min: 0, max: 24 }),
    frequency: fc.constantFrom("monthly" as const, "quarterly" as const),
    disbursedOn: fc
      .record({
        year: fc.integer({ min: 2000, max: 2100 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 31 }),
      })
      .map((parts) =>
        dateOf({
          ...parts,
          day: Math.min(parts.day, 28) + (parts.month === 1 && parts.day > 28 ? parts.day - 28 : 0),
        }),
      ),
    rounding: fc.constantFrom("down" as const, "nearest" as const, "up" as const),
    roundingCents: fc.constantFrom(1n, 100n, 500n).map(cents),
  });

  it("adds up to the principal, ends at zero, keeps the count and never drifts, or is refused for its last instalment", () => {
    let planned = 0;
    fc.assert(
      fc.property(inputs, (input) => {
        const outcome = schedule(input);
        if (!outcome.ok) {
          expect(outcome.refusal.reason).toBe("last-instalment-not-positive");
          return;
        }

        planned += 1;
        const rows = outcome.value;
        expect(rows).toHaveLength(input.instalments);
        expect(sum(rows.map((row) => row.principal))).toBe(input.principal);
        expect(rows.at(-1)?.outstanding).toBe(0n);
        const seedDay = Number(input.disbursedOn.slice(8));
        for (const row of rows) {
          const day = Number(row.dueOn.slice(8));
          expect(day === seedDay || (day < seedDay && day >= 28)).toBe(true);
          expect(row.payOn >= row.dueOn).toBe(true);
        }
      }),
    );
    expect(planned).toBeGreaterThan(20);
  });
});
