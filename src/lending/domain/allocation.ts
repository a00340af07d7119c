import { allocate } from "#kernel/allocate.ts";
import { type Cents, cents, minus, plus, smaller, sum } from "#kernel/money.ts";
import { daysBetween, type PlainDate } from "#kernel/plain-date.ts";
import type { PrepaymentRule } from "./advance-event.ts";

/** What is left of an instalment when money comes, and its day. */
type Owed = { readonly dueOn: PlainDate; readonly left: Cents };

interface Arriving {
  readonly amount: Cents;
  readonly on: PlainDate;
  readonly rule: PrepaymentRule;
}

interface Allocated {
  /** What each instalment receives, in the order given. */
  readonly shares: readonly Cents[];
  /** What came beyond the debt: it is the firm's. */
  readonly beyond: Cents;
}

/** Money goes to what is due, oldest first; then, early, by the rule. */
export function allocateRepayment(owed: readonly Owed[], { amount, on, rule }: Arriving): Allocated {
  const places = owed.map((_, place) => place).filter((place) => (owed[place]?.left ?? 0n) > 0n);
  const isDue = (place: number) => (owed[place]?.dueOn ?? on) <= on;
  const due = fill(owed, places.filter(isDue), amount);
  const early = spendEarly(
    owed,
    places.filter((place) => !isDue(place)),
    { amount: due.beyond, rule },
  );
  return {
    shares: due.shares.map((share, place) => plus(share, early.shares[place] ?? cents(0n))),
    beyond: early.beyond,
  };
}

/** When the rule is not chosen: near a due date the money is for it, otherwise it shortens the plan. */
export function usualRule(plan: readonly { readonly dueOn: PlainDate }[], on: PlainDate): PrepaymentRule {
  const isNear = plan.some(({ dueOn }) => Math.abs(daysBetween(dueOn, on)) <= nearDays);
  return isNear ? "next-first" : "last-first";
}

const nearDays = 10;

function spendEarly(
  owed: readonly Owed[],
  places: readonly number[],
  { amount, rule }: Pick<Arriving, "amount" | "rule">,
): Allocated {
  switch (rule) {
    case "next-first":
      return fill(owed, places, amount);
    case "last-first":
      return fill(owed, places.toReversed(), amount);
    case "spread":
      return spread(owed, places, amount);
  }
}

function fill(owed: readonly Owed[], places: readonly number[], amount: Cents): Allocated {
  const shares = owed.map(() => cents(0n));
  let beyond = amount;
  for (const place of places) {
    const share = smaller(beyond, owed[place]?.left ?? cents(0n));
    shares[place] = share;
    beyond = minus(beyond, share);
  }
  return { shares, beyond };
}

/** What remains of each is made equal to the cent, the last one taking the remainder; where it cannot, all fall in proportion. */
function spread(owed: readonly Owed[], places: readonly number[], amount: Cents): Allocated {
  const lefts = places.map((place) => owed[place]?.left ?? cents(0n));
  const total = sum(lefts);
  const none = owed.map(() => cents(0n));
  if (amount <= 0n || total <= 0n) return { shares: none, beyond: amount };

  const taken = smaller(amount, total);
  const parts = partsOf(lefts, taken);
  const byPlace = new Map(places.map((place, index) => [place, parts[index] ?? cents(0n)]));
  return { shares: none.map((zero, place) => byPlace.get(place) ?? zero), beyond: minus(amount, taken) };
}

function partsOf(lefts: readonly Cents[], taken: Cents): readonly Cents[] {
  const kept = minus(sum(lefts), taken);
  const each = kept / BigInt(lefts.length);
  const last = kept - each * BigInt(lefts.length - 1);
  const equal = lefts.map((left, index) => cents(left - (index === lefts.length - 1 ? last : each)));
  return equal.every((part) => part >= 0n) ? equal : allocate(taken, lefts);
}
