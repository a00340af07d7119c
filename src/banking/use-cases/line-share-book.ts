import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LineShare } from "../domain/line-shares.ts";
import type { WhichFund } from "./office.ts";

/** A share as it was told to its advance. */
export type KeptShare = LineShare & {
  readonly id: string;
  readonly line: string;
  /** Under which the advance knows the money. */
  readonly reference: string;
};

export type AdvanceToPay = {
  readonly advance: string;
  readonly number: number;
  readonly firm: string;
};

/** The oldest instalment of an advance with something left, and all that is left of it. */
export type OwedByAdvance = {
  readonly next: { readonly payOn: PlainDate; readonly amount: Cents } | null;
  readonly left: Cents;
};

/** What a person said of the credits that pay several advances. */
export interface LineShareBook {
  /** Those that stand, of these lines. */
  list(
    transaction: Transaction,
    which: { territory: string; lines: readonly string[] },
  ): Promise<readonly KeptShare[]>;
  add(transaction: Transaction, territory: string, shares: readonly KeptShare[]): Promise<void>;
  /** All of a line at once. */
  undo(transaction: Transaction, which: { territory: string; line: string }): Promise<void>;
  /** The advances of a fund that were paid out, by number. */
  listPaidOut(transaction: Transaction, which: WhichFund): Promise<readonly AdvanceToPay[]>;
  listOwed(
    transaction: Transaction,
    which: { territory: string; advances: readonly string[] },
  ): Promise<ReadonlyMap<string, OwedByAdvance>>;
}
