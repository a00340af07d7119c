import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, euros, sum } from "#kernel/money.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import { prepaymentRules } from "./advance-event.ts";
import { replay } from "./replay.ts";
import type { ReplayEvent } from "./replay-event.ts";
import { agreedLoan } from "./replay-terms.ts";

const disbursedOn = plainDate("2026-01-31");
const end = plainDate("2040-01-01");
const principal = euros(1000);

function agreed(prepayment: (typeof prepaymentRules)[number]) {
  const drawn = agreedLoan(
    { principal, instalments: 7, graceMonths: 1, frequency: "monthly", disbursedOn },
    prepayment,
  );
  if (!drawn.ok) throw new Error(drawn.refusal.reason);
  return drawn.value;
}

const amount = fc.bigInt({ min: 1n, max: 40_000n }).map(cents);
const rank = fc.integer({ min: 1, max: 9 });
const few = fc.integer({ min: 1, max: 4 });
const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays(disbursedOn, days));

type Drawn<E> = E extends ReplayEvent ? Omit<E, "on"> : never;

const acts: fc.Arbitrary<Drawn<ReplayEvent>> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant("repayment"), amount }) },
  fc.record({ type: fc.constant("recovery"), amount }),
  fc.record({ type: fc.constant("write-off"), amount }),
  fc.record({ type: fc.constant("defer"), from: rank, count: few, keepTerm: fc.boolean() }),
  fc.record({ type: fc.constant("extend"), from: rank, terms: few }),
  fc.record({ type: fc.constant("replan"), terms: few, firstDueOn: fc.constant(addDays(disbursedOn, 500)) }),
  fc.record({
    type: fc.constant("due-date-change"),
    number: rank,
    dueOn: anyDay,
    shiftFollowing: fc.boolean(),
  }),
);

/** Events that are refused where they stand are left out, so that what remains is a history that could be. */
const histories = fc
  .record({
    rule: fc.constantFrom(...prepaymentRules),
    isByTranches: fc.boolean(),
    drawn: fc.array(fc.tuple(anyDay, acts, fc.boolean()), { maxLength: 14 }),
  })
  .map(({ rule, isByTranches, drawn }) => {
    const loan = agreed(rule);
    const tranches: ReplayEvent[] = isByTranches
      ? [
          { type: "disbursement", on: disbursedOn, amount: euros("600.01") },
          { type: "disbursement", on: addDays(disbursedOn, 120), amount: euros("399.99") },
        ]
      : [];
    const told = drawn.flatMap(([on, act, isTakenBack], index): ReplayEvent[] => {
      if (!("amount" in act)) return [{ ...act, on }];
      const ref = `event ${index}`;
      const back: ReplayEvent = { type: "reversal", on: addDays(on, 20), ref };
      return isTakenBack ? [{ ...act, on, ref }, back] : [{ ...act, on, ref }];
    });
    const events = [...tranches];
    for (const event of told) if (replay(loan, [...events, event], end).ok) events.push(event);
    return { loan, events };
  });

function replayed(...[loan, events, asOf]: Parameters<typeof replay>) {
  const answer = replay(loan, events, asOf);
  if (!answer.ok) throw new Error(answer.refusal.reason);
  return answer.value;
}

describe("replaying any history", () => {
  it("loses no cent: what was disbursed is paid, outstanding or lost", () => {
    fc.assert(
      fc.property(histories, fc.oneof(fc.constant(end), anyDay), ({ loan, events }, asOf) => {
        const answer = replay(loan, events, asOf);
        // Before a reversal is known, what it made possible is not.
        if (!answer.ok) {
          expect(asOf < end).toBe(true);
          return;
        }
        const { rows, outstanding, lost } = answer.value;
        const tranches = events.filter(({ type }) => type === "disbursement");
        const known = tranches.flatMap((e) => ("amount" in e && e.on <= asOf ? [e.amount] : []));
        const paid = sum(rows.map((row) => row.paid));
        expect(paid + outstanding + lost).toBe(tranches.length === 0 ? principal : sum(known));
        expect(sum(rows.map((row) => row.principal))).toBe(paid + outstanding + lost);
      }),
    );
  });

  it("invents no cent: what came in is paid or owed back", () => {
    fc.assert(
      fc.property(histories, ({ loan, events }) => {
        const { rows, overpaid } = replayed(loan, events, end);
        const back = new Set(events.flatMap((e) => (e.type === "reversal" ? [e.ref] : [])));
        const came = events.flatMap((e) =>
          (e.type === "repayment" || e.type === "recovery") && !back.has(e.ref ?? "") ? [e.amount] : [],
        );
        expect(sum(rows.map(({ paid }) => paid)) + overpaid).toBe(sum(came));
      }),
    );
  });

  it("keeps every instalment between nothing and its principal, numbered by date", () => {
    fc.assert(
      fc.property(histories, ({ loan, events }) => {
        const { rows } = replayed(loan, events, end);
        for (const [index, row] of rows.entries()) {
          expect(row.number).toBe(index + 1);
          expect(row.dueOn >= (rows[index - 1]?.dueOn ?? row.dueOn)).toBe(true);
          expect(row.paid >= 0n && row.paid + row.late <= row.principal).toBe(true);
          expect(row.paidOn !== null).toBe(row.paid > 0n && row.paid === row.principal);
        }
      }),
    );
  });

  it("depends on the days, not on the order in which they were told", () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), ({ loan, events }, keys) => {
        const days = [...new Set(events.map(({ on }) => on))];
        const order = new Map(days.map((day) => [day, keys.next().value ?? 0]));
        const shuffled = events.toSorted((a, b) => (order.get(a.on) ?? 0) - (order.get(b.on) ?? 0));
        expect(replayed(loan, shuffled, end)).toEqual(replayed(loan, events, end));
      }),
    );
  });

  it("knows on a day only what has come by then", () => {
    fc.assert(
      fc.property(histories, anyDay, ({ loan, events }, asOf) => {
        const isDisbursement = ({ type }: ReplayEvent) => type === "disbursement";
        const known = events.filter((event) => event.on <= asOf || isDisbursement(event));
        expect(replay(loan, events, asOf)).toEqual(replay(loan, known, asOf));
      }),
    );
  });
});
