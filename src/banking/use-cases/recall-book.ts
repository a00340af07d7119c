import type { Cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { GivenDebit, Recall } from "../domain/debit-recall.ts";

/** A debit taken out of a whole run's credit. */
export interface TakenDebit {
  readonly id: string;
  readonly line: string;
  readonly part: string;
  readonly item: string;
  readonly amount: Cents;
  readonly wasReceived: boolean;
  readonly why: string;
}

/** What was asked of the bank and should not come, and what of a run's credit did not come. */
export interface RecallBook {
  /** The debits of these advances that were given to the bank, by day. */
  listGiven(
    transaction: Transaction,
    which: { territory: string; advances: readonly string[] },
  ): Promise<GivenDebit[]>;
  /** False where the bank was told already. */
  addRecall(transaction: Transaction, territory: string, recall: Recall): Promise<boolean>;
  /** Those that stand, taken out of these lines. */
  listTaken(
    transaction: Transaction,
    which: { territory: string; lines: readonly string[] },
  ): Promise<TakenDebit[]>;
  /** Those that stand, waiting as these parts. */
  listOfParts(
    transaction: Transaction,
    which: { territory: string; parts: readonly string[] },
  ): Promise<TakenDebit[]>;
  addTaken(
    transaction: Transaction,
    territory: string,
    taken: readonly TakenDebit[],
    by: { person: string; at: string },
  ): Promise<void>;
  /** All of a part at once. */
  putBack(transaction: Transaction, which: { territory: string; part: string }): Promise<void>;
}
