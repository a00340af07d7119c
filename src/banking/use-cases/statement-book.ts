import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { BankLine } from "../domain/bank-line.ts";
import type { LineMatch } from "../domain/line-match.ts";
import type { WhichFund } from "./office.ts";

export const statementSources = ["camt.053", "camt.054", "cfonb-120", "pain.002"] as const;
export type StatementSource = (typeof statementSources)[number];

/** What a line turned out to be. */
export interface Match {
  readonly as: LineMatch;
  readonly run: string | null;
  readonly item: string | null;
  readonly advance: string | null;
  /** Null where the references said it. */
  readonly by: string | null;
  readonly at: string;
  readonly why: string | null;
}

export type KeptLine = BankLine & {
  readonly territory: string;
  readonly id: string;
  readonly fund: string;
  readonly statement: string;
  /** The whole run's credit out of which it was taken. */
  readonly partOf: string | null;
  readonly match: Match | null;
};

export interface KeptStatement {
  readonly id: string;
  readonly source: StatementSource;
  readonly fileName: string;
  readonly opening: Cents | null;
  readonly closing: Cents | null;
  readonly lines: number;
  /** Lines that an earlier file had brought. */
  readonly known: number;
  readonly importedAt: string;
}

type NewStatement = Omit<KeptStatement, "importedAt"> &
  WhichFund & {
    readonly account: string;
    readonly sha256: string;
    readonly by: string;
    readonly at: string;
  };

/** The files of the bank, their lines, and what became of each. */
export interface StatementBook {
  /** When these bytes were taken; null when they never were. */
  findFile(transaction: Transaction, which: WhichFund & { sha256: string }): Promise<string | null>;
  /** The latest first. */
  list(transaction: Transaction, which: WhichFund): Promise<KeptStatement[]>;
  add(transaction: Transaction, statement: NewStatement): Promise<void>;
  listKnownKeys(
    transaction: Transaction,
    which: WhichFund & { keys: readonly string[] },
  ): Promise<ReadonlySet<string>>;
  /** A chunk of the lines of a statement, at once. */
  addLines(
    transaction: Transaction,
    which: WhichFund & { statement: string },
    lines: readonly (BankLine & Pick<KeptLine, "id" | "match">)[],
  ): Promise<void>;
  /** The latest that are no longer in suspense, the latest first. */
  listMatched(transaction: Transaction, which: WhichFund): Promise<KeptLine[]>;
  /** Some of those in suspense, the oldest first. */
  listWaiting(
    transaction: Transaction,
    which: WhichFund & { after: number; most: number },
  ): Promise<KeptLine[]>;
  /** How many are in suspense, and since when. */
  countWaiting(
    transaction: Transaction,
    which: WhichFund,
  ): Promise<{ count: number; since: PlainDate | null }>;
  /** What lines told of these orders, each by its reference. */
  listItemLines(
    transaction: Transaction,
    which: { territory: string; items: readonly string[] },
  ): Promise<{ item: string; as: LineMatch; bookedOn: PlainDate; statement: string }[]>;
  find(transaction: Transaction, which: { territory: string; line: string }): Promise<KeptLine | null>;
  lockLine(transaction: Transaction, which: { territory: string; line: string }): Promise<KeptLine | null>;
  /** What is taken out of a line waits as a line of its own. */
  addPart(transaction: Transaction, line: KeptLine, part: { id: string; amount: Cents }): Promise<void>;
  setMatch(transaction: Transaction, line: KeptLine, match: Match | null): Promise<void>;
}
