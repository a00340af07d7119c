import type { HalfDays } from "#kernel/days.ts";
import { halfDays } from "#kernel/days.ts";
import { type Cents, negate } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { DayAccount, EuroAccount } from "./accounts.ts";

export type Unit = "EUR" | "HALF-DAY";

/** Positive is debit, negative is credit. */
export type Line =
  | { readonly account: EuroAccount; readonly unit: "EUR"; readonly amount: Cents }
  | { readonly account: DayAccount; readonly unit: "HALF-DAY"; readonly amount: HalfDays };

/** Something that happened to the money or the days, told once and for ever. */
export type Entry = {
  /** A UUID (version 7) given by whoever posts: the same one posted twice is refused the second time. */
  readonly id: string;
  readonly territory: string;
  /** When it counts, which may be long past; in a closed period, the first open day is taken instead. */
  readonly effectiveOn: PlainDate;
  /** When we learn of it, by the clock of the application. */
  readonly recordedAt: string;
  /** What kind of gesture, in kebab case: "decision", "repayment". */
  readonly kind: string;
  /** The act it comes from, by name or id, in one line. */
  readonly act: string;
  /** True when we choose to do it (commit, disburse, return to a funder), false when a bank or a partner tells us a fact. */
  readonly isVoluntary: boolean;
  /** Free text that can be erased later. */
  readonly reason?: string;
  readonly lines: readonly Line[];
};

/** Corrects an entry by its exact opposite, which has the nature, voluntary or not, of what it corrects. */
export type Reversal = {
  readonly id: string;
  readonly territory: string;
  readonly entryId: string;
  readonly effectiveOn: PlainDate;
  readonly recordedAt: string;
  readonly act: string;
  readonly reason: string;
};

export type Balance = { readonly account: string; readonly unit: Unit; readonly amount: bigint };

export type Posted = {
  readonly id: string;
  /** Its place in the territory's chain: 1, 2, 3… */
  readonly number: bigint;
  /** Later than that of every earlier entry, if need be by a microsecond. */
  readonly recordedAt: string;
  /** The day on which it counts: the first open one when it was asked for a closed day. */
  readonly effectiveOn: PlainDate;
  /** The guarded accounts of this entry that are now below zero: an alert, since facts always post. */
  readonly belowZero: readonly Balance[];
};

export function euroLine(account: EuroAccount, amount: Cents): Line {
  return { account, unit: "EUR", amount };
}

export function dayLine(account: DayAccount, amount: HalfDays): Line {
  return { account, unit: "HALF-DAY", amount };
}

/** Euros leave one account (credit) and come to another (debit). */
export function moveEuros(
  amount: Cents,
  { from, to }: { from: EuroAccount; to: EuroAccount },
): readonly Line[] {
  return [euroLine(to, amount), euroLine(from, negate(amount))];
}

/** Half-days leave one account (credit) and come to another (debit). */
export function moveHalfDays(
  amount: HalfDays,
  { from, to }: { from: DayAccount; to: DayAccount },
): readonly Line[] {
  return [dayLine(to, amount), dayLine(from, halfDays(0n - amount))];
}
