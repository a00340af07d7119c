import { type Cents, cents, minus, negate, plus, smaller, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { ScheduleRefusal } from "#kernel/schedule.ts";
import type {
  Disbursement,
  MoneyEvent,
  PrepaymentRule,
  Reallocation,
  Refund,
  WriteOff,
} from "./advance-event.ts";
import { allocateRepayment } from "./allocation.ts";
import {
  emptyRow,
  equalParts,
  inDateOrder,
  leave,
  leftOf,
  leftOn,
  type ReplayState,
  type ReplayTerms,
  type Row,
  weightedParts,
} from "./replay-row.ts";
import { seriesOf } from "./replay-series.ts";

export type MoneyRefusal =
  | ScheduleRefusal
  | Refusal<
      | "disbursed-beyond-principal"
      | "no-instalment-to-come"
      | "write-off-beyond-outstanding"
      | "refund-beyond-overpaid"
    >;

type Money = { readonly amount: Cents; readonly on: PlainDate };

export function applyMoney(
  state: ReplayState,
  event: MoneyEvent,
  terms: ReplayTerms,
): Outcome<ReplayState, MoneyRefusal> {
  switch (event.kind) {
    case "disbursement":
      return disburse(state, event, terms);
    case "repayment":
      if (event.isOwedBack === true) return accept(keepRest({ state, ...event }));
      return accept(keepRest(recover(repay(restore({ state, ...event }), event.rule))));
    case "recovery":
      return accept(keepRest(repay(recover(restore({ state, ...event })), terms.prepayment)));
    case "write-off":
      return writeOff(state, event);
    case "refund":
    case "reallocation":
      return giveBack(state, event);
  }
}

/** A fact that later news makes impossible as it was told still moved its money: it does what it can. */
export function forceMoney(state: ReplayState, event: MoneyEvent, terms: ReplayTerms): ReplayState {
  switch (event.kind) {
    case "disbursement":
      return dueAtOnce(state, event, terms);
    case "write-off":
      return loseOldest(state, smaller(event.amount, leftOf(state.rows)));
    case "refund":
    case "reallocation":
      return { ...state, overpaid: minus(state.overpaid, event.amount) };
    case "repayment":
    case "recovery":
      return keepRest({ state, amount: event.amount, on: event.on });
  }
}

/** Money on its way through the rows: what is left of it goes to the next rule. */
type Passing = Money & { readonly state: ReplayState };

/** What was given back beyond what was the firm's comes back first. */
function restore({ state, amount, on }: Passing): Passing {
  if (state.overpaid >= 0n) return { state, amount, on };
  const back = smaller(amount, negate(state.overpaid));
  return { state: { ...state, overpaid: plus(state.overpaid, back) }, amount: minus(amount, back), on };
}

/** What is owed: oldest due first, then early by the rule. */
function repay({ state, amount, on }: Passing, rule: PrepaymentRule): Passing {
  const owed = state.rows.map((row) => ({ dueOn: row.dueOn, left: leftOn(row) }));
  const { shares, beyond } = allocateRepayment(owed, { amount, on, rule });
  const rows = state.rows.map((row, index) => receive(row, shares[index] ?? cents(0n), on));
  return { state: { ...state, rows }, amount: beyond, on };
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

function writeOff(state: ReplayState, { amount, id }: WriteOff): Outcome<ReplayState, MoneyRefusal> {
  const outstanding = leftOf(state.rows);
  if (amount > outstanding)
    return refuse("write-off-beyond-outstanding", { amount, outstanding }, `${id}.amountCents`);
  return accept(loseOldest(state, amount));
}

function loseOldest(state: ReplayState, amount: Cents): ReplayState {
  let left: Cents = amount;
  const rows = state.rows.map((row) => {
    const lost = smaller(left, leftOn(row));
    left = minus(left, lost);
    return { ...row, lost: plus(row.lost, lost) };
  });
  return { ...state, rows };
}

function giveBack(
  state: ReplayState,
  { amount, id }: Refund | Reallocation,
): Outcome<ReplayState, MoneyRefusal> {
  const { overpaid } = state;
  if (amount > overpaid) return refuse("refund-beyond-overpaid", { amount, overpaid }, `${id}.amountCents`);
  return accept({ ...state, overpaid: minus(overpaid, amount) });
}

/** A tranche is carried by the instalments still to come; what was owed back to the firm is netted against it. */
function disburse(
  state: ReplayState,
  { amount, on, id, takenOver }: Disbursement,
  terms: ReplayTerms,
): Outcome<ReplayState, MoneyRefusal> {
  const disbursed = plus(state.disbursed, amount);
  if (takenOver !== undefined)
    return accept({ ...state, disbursed, rows: rowsOf(takenOver.instalments), isAsAgreed: false });
  if (terms.most !== null && disbursed > terms.most) {
    const facts = { disbursed, principal: terms.most };
    return refuse("disbursed-beyond-principal", facts, `${id}.amountCents`);
  }
  const carriers = carriersOf(state, on);
  const last = state.rows.at(-1)?.dueOn ?? on;
  if (carriers.length === 0) return refuse("no-instalment-to-come", { on, last }, `${id}.on`);

  const carried = carry(state, { amount, on }, carriers, terms);
  if (!carried.ok) return refuse(carried.refusal.reason, carried.refusal.facts, `${id}.amountCents`);
  const byRow = new Map(carriers.map((row, index) => [row, carried.value[index] ?? row]));
  return accept(
    net({ ...state, disbursed, rows: state.rows.map((row) => byRow.get(row) ?? row) }, on, terms),
  );
}

/** What was left of it in the former books, as they told it. */
function rowsOf(instalments: NonNullable<Disbursement["takenOver"]>["instalments"]): readonly Row[] {
  const dates = seriesOf(instalments.map(({ dueOn }) => dueOn));
  return dates.map((date, index) => {
    const principal = instalments[index]?.principal ?? cents(0n);
    return { ...emptyRow(date, principal), principal };
  });
}

/** No instalment is left to carry it: it is owed on its day. */
function dueAtOnce(state: ReplayState, { amount, on }: Disbursement, terms: ReplayTerms): ReplayState {
  const dated = { series: { unit: "irregular", seed: on, step: 1 }, place: 0, dueOn: on } as const;
  const row = leave(emptyRow(dated, 1n), amount, on);
  const disbursed = plus(state.disbursed, amount);
  return net({ ...state, disbursed, rows: inDateOrder([...state.rows, row]) }, on, terms);
}

function net(state: ReplayState, on: PlainDate, { prepayment }: ReplayTerms): ReplayState {
  if (state.overpaid <= 0n) return state;
  return keepRest(
    repay({ state: { ...state, overpaid: cents(0n) }, amount: state.overpaid, on }, prepayment),
  );
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
