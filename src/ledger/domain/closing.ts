import type { PlainDate } from "#kernel/plain-date.ts";

export type ClosingKind = "month" | "year";

/** A period that is over, frozen for ever with its control totals. */
export type Closing = {
  readonly territory: string;
  readonly kind: ClosingKind;
  readonly startsOn: PlainDate;
  /** The last day of the period. */
  readonly until: PlainDate;
  readonly closedBy: string;
  readonly closedAt: string;
  /** How many entries count in the period. */
  readonly entries: bigint;
  /** What its lines debit, by unit. */
  readonly debitsEuros: bigint;
  readonly debitsHalfDays: bigint;
  /** The end of the chain when it was closed: what is numbered above counts later. */
  readonly headNumber: bigint;
  readonly headHash: string;
};
