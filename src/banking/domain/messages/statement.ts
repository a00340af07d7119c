import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";

/** What a bank file tells, part by part, so that a hundred thousand lines are never held at once. */
export type StatementPart =
  | { readonly kind: "statement"; readonly statement: StatementHead }
  | { readonly kind: "entry"; readonly entry: StatementEntry }
  | { readonly kind: "end"; readonly statement: StatementFoot };

export type StatementHead = {
  /** Balances stand in a statement (camt.053, CFONB 120), not in a notification (camt.054). */
  readonly source: "camt.053" | "camt.054" | "cfonb-120";
  readonly messageId: string;
  readonly id: string;
  /** The French account of a CFONB file has no IBAN: its bank, branch and number make one. */
  readonly account: string;
  readonly currency: string;
};

export type StatementFoot = StatementHead & {
  readonly opening: Balance | null;
  readonly closing: Balance | null;
  readonly entries: number;
  readonly credits: Cents;
  readonly debits: Cents;
};

export type Statement = StatementFoot & { readonly lines: readonly StatementEntry[] };

/** Signed: below zero when overdrawn. */
export type Balance = { readonly amount: Cents; readonly on: PlainDate };

export type StatementEntry = {
  /** Signed as the account feels it: a credit is above zero. */
  readonly amount: Cents;
  /** True when the bank takes back one of its own entries. */
  readonly isReversal: boolean;
  readonly bookedOn: PlainDate;
  readonly valueOn: PlainDate | null;
  /** The entry's own reference, unique within its statement for some banks only. */
  readonly entryReference: string | null;
  /** The bank's reference of the operation. */
  readonly bankReference: string | null;
  readonly code: TransactionCode;
  /** What the bank wrote of the entry as a whole. */
  readonly text: string;
  /** One file sent by us, booked at once: its message and payment group. */
  readonly batch: EntryBatch | null;
  readonly details: readonly EntryDetail[];
};

/** "PMNT/IDDT/ESDD" in `iso`; the bank's own code (CFONB's two characters) in `own`. */
export type TransactionCode = { readonly iso: string | null; readonly own: string | null };

export type EntryBatch = {
  readonly messageId: string | null;
  readonly paymentId: string | null;
  readonly count: number | null;
};

export type EntryDetail = {
  /** Signed as the entry; null when the bank gives none. */
  readonly amount: Cents | null;
  readonly endToEndId: string | null;
  readonly instructionId: string | null;
  readonly messageId: string | null;
  readonly paymentId: string | null;
  readonly rum: string | null;
  readonly bankReference: string | null;
  /** The one on the other side: who paid us, or whom we paid. */
  readonly otherParty: { readonly name: string | null; readonly iban: string | null };
  readonly remittance: string;
  /** Why a payment came back: AM04, MD01… */
  readonly reason: string | null;
};
