import { type Cents, cents, minus, plus, smaller, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { ScheduleRefusal } from "#kernel/schedule.ts";
import type { PrepaymentRule } from "./advance-event.ts";
import { allocateRepayments } from "./allocation.ts";
import type { MoneyEvent, Told } from "./replay-event.ts";
import {
  equalParts,
  leave,
  leftOf,
  leftOn,
  type ReplayState,
  type ReplayTerms,
  type Row,
  weightedParts,
} from "./replay-row.ts";

export type MoneyRefusal =
  | ScheduleRefusal
  | Refusal<"disbursed-beyond-principal" | "no-instalment-to-come" | "write-off-beyond-outstanding">;

type Money = { readonly amount: Cents; readonly on: PlainDate };

export function applyMoney(
  state: ReplayState,
  event: Told<MoneyEvent>,
  terms: ReplayTerms,
): Outcome<ReplayState, MoneyRefusal> {
  switch (event.type) {
    case "disbursement":
      return disburse(state, event, terms);
    case "repayment":
      return accept(keepRest(recover(repay({ state, ...event }, terms.prepayment))));
    case "recovery":
      return accept(keepRest(repay(recover({ state, ...event }), terms.prepayment)));
    case "write-off":
      return writeOff(state, event);
  }
}

/** Money on its way through the rows: what is left of it goes to the next rule. */
type Passing = Money & { readonly state: ReplayState };

/** What is owed: oldest due first, then early by the rule. */
function repay({ state, amount, on }: Passing, rule: PrepaymentRule): Passing {
  const owed = state.rows.map((row, index) => ({
    number: index + 1,
    dueOn: row.dueOn,
    payOn: row.dueOn,
    principal: leftOn(row),
  }));
  const repayment = { kind: "repayment", id: "", rank: 0, on, amount, rule } as const;
  const { instalments, overpaid } = allocateRepayments(owed, [repayment]);
  const rows = state.rows.map((row, index) => receive(row, instalments[index]?.paid ?? cents(0n), on));
  return { state: { ...state, rows }, amount: overpaid, on };
}

/** What was lost comes back, oldest first: writing a debt off does not release the firm. */
function recover({ state, amount, on }: Passing): Passing {
  let left = amount;
  const rows = state.rows.map((row) => {
    const found = smaller(left, row.lost);
    left = minus(left, found);
    return receive({ ...row, lost: minus(row.lost, found) }, found, on);
  });
  return { state: { ...state, rows }, amount: left, on };
}

/** What came beyond all that is the firm's. */
function keepRest({ state, amount }: Passing): ReplayState {
  return { ...state, overpaid: plus(state.overpaid, amount) };
}

function receive(row: Row, amount: Cents, on: PlainDate): Row {
  if (amount === 0n) return row;
  const paid = plus(row.paid, amount);
  return { ...row, paid, paidOn: paid === row.principal ? on : null };
}

function writeOff(state: ReplayState, { amount, at }: Told<MoneyEvent>): Outcome<ReplayState, MoneyRefusal> {
  const outstanding = leftOf(state.rows);
  if (amount > outstanding)
    return refuse("write-off-beyond-outstanding", { amount, outstanding }, `${at}.amountCents`);

  let left: Cents = amount;
  const rows = state.rows.map((row) => {
    const lost = smaller(left, leftOn(row));
    left = minus(left, lost);
    return { ...row, lost: plus(row.lost, lost) };
  });
  return accept({ ...state, rows });
}

/** A tranche is carried by the instalments still to come; what was owed back to the firm is netted against it. */
function disburse(
  state: ReplayState,
  { amount, on, at }: Told<MoneyEvent>,
  terms: ReplayTerms,
): Outcome<ReplayState, MoneyRefusal> {
  const disbursed = plus(state.disbursed, amount);
  if (terms.most !== null && disbursed > terms.most) {
    const facts = { disbursed, principal: terms.most };
    return refuse("disbursed-beyond-principal", facts, `${at}.amountCents`);
  }
  const carriers = carriersOf(state, on);
  const last = state.rows.at(-1)?.dueOn ?? on;
  if (carriers.length === 0) return refuse("no-instalment-to-come", { on, last }, `${at}.on`);

  const carried = carry(state, { amount, on }, carriers, terms);
  if (!carried.ok) return refuse(carried.refusal.reason, carried.refusal.facts, `${at}.amountCents`);
  const byRow = new Map(carriers.map((row, index) => [row, carried.value[index] ?? row]));
  const funded = { ...state, disbursed, rows: state.rows.map((row) => byRow.get(row) ?? row) };
  const netted = { state: { ...funded, overpaid: cents(0n) }, amount: state.overpaid, on };
  return accept(keepRest(repay(netted, terms.prepayment)));
}

function carriersOf({ rows, isAsAgreed }: ReplayState, on: PlainDate): readonly Row[] {
  const toCome = rows.filter(({ dueOn }) => dueOn >= on);
  if (isAsAgreed) return toCome;
  // What an event emptied or what is paid asks for nothing more, unless nothing else is to come.
  const owing = toCome.filter((row) => leftOn(row) > 0n);
  return owing.length > 0 ? owing : toCome;
}

/** Redrawn as agreed for all that is disbursed; once the plan has changed, the tranche is added in equal parts. */
function carry(
  { isAsAgreed }: ReplayState,
  { amount, on }: Money,
  carriers: readonly Row[],
  { most, rounding }: ReplayTerms,
): Outcome<readonly Row[], ScheduleRefusal> {
  if (isAsAgreed) {
    const whole = plus(amount, sum(carriers.map(({ principal }) => principal)));
    const weights = carriers.map(({ weight }) => weight);
    const redrawn =
      most === null ? accept(weightedParts(whole, weights)) : equalParts(whole, carriers.length, rounding);
    if (!redrawn.ok) return redrawn;
    const lefts = carriers.map((row, index) =>
      minus(minus(redrawn.value[index] ?? cents(0n), row.paid), row.lost),
    );
    if (lefts.every((left) => left >= 0n))
      return accept(carriers.map((row, index) => leave(row, lefts[index] ?? cents(0n), on)));
  }
  const parts = equalParts(amount, carriers.length, rounding);
  if (!parts.ok) return parts;
  return accept(
    carriers.map((row, index) => leave(row, plus(leftOn(row), parts.value[index] ?? cents(0n)), on)),
  );
}
