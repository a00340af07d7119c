import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AccountingEntry } from "../domain/accounting-entry.ts";
import type { BooksSoFar } from "../domain/books-so-far.ts";
import type { Chart, ChartChange } from "../domain/chart.ts";
import type { DeclarationThreshold } from "../domain/declare-loans.ts";
import type { Adjustment, CalledPart, Provision } from "../domain/journal-entry.ts";
import type { AccountRole } from "../domain/role.ts";

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
  listFunderNatures(transaction: Transaction, which: WhichBooks): Promise<FunderNature[]>;
  /** What each closing from that day on feared of each advance, closing after closing: only what was above zero. */
  listProvisions(
    transaction: Transaction,
    which: WhichBooks & { readonly from: PlainDate },
  ): Promise<Provision[]>;
  /** Each convention: the fund it feeds, and what a day is worth there. */
  listConventions(transaction: Transaction, territory: string): Promise<ConventionTerms[]>;
}

/** The books of a fund; of the whole territory where it has none yet. */
export interface WhichBooks {
  readonly territory: string;
  readonly fund: string | null;
}

export interface ConventionTerms {
  readonly convention: string;
  readonly fund: string;
  readonly dayRate: Cents;
}

/** The books of closed months, as they were drawn when each was closed: added to, never changed. */
export interface BooksShelf {
  /** The last month that is kept, by that day where one is given. */
  last(transaction: Transaction, which: WhichBooks, by?: PlainDate): Promise<KeptMonth | null>;
  /** What the drawing of the month after goes on from. */
  soFar(transaction: Transaction, which: WhichBooks & { readonly until: PlainDate }): Promise<BooksSoFar>;
  keep(transaction: Transaction, which: WhichBooks, month: MonthToKeep): Promise<void>;
  /** Every month kept, the first one first. */
  list(transaction: Transaction, territory: string): Promise<readonly (KeptMonth & { fund: string })[]>;
  /** What the entries of a month that is kept come to, added up again. */
  fingerprintOf(
    transaction: Transaction,
    which: WhichBooks & { readonly month: KeptMonth },
  ): Promise<Pick<KeptMonth, "entries" | "lines" | "debits" | "hash">>;
  /** The entries kept, in the order of the books; without letters. */
  entries(transaction: Transaction, asked: KeptQuestion): Promise<AccountingEntry[]>;
}

export interface KeptMonth {
  readonly until: PlainDate;
  readonly entries: number;
  readonly lines: number;
  readonly debits: Cents;
  readonly previousHash: string;
  readonly hash: string;
}

export interface MonthToKeep {
  readonly until: PlainDate;
  readonly entries: readonly AccountingEntry[];
  readonly soFar: BooksSoFar;
  readonly now: string;
}

export interface KeptQuestion extends WhichBooks {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Only those kept with this month: the first one holds what was told of earlier days. */
  readonly until?: PlainDate | undefined;
  /** Only entries with a line of this account, of this third party, of these roles. */
  readonly account?: string | undefined;
  readonly third?: string | undefined;
  readonly roles?: readonly AccountRole[] | undefined;
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
  readonly kept: BooksShelf;
}
