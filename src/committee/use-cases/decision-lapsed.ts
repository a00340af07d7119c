import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { By } from "./office.ts";

/** What lapses: a decision whose money was not paid out. */
export interface DecisionLapsed {
  readonly territory: string;
  readonly decision: string;
  /** The file decided. */
  readonly application: string;
  readonly firm: { readonly id: string; readonly name: string };
  readonly fund: string;
  readonly lapsedOn: PlainDate;
  /** What the decision granted; null when it granted nothing. */
  readonly amount: Cents | null;
  readonly reason: string;
  /** Nobody where it lapses by itself. */
  readonly by: Pick<By, "name"> & { readonly person: string | null };
  readonly now: string;
}

/**
 * Called in the lapse's own transaction, before what is held is read and freed: a handler that locks what the decision opened
 * makes the lapse wait for a payment under way, and a refusal undoes what it did.
 */
export type LapseHandler = (transaction: Transaction, lapsed: DecisionLapsed) => Promise<void>;
