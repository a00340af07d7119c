import type { PlainDate } from "#kernel/plain-date.ts";
import type { FundPart } from "./entry-figures.ts";

/** An entry as far as it moves a fund, in the order of its days then of the chain. */
export type FundEntry = {
  readonly number: bigint;
  readonly entry: string;
  readonly on: PlainDate;
  /** Of what it reverses, for a reversal. */
  readonly kind: string;
  readonly act: string;
  readonly reverses: string | null;
  readonly lines: readonly FundEntryLine[];
};

/** Positive is debit. */
export type FundEntryLine = { readonly part: FundPart; readonly account: string; readonly amount: bigint };

/** Cash that a funder keeps for some files. */
export function isEarmarked({ account }: FundEntryLine): boolean {
  return /^fund:[^:]+:earmark:/.test(account);
}

/** Whose account it is: the funder of `capital:{fund}:{funder}`, the loan of `loan:{loan}:owed`. */
export function ownerOf({ part, account }: FundEntryLine): string {
  const words = account.split(":");
  return (part === "capital" ? words[2] : words[1]) ?? "";
}
