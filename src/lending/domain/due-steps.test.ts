import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { AdvanceEvent } from "./advance-event.ts";
import { type BookedEvent, dueSteps } from "./due-steps.ts";

const terms = { principal: euros(300), instalments: 3, graceMonths: 0, frequency: "monthly" } as const;
const booked = (event: AdvanceEvent, bookedOn = event.on): BookedEvent => ({ event, bookedOn });
const paidOut = booked({
  id: "paid-out",
  rank: 1,
  on: plainDate("2026-01-05"),
  kind: "disbursement",
  amount: euros(300),
});
const repaid = (on: string, amount: number, bookedOn = on) =>
  booked(
    { id: on, rank: 2, on: plainDate(on), kind: "repayment", amount: euros(amount), rule: "next-first" },
    plainDate(bookedOn),
  );
const told = (events: readonly BookedEvent[], until: string) =>
  dueSteps(terms, events, plainDate(until)).map(({ on, event, due }) => [on, event?.id ?? null, due / 100n]);

describe("what is due, step by step", () => {
  it("grows at each due date, and not after the day asked for", () => {
    expect(told([paidOut], "2026-03-05")).toEqual([
      ["2026-01-05", "paid-out", 0n],
      ["2026-02-05", null, 100n],
      ["2026-03-05", null, 200n],
    ]);
    expect(told([paidOut], "2026-03-04")).toHaveLength(2);
    expect(told([paidOut], "2026-01-04")).toEqual([]);
  });

  it("falls by what is repaid, which is due no more when its date comes", () => {
    expect(told([paidOut, repaid("2026-02-20", 150)], "2026-03-05").slice(2)).toEqual([
      ["2026-02-20", "2026-02-20", 0n],
      ["2026-03-05", null, 50n],
    ]);
  });

  it("stays as it was known until the day on which a late piece of news is booked", () => {
    const late = told([paidOut, repaid("2026-02-05", 100, "2026-03-10")], "2026-04-05");
    expect(late).toEqual([
      ["2026-01-05", "paid-out", 0n],
      ["2026-02-05", null, 100n],
      ["2026-03-05", null, 200n],
      ["2026-03-10", "2026-02-05", 100n],
      ["2026-04-05", null, 200n],
    ]);
  });
});
