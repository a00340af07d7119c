import { type Cents, cents, negate } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AccountingEvent, Source, ThirdParty } from "./accounting-event.ts";
import type { JournalCode } from "./journals.ts";
import type { AccountRole } from "./role.ts";

export type AccountingLine = {
  readonly role: AccountRole;
  readonly account: string;
  readonly accountLabel: string;
  readonly third: ThirdParty | null;
  readonly debit: Cents;
  readonly credit: Cents;
  /** A letter that the lines which settle each other share, and the day they did. */
  readonly letter: string | null;
  readonly letteredOn: PlainDate | null;
};

export type AccountingEntry = {
  /** Its place in the year's books: 1, 2, 3… Null for a commitment, which is kept out of them. */
  readonly number: number | null;
  readonly on: PlainDate;
  readonly journal: JournalCode;
  readonly piece: string;
  readonly label: string;
  readonly kind: AccountingEvent["kind"];
  readonly source: Source | null;
  /** The day it became final; null while its month is open: a draft. */
  readonly validatedOn: PlainDate | null;
  readonly lines: readonly AccountingLine[];
};

/** "000012", as the books write it. */
export function writtenNumber(number: number): string {
  return String(number).padStart(6, "0");
}

/** Debit less credit. */
export function signedAmount({ debit, credit }: Pick<AccountingLine, "debit" | "credit">): Cents {
  return cents(debit - credit);
}

export function sidesOf(amount: Cents): { debit: Cents; credit: Cents } {
  const none = cents(0n);
  return amount >= 0n ? { debit: amount, credit: none } : { debit: none, credit: negate(amount) };
}
