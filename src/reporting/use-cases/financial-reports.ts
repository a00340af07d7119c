import type { z } from "zod";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FrozenFinancialReport } from "../contract/financial-report-shapes.ts";
import type { PlannedRow } from "../domain/financial-report/budget.ts";
import type { MoneyMoved } from "../domain/financial-report/money-moved.ts";
import type { Narrative } from "../domain/financial-report/narrative.ts";

export type FrozenReportOfMoney = z.output<typeof FrozenFinancialReport>;
export interface FundPeriod {
  readonly territory: string;
  readonly fund: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

/** Of which funder, in which convention, over which year; null is all of it. */
export interface WhichFinancialReport {
  readonly territory: string;
  readonly convention: string;
  readonly funder: string;
  readonly year: number | null;
}

export interface FinancialDraft {
  readonly narrative: Narrative;
  /** Typed by a person, in place of what the conventions say. */
  readonly planned: readonly PlannedRow[];
}

export interface Certified extends WhichFinancialReport {
  readonly id: string;
  readonly readOn: PlainDate;
  readonly certifiedBy: string;
  readonly certifiedAs: string;
  readonly certifiedOn: PlainDate;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly hash: string;
}

/** What the use cases of financial reports ask of storage. */
export interface FinancialReports {
  readMoneyMoved(transaction: Transaction, asked: FundPeriod): Promise<MoneyMoved>;
  readDaysGiven(
    transaction: Transaction,
    asked: {
      readonly territory: string;
      readonly conventions: readonly string[];
      readonly startsOn: PlainDate;
      readonly endsOn: PlainDate;
    },
  ): Promise<ReadonlyMap<string, bigint>>;
  findDraft(transaction: Transaction, which: WhichFinancialReport): Promise<FinancialDraft | null>;
  saveDraft(
    transaction: Transaction,
    which: WhichFinancialReport,
    saved: FinancialDraft & { readonly by: string; readonly at: string },
  ): Promise<void>;
  /** Latest first. */
  listCertified(transaction: Transaction, territory: string): Promise<Certified[]>;
  findCertified(
    transaction: Transaction,
    which: { readonly territory: string; readonly report: string },
  ): Promise<(Certified & { readonly document: string }) | null>;
  /** The one that already stands in these very words, or null once this one is added. */
  addCertified(
    transaction: Transaction,
    certified: Certified & { readonly document: string },
  ): Promise<Certified | null>;
}
