import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, euros, sum } from "#kernel/money.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import { prepaymentRules } from "./advance-event.ts";
import { replay } from "./replay.ts";
import type { MovingEvent } from "./replay-engine.ts";
import { isTold, type ReplayEvent } from "./replay-event.ts";
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

type Drawn<E> = E extends MovingEvent ? Omit<E, "on" | "id" | "rank"> : never;

const of = <Kind extends string>(kind: Kind) => fc.constant(kind);
const anyRule = fc.constantFrom(...prepaymentRules);
const firstDueOn = fc.constant(addDays(disbursedOn, 500));
const acts: fc.Arbitrary<Drawn<MovingEvent>> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: of("repayment"), amount, rule: anyRule }) },
  fc.record({ kind: of("recovery"), amount }),
  fc.record({ kind: of("write-off"), amount }),
  fc.record({ kind: of("refund"), amount }),
  fc.record({ kind: of("deferral"), from: rank, count: few, keepTerm: fc.boolean() }),
  fc.record({ kind: of("extension"), from: rank, terms: few }),
  fc.record({ kind: of("replan"), terms: few, firstDueOn }),
  fc.record({ kind: of("acceleration") }),
  fc.record({
    kind: of("due-date-change"),
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
    const tranche = (after: number, euro: string): ReplayEvent => {
      const on = addDays(disbursedOn, after);
      return { event: { kind: "disbursement", on, amount: euros(euro), id: euro, rank: 0 } };
    };
    const tranches = isByTranches ? [tranche(0, "600.01"), tranche(120, "399.99")] : [];
    const told = drawn.flatMap(([on, act, isTakenBack], index): ReplayEvent[] => {
      const ref = `event ${index}`;
      const at = { id: ref, on, rank: index };
      const event: ReplayEvent = { event: { ...act, ...at }, ...("amount" in act ? { ref } : {}) };
      if (!("amount" in act) || !isTakenBack) return [event];
      return [event, { event: { kind: "reversal", id: `${ref} back`, on: addDays(on, 20) }, of: ref }];
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
        const tranches = events.flatMap(({ event }) => (event.kind === "disbursement" ? [event] : []));
        const known = tranches.filter(({ on }) => on <= asOf).map((tranche) => tranche.amount);
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
        const back = new Set(events.flatMap((told) => (isTold(told) ? [] : [told.of])));
        const moved = (kinds: readonly string[]) =>
          sum(
            events.flatMap(({ event }) =>
              "amount" in event && kinds.includes(event.kind) && !back.has(event.id) ? [event.amount] : [],
            ),
          );
        expect(sum(rows.map(({ paid }) => paid)) + overpaid).toBe(
          moved(["repayment", "recovery"]) - moved(["refund"]),
        );
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
        const days = [...new Set(events.map(({ event }) => event.on))];
        const order = new Map(days.map((day) => [day, keys.next().value ?? 0]));
        const shuffled = events.toSorted(
          (a, b) => (order.get(a.event.on) ?? 0) - (order.get(b.event.on) ?? 0),
        );
        expect(replayed(loan, shuffled, end)).toEqual(replayed(loan, events, end));
      }),
    );
  });

  it("knows on a day only what has come by then", () => {
    fc.assert(
      fc.property(histories, anyDay, ({ loan, events }, asOf) => {
        const known = events.filter(({ event }) => event.on <= asOf || event.kind === "disbursement");
        expect(replay(loan, events, asOf)).toEqual(replay(loan, known, asOf));
      }),
    );
  });
});
