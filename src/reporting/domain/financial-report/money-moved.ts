import type { Cents } from "#kernel/money.ts";

/** What moved a fund in a period, read in its journal. Positive is debit. */
export interface MoneyMoved {
  /** Cash and money on its way, the day before. */
  readonly opening: Cents;
  /** By family of accounts and kind of entry, but for what funders pay in and take back. */
  readonly flows: readonly Flow[];
  /** Entry by entry: what a funder pays in or takes back, and how much of it is for the operation. */
  readonly ofFunders: readonly FunderFlow[];
}

export interface Flow {
  readonly part: string;
  readonly kind: string;
  readonly amount: Cents;
}

export interface FunderFlow {
  readonly funder: string;
  readonly isReturn: boolean;
  readonly capital: Cents;
  /** Of the same entry: credited to its funder and debited to the operation, it never was the fund's. */
  readonly operation: Cents;
}

export const cashParts: readonly string[] = ["free", "held", "in-transit"];
