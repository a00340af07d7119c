import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { TakenOver } from "../domain/take-over.ts";

/** An advance as it was taken over. */
export type TakenOverAdvance = {
  readonly reference: string;
  readonly advance: string;
  readonly application: string;
  readonly number: number;
  readonly firm: { readonly id: string; readonly name: string };
  readonly on: PlainDate;
  /** What was disbursed at first, and what was left of it. */
  readonly principal: Cents;
  readonly outstanding: Cents;
};

/** The advances that were taken over, by the name that the former books gave them. */
export interface TakeOvers {
  /** Makes those who take advances over in this territory wait for each other. */
  lock(transaction: Transaction, territory: string): Promise<void>;
  /** What the row of each reference said. */
  listTold(transaction: Transaction, territory: string): Promise<ReadonlyMap<string, string>>;
  list(transaction: Transaction, territory: string): Promise<readonly TakenOverAdvance[]>;
  add(
    transaction: Transaction,
    taken: {
      readonly territory: string;
      readonly on: PlainDate;
      readonly advances: readonly { readonly advance: string; readonly told: TakenOver }[];
    },
  ): Promise<void>;
}
