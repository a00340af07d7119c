import { allocate } from "#kernel/allocate.ts";
import { type Cents, cents, minus, plus, smaller, sum } from "#kernel/money.ts";
import { daysBetween, type PlainDate } from "#kernel/plain-date.ts";
import type { PrepaymentRule, Repayment } from "./advance-event.ts";
import type { PlannedInstalment } from "./plan.ts";

export type AllocatedInstalment = PlannedInstalment & {
  readonly paid: Cents;
  /** The day on which nothing was left of it; null until then. */
  readonly paidOn: PlainDate | null;
};

export type Allocation = {
  readonly instalments: readonly AllocatedInstalment[];
  /** What came beyond the principal: it is the firm's. */
  readonly overpaid: Cents;
};

/** Money goes to what is due, oldest first; then, early, by the rule of each repayment. */
export function allocateRepayments(
  plan: readonly PlannedInstalment[],
  repayments: readonly Repayment[],
): Allocation {
  const untouched = plan.map((instalment) => ({ ...instalment, paid: cents(0n), paidOn: null }));
  return repayments.reduce(allocateOne, { instalments: untouched, overpaid: cents(0n) });
}

function allocateOne({ instalments, overpaid }: Allocation, { amount, on, rule }: Repayment): Allocation {
  const due = fill(instalments, { amount, on, numbers: numbersOf(instalments.filter(isDueBy(on))) });
  const early = numbersOf(due.instalments.filter((instalment) => !isDueBy(on)(instalment)));
  const spent = spendEarly(due.instalments, { amount: due.left, on, numbers: early, rule });
  return { instalments: spent.instalments, overpaid: plus(overpaid, spent.left) };
}

/** When the rule is not chosen: near a due date the money is for it, otherwise it shortens the plan. */
export function usualRule(plan: readonly PlannedInstalment[], on: PlainDate): PrepaymentRule {
  const isNear = plan.some(({ dueOn }) => Math.abs(daysBetween(dueOn, on)) <= nearDays);
  return isNear ? "next-first" : "last-first";
}

const nearDays = 10;

interface Spending {
  readonly amount: Cents;
  readonly on: PlainDate;
  /** The instalments it may go to, first served first. */
  readonly numbers: readonly number[];
}

interface Spent {
  readonly instalments: readonly AllocatedInstalment[];
  readonly left: Cents;
}

function spendEarly(
  instalments: readonly AllocatedInstalment[],
  { rule, ...spending }: Spending & { readonly rule: PrepaymentRule },
): Spent {
  switch (rule) {
    case "next-first":
      return fill(instalments, spending);
    case "last-first":
      return fill(instalments, { ...spending, numbers: spending.numbers.toReversed() });
    case "spread":
      return spread(instalments, spending);
  }
}

function fill(instalments: readonly AllocatedInstalment[], { amount, on, numbers }: Spending): Spent {
  let left = amount;
  const after = new Map(instalments.map((instalment) => [instalment.number, instalment]));
  for (const number of numbers) {
    const instalment = after.get(number);
    if (instalment === undefined) continue;
    const taken = smaller(left, leftOf(instalment));
    after.set(number, receive(instalment, taken, on));
    left = minus(left, taken);
  }
  return { instalments: [...after.values()], left };
}

/** What remains of each is made equal to the cent, the last one taking the remainder; where it cannot, all fall in proportion. */
function spread(instalments: readonly AllocatedInstalment[], { amount, on, numbers }: Spending): Spent {
  const targets = instalments.filter(({ number }) => numbers.includes(number));
  const owed = targets.map(leftOf);
  const total = sum(owed);
  if (amount <= 0n || total <= 0n) return { instalments, left: amount };

  const taken = smaller(amount, total);
  const shares = sharesOf(owed, taken);
  const byNumber = new Map(targets.map(({ number }, index) => [number, shares[index] ?? cents(0n)]));
  const after = instalments.map((instalment) =>
    receive(instalment, byNumber.get(instalment.number) ?? cents(0n), on),
  );
  return { instalments: after, left: minus(amount, taken) };
}

function sharesOf(owed: readonly Cents[], taken: Cents): readonly Cents[] {
  const kept = minus(sum(owed), taken);
  const each = kept / BigInt(owed.length);
  const last = kept - each * BigInt(owed.length - 1);
  const equal = owed.map((left, index) => cents(left - (index === owed.length - 1 ? last : each)));
  return equal.every((share) => share >= 0n) ? equal : allocate(taken, owed);
}

function receive(instalment: AllocatedInstalment, amount: Cents, on: PlainDate): AllocatedInstalment {
  if (amount === 0n) return instalment;
  const paid = plus(instalment.paid, amount);
  return { ...instalment, paid, paidOn: paid === instalment.principal ? on : null };
}

export function leftOf({ principal, paid }: Pick<AllocatedInstalment, "principal" | "paid">): Cents {
  return minus(principal, paid);
}

/** Nothing is asked any more of an instalment that was put off. */
function isDueBy(on: PlainDate) {
  return (instalment: AllocatedInstalment): boolean => instalment.dueOn <= on && leftOf(instalment) > 0n;
}

function numbersOf(instalments: readonly AllocatedInstalment[]): number[] {
  return instalments.filter((instalment) => leftOf(instalment) > 0n).map(({ number }) => number);
}
