import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { euros, sum } from "#kernel/money.ts";
import { addDays, addMonths, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { AdvanceEvent } from "./advance-event.ts";
import { advanceState } from "./advance-state.ts";
import { type BookedEvent, continueDueSteps, dueSteps } from "./due-steps.ts";

const terms = { principal: euros(1200), instalments: 12, graceMonths: 1, frequency: "monthly" } as const;
const paidOutOn = plainDate("2026-01-05");
const paidOut: BookedEvent = {
  bookedOn: paidOutOn,
  event: { id: "0", rank: 0, on: paidOutOn, kind: "disbursement", amount: euros(1200) },
};

const anAct = fc.record({
  kind: fc.constantFrom("debit", "debit", "part", "early", "return", "defer", "refund", "lost"),
  wait: fc.integer({ min: 0, max: 45 }),
  /** Told of an earlier day. */
  late: fc.constantFrom(0, 0, 0, 20),
});

/** Debits on their day and the rest of a life, in the order in which the books tell it. */
function lifeOf(acts: readonly { kind: string; wait: number; late: number }[]): BookedEvent[] {
  const booked = [paidOut];
  let bookedOn = paidOutOn;
  for (const [index, { kind, wait, late }] of acts.entries()) {
    bookedOn = addDays(bookedOn, wait);
    const on = late === 0 || bookedOn <= addDays(paidOutOn, late) ? bookedOn : addDays(bookedOn, -late);
    const event = eventOf(kind, { id: String(index + 1), rank: index + 1, on }, booked);
    if (event !== null) booked.push({ event, bookedOn });
  }
  return booked;
}

type Told = { readonly id: string; readonly rank: number; readonly on: PlainDate };

function eventOf(kind: string, told: Told, booked: readonly BookedEvent[]): AdvanceEvent | null {
  const repayment = { ...told, kind: "repayment", rule: "next-first" } as const;
  switch (kind) {
    case "debit":
      return { ...repayment, amount: euros(100) };
    case "part":
      return { ...repayment, amount: euros(30) };
    case "early":
      return { ...repayment, amount: euros(700), rule: "spread" };
    case "return": {
      const last = booked.findLast(({ event }) => event.kind === "repayment")?.event;
      return last?.kind === "repayment" ? { ...told, kind, of: last.id, amount: last.amount } : null;
    }
    case "defer":
      return { ...told, kind: "deferral", from: 5, count: 2, keepTerm: false };
    case "refund":
      return { ...told, kind: "refund", amount: euros(20) };
    default:
      return { ...told, kind: "write-off", amount: euros(50) };
  }
}

const aLife = fc.array(anAct, { maxLength: 25 });
const until = addMonths(paidOutOn, 40);

describe("what is due, gone on with from a day", () => {
  it("is what the schedule replayed says after each event, whatever was told", () => {
    fc.assert(
      fc.property(aLife, (acts) => {
        const booked = lifeOf(acts);
        const steps = dueSteps(terms, booked, until).filter(({ event }) => event !== null);
        for (const [index, { on, due }] of steps.entries()) {
          const known = booked.slice(0, index + 1).map(({ event }) => event);
          const { instalments } = advanceState(terms, known, on);
          expect(due).toBe(sum(instalments.filter(({ dueOn }) => dueOn <= on).map(({ left }) => left)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is the rest of the same steps, wherever it had stopped", () => {
    fc.assert(
      fc.property(aLife, fc.integer({ min: 0, max: 900 }), (acts, days) => {
        const booked = lifeOf(acts);
        const stop = addDays(paidOutOn, days);
        const isBefore = ({ bookedOn }: BookedEvent) => bookedOn <= stop;
        const first = continueDueSteps(terms, { before: null, known: [], booked }, stop);
        const rest = continueDueSteps(
          terms,
          {
            before: first.after,
            known: booked.filter(isBefore).map(({ event }) => event),
            booked: booked.filter((one) => !isBefore(one)),
          },
          until,
        );
        expect([...first.steps, ...rest.steps]).toEqual(dueSteps(terms, booked, until));
      }),
      { numRuns: 200 },
    );
  });
});
