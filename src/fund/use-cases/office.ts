import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { PartBalance, Term } from "../domain/entry-figures.ts";
import type { FigureLine, FigurePlace } from "../domain/figure-line.ts";
import type { Fund } from "../domain/fund.ts";
import type { MonthBalance } from "../domain/history.ts";
import type { PromiseMovement } from "../domain/promises.ts";

/** What the use cases of the fund work with. */
export interface FundOffice {
  readonly funds: Funds;
  readonly books: FundBooks;
  readonly promises: PromiseBook;
  readonly arrears: ArrearsBook;
}

export interface Funds {
  list(transaction: Transaction, territory: string): Promise<Fund[]>;
  find(transaction: Transaction, which: WhichFund): Promise<Fund | null>;
  /** False when the name is taken. */
  add(transaction: Transaction, fund: Fund & { readonly recordedAt: string }): Promise<boolean>;
}

export interface WhichFund {
  readonly territory: string;
  readonly fund: string;
}

/** As of a day; as known then when an instant is given, as known now otherwise. */
export interface AsOf {
  readonly on: PlainDate;
  readonly knownAt: string | null;
}

/** The journal, read as a fund. */
export interface FundBooks {
  balances(transaction: Transaction, question: WhichFund & AsOf): Promise<PartBalance[]>;
  monthBalances(transaction: Transaction, question: WhichFund & AsOf): Promise<MonthBalance[]>;
  lines(
    transaction: Transaction,
    question: WhichFund &
      AsOf & {
        readonly terms: readonly Term[];
        readonly after: FigurePlace | null;
        readonly limit: number;
      },
  ): Promise<FigureLine[]>;
}

/** What the conventions promised to a fund; they stand above it, so the assembly hands them down. */
export interface PromiseBook {
  movements(
    transaction: Transaction,
    question: WhichFund & { readonly knownAt: string | null },
  ): Promise<PromiseMovement[]>;
}

/** What firms are late in paying to a fund; whoever lends stands above it, so the assembly hands it down. */
export interface ArrearsBook {
  /** Null on a day for which nobody measures it: missing is not zero. */
  late(transaction: Transaction, question: WhichFund & AsOf): Promise<Cents | null>;
}
