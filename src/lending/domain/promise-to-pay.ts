import { type Cents, cents, minus, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import type { Pause } from "./arrears-pause.ts";

/** What the owner said they would pay, and when; those told together are an arrangement. */
export type PromiseToPay = {
  readonly id: string;
  readonly arrangement: string;
  /** Its place in the arrangement, from 1. */
  readonly rank: number;
  readonly toldOn: PlainDate;
  /** By whom, as the person who noted it says. */
  readonly toldBy: string;
  readonly promisedOn: PlainDate;
  readonly amount: Cents;
  /** What was late when it was told. */
  readonly lateWhenTold: Cents;
  readonly notedBy: string;
};

/** Void: an earlier one of its arrangement was broken. */
export const promiseOutcomes = ["waiting", "kept", "broken", "void"] as const;

export type PromiseOutcome = (typeof promiseOutcomes)[number];

export type FollowedPromise = PromiseToPay & { readonly outcome: PromiseOutcome };

/** What is late on a day, the advance being replayed up to it. */
type LateOn = (day: PlainDate) => Cents;

/** A promise is kept when what was late has fallen by as much the day after; what falls due meanwhile is not part of it. */
export function followPromises(
  promises: readonly PromiseToPay[],
  { on, lateOn }: { readonly on: PlainDate; readonly lateOn: LateOn },
): FollowedPromise[] {
  const followed: FollowedPromise[] = [];
  for (const promise of inOrder(promises)) {
    const before = followed.filter(({ arrangement }) => arrangement === promise.arrangement);
    const isVoid = before.some(({ outcome }) => outcome === "broken" || outcome === "void");
    const promisedSoFar = sum([...before.map(({ amount }) => amount), promise.amount]);
    followed.push({
      ...promise,
      outcome: isVoid ? "void" : outcomeOf(promise, { promisedSoFar, on, lateOn }),
    });
  }
  return followed;
}

function outcomeOf(
  { promisedOn, lateWhenTold }: PromiseToPay,
  { promisedSoFar, on, lateOn }: { promisedSoFar: Cents; on: PlainDate; lateOn: LateOn },
): PromiseOutcome {
  const target = lateWhenTold > promisedSoFar ? minus(lateWhenTold, promisedSoFar) : cents(0n);
  if (on <= promisedOn) return lateOn(on) <= target ? "kept" : "waiting";
  return lateOn(addDays(promisedOn, 1)) <= target ? "kept" : "broken";
}

/** A promise holds reminders back until its day, for so many days at most; the next of its arrangement follows it. */
export function promisePauses(promises: readonly FollowedPromise[], longestDays: number): Pause[] {
  return promises.flatMap((promise): Pause[] => {
    if (promise.outcome === "void") return [];
    const before = promises.find(
      ({ arrangement, rank }) => arrangement === promise.arrangement && rank === promise.rank - 1,
    );
    const from = before === undefined ? promise.toldOn : addDays(before.promisedOn, 1);
    const longest = addDays(from, longestDays - 1);
    const until = promise.promisedOn < longest ? promise.promisedOn : longest;
    return from <= until ? [{ reason: "promise", from, until }] : [];
  });
}

/** What an owner can promise: days to come, one after the other, and no more than what is late. */
export function checkPromises(
  promises: readonly { readonly promisedOn: PlainDate; readonly amount: Cents }[],
  { toldOn, late }: { readonly toldOn: PlainDate; readonly late: Cents },
): Outcome<
  true,
  Refusal<"promise-not-positive" | "promise-in-the-past" | "promises-disordered" | "promise-beyond-arrears">
> {
  for (const [index, { promisedOn, amount }] of promises.entries()) {
    const field = `promises.${index}`;
    if (amount <= 0n) return refuse("promise-not-positive", { amount }, `${field}.amount`);
    if (promisedOn < toldOn)
      return refuse("promise-in-the-past", { promisedOn, toldOn }, `${field}.promisedOn`);
    const before = promises[index - 1];
    if (before !== undefined && promisedOn <= before.promisedOn)
      return refuse("promises-disordered", { promisedOn, before: before.promisedOn }, `${field}.promisedOn`);
  }
  const promised = sum(promises.map(({ amount }) => amount));
  if (promised > late) return refuse("promise-beyond-arrears", { promised, late }, "promises");
  return accept(true);
}

function inOrder(promises: readonly PromiseToPay[]): PromiseToPay[] {
  return promises.toSorted((a, b) =>
    a.toldOn === b.toldOn ? a.rank - b.rank : a.toldOn < b.toldOn ? -1 : 1,
  );
}
