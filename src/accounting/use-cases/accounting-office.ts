import type { Cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Chart, ChartChange } from "../domain/chart.ts";
import type { DeclarationThreshold } from "../domain/declare-loans.ts";
import type { Adjustment, CalledPart, Provision } from "../domain/journal-entry.ts";

/** What the use cases ask of storage; each method works inside the transaction it is given. */
export interface Shelf {
  /** In the order in which they were told. */
  listChartChanges(transaction: Transaction, territory: string): Promise<Chart>;
  addChartChange(transaction: Transaction, change: ChartChange & Signed): Promise<void>;
  /** Makes those who change the books' parameters in this territory wait for each other. */
  lockChart(transaction: Transaction, territory: string): Promise<void>;
  /** By day, then in the order in which they were told. */
  listAdjustments(transaction: Transaction, territory: string): Promise<Adjustment[]>;
  addAdjustment(transaction: Transaction, adjustment: Adjustment & Omit<Signed, "id">): Promise<void>;
  listThresholds(transaction: Transaction, territory: string): Promise<DeclarationThreshold[]>;
  addThreshold(transaction: Transaction, threshold: DeclarationThreshold & Signed): Promise<void>;

  /** What each call asks, by the entry that tells it. */
  listCalls(transaction: Transaction, territory: string): Promise<Map<string, CalledPart[]>>;
  /** The funders who may take their capital back, and those who may not. */
  listFunderNatures(transaction: Transaction, territory: string): Promise<FunderNature[]>;
  /** What each closing feared of each advance, closing after closing: only what was above zero. */
  listProvisions(transaction: Transaction, territory: string): Promise<Provision[]>;
  /** What a day is worth in each convention. */
  listDayRates(transaction: Transaction, territory: string): Promise<Map<string, Cents>>;
}

/** Who told it, and when. */
export interface Signed {
  readonly id: string;
  readonly territory: string;
  readonly by: string;
  readonly now: string;
}

export interface FunderNature {
  readonly funder: string;
  readonly mayTakeBack: boolean;
}

export interface AccountingOffice {
  readonly shelf: Shelf;
}
