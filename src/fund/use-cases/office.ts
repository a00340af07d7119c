import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { PartBalance, Term } from "../domain/entry-figures.ts";
import type { FrozenKey } from "../domain/figure-keys.ts";
import type { FigureLine, FigurePlace } from "../domain/figure-line.ts";
import type { Fund } from "../domain/fund.ts";
import type { FundEntry } from "../domain/fund-entry.ts";
import type { FundTransfer } from "../domain/fund-transfer.ts";
import type { MonthBalance } from "../domain/history.ts";
import type { DatedLossRule } from "../domain/loss-sharing.ts";
import type { PromiseMovement } from "../domain/promises.ts";
import type { AdvanceOutstanding, Provision, ProvisionPolicy } from "../domain/provision.ts";

/** What the use cases of the fund work with. */
export interface FundOffice {
  readonly funds: Funds;
  readonly books: FundBooks;
  readonly closings: FundClosings;
  readonly rules: FundRules;
  readonly transfers: FundTransfers;
  readonly trail: ActTrail;
  readonly promises: PromiseBook;
  readonly arrears: ArrearsBook;
  readonly keepMonths: KeepMonths;
}

/** The transfers between the funds of a territory. */
export interface FundTransfers {
  /** Makes those who decide on a transfer of this territory wait for each other. */
  lock(transaction: Transaction, territory: string): Promise<void>;
  /** The last proposed first. */
  list(
    transaction: Transaction,
    which: { readonly territory: string; readonly fund?: string; readonly isWaiting?: true },
  ): Promise<FundTransfer[]>;
  find(transaction: Transaction, which: WhichTransfer): Promise<FundTransfer | null>;
  add(
    transaction: Transaction,
    territory: string,
    proposed: Pick<FundTransfer, "id" | "from" | "to" | "amount" | "on" | "reason" | "proposed">,
  ): Promise<void>;
  decide(
    transaction: Transaction,
    which: WhichTransfer,
    decision: Pick<FundTransfer, "refusal" | "entry"> & {
      readonly decided: NonNullable<FundTransfer["decided"]>;
    },
  ): Promise<void>;
  reverse(
    transaction: Transaction,
    which: WhichTransfer,
    reversal: { readonly reversed: NonNullable<FundTransfer["reversed"]>; readonly entry: string },
  ): Promise<void>;
}

export interface WhichTransfer {
  readonly territory: string;
  readonly transfer: string;
}

/** Keeps the books of the months that are closed, in the closing's own transaction; whoever keeps them stands above the fund. */
export type KeepMonths = (
  transaction: Transaction,
  closed: { readonly territory: string; readonly now: string },
) => Promise<void>;

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
  /** Every entry that moves the fund, by day then by place in the chain. */
  entries(transaction: Transaction, question: WhichFund & AsOf): Promise<FundEntry[]>;
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
  /** Every advance of the territory: what was owed of it on that day, and how late it was. Null where nobody lends. */
  outstandingAt(
    transaction: Transaction,
    question: { readonly territory: string; readonly on: PlainDate },
  ): Promise<AdvanceOutstanding[] | null>;
}

/** What the closings of the territory froze of its funds; written once, with the closing. */
export interface FundClosings {
  freeze(
    transaction: Transaction,
    closed: { readonly territory: string; readonly until: PlainDate },
    frozen: { readonly figures: readonly FrozenFigure[]; readonly provisions: readonly Provision[] },
  ): Promise<void>;
  /** Without a day, those of every closing, the first period first. */
  figures(
    transaction: Transaction,
    which: { readonly territory: string; readonly fund?: string; readonly until?: PlainDate },
  ): Promise<FrozenFigure[]>;
  provisions(
    transaction: Transaction,
    which: { readonly territory: string; readonly until: PlainDate },
  ): Promise<Provision[]>;
}

export interface FrozenFigure {
  readonly until: PlainDate;
  readonly fund: string;
  readonly figure: FrozenKey;
  readonly amount: Cents;
}

/** Who did what, by the audit trail. */
export interface ActTrail {
  /** The acts of that very instant: one nearly always; none for what no person did. */
  actsAt(
    transaction: Transaction,
    when: { readonly territory: string; readonly at: string },
  ): Promise<{ readonly name: string; readonly act: string }[]>;
}

/** The rules that treasurers decide, each from a day on. */
export interface FundRules {
  listPolicies(transaction: Transaction, territory: string): Promise<DecidedPolicy[]>;
  addPolicy(
    transaction: Transaction,
    territory: string,
    policy: ProvisionPolicy & { readonly decidedBy: string; readonly recordedAt: string },
  ): Promise<void>;
  listLossRules(transaction: Transaction, which: WhichFund): Promise<DatedLossRule[]>;
  addLossRule(
    transaction: Transaction,
    which: WhichFund,
    rule: DatedLossRule & { readonly decidedBy: string; readonly recordedAt: string },
  ): Promise<void>;
  /** Makes those who decide the rules of a territory wait for each other. */
  lock(transaction: Transaction, territory: string): Promise<void>;
}

export type DecidedPolicy = ProvisionPolicy & { readonly decidedBy: string };
