import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ArrearsCase, SentNotice, TakenStep } from "../domain/arrears-case.ts";
import type { PromiseToPay } from "../domain/promise-to-pay.ts";
import type { ReminderPlan } from "../domain/reminder-plan.ts";

export interface WhichCase {
  readonly territory: string;
  readonly case: string;
}

/** A pause as a person recorded it; `until` is its last day. */
export interface PersonPause {
  readonly id: string;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly why: string;
  readonly by: string;
  readonly resumedBy: string | null;
}

/** All that was told of a case, in the order in which it was. */
export interface ToldCase {
  readonly case: ArrearsCase;
  readonly steps: readonly TakenStep[];
  readonly sent: SentNotice | null;
  readonly pauses: readonly PersonPause[];
  readonly promises: readonly PromiseToPay[];
}

export interface Letter {
  readonly facts: unknown;
  readonly content: Uint8Array;
  readonly sha256: string;
}

/** What arrears ask of storage; each method works inside the transaction it is given. */
export interface ArrearsCases {
  /** In the order in which they were set. */
  listPlans(transaction: Transaction, territory: string): Promise<ReminderPlan[]>;
  /** Makes those who set a plan in this territory wait for each other. */
  lockPlans(transaction: Transaction, territory: string): Promise<void>;
  addPlan(
    transaction: Transaction,
    territory: string,
    plan: ReminderPlan & { readonly validFrom: PlainDate },
    by: { readonly person: string; readonly at: string },
  ): Promise<void>;

  find(transaction: Transaction, which: WhichCase): Promise<ArrearsCase | null>;
  findOpen(
    transaction: Transaction,
    which: { readonly territory: string; readonly advance: string },
  ): Promise<ArrearsCase | null>;
  listOpen(transaction: Transaction, territory: string): Promise<ArrearsCase[]>;
  /** Latest first. */
  listByAdvance(
    transaction: Transaction,
    which: { readonly territory: string; readonly advance: string },
  ): Promise<ArrearsCase[]>;
  /** The advances of which an instalment is late on that day while no case is open. */
  listLateWithoutCase(
    transaction: Transaction,
    which: { readonly territory: string; readonly on: PlainDate },
  ): Promise<string[]>;
  /** The advances of which a case is open while no instalment is late on that day. */
  listClearedInCase(
    transaction: Transaction,
    which: { readonly territory: string; readonly on: PlainDate },
  ): Promise<string[]>;
  /** The advances of which a debit was returned on that day or later. */
  listReturnedSince(
    transaction: Transaction,
    which: { readonly territory: string; readonly on: PlainDate },
  ): Promise<string[]>;
  /** What was told of each, in one pass. */
  listTold(transaction: Transaction, territory: string, cases: readonly ArrearsCase[]): Promise<ToldCase[]>;

  /** False when someone took that step meanwhile. */
  addStep(
    transaction: Transaction,
    which: WhichCase,
    step: TakenStep,
    recorded: { readonly at: string; readonly letter: Letter | null },
  ): Promise<boolean>;
  findLetter(
    transaction: Transaction,
    which: WhichCase & { readonly number: number },
  ): Promise<Letter | null>;
  addNotice(
    transaction: Transaction,
    which: WhichCase,
    notice: SentNotice,
    recordedAt: string,
  ): Promise<void>;
  addPause(
    transaction: Transaction,
    which: WhichCase,
    pause: Omit<PersonPause, "resumedBy">,
    recordedAt: string,
  ): Promise<void>;
  resume(
    transaction: Transaction,
    which: { readonly territory: string; readonly pause: string },
    resumed: { readonly until: PlainDate; readonly person: string; readonly at: string },
  ): Promise<void>;
  addPromises(
    transaction: Transaction,
    which: WhichCase,
    promises: readonly PromiseToPay[],
    recordedAt: string,
  ): Promise<void>;
}
