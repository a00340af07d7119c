import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AskedOpinion, GivenAnswer } from "../domain/asked-opinion.ts";
import type { WhichFile } from "./appraisal-books.ts";

export interface WhichOpinion {
  readonly territory: string;
  readonly opinion: string;
}

/** What the use cases ask of storage about the opinions asked of others. */
export interface OpinionBooks {
  /** First asked first; of every file where none is named. */
  listOpinions(
    transaction: Transaction,
    which: Pick<WhichFile, "territory"> & Partial<WhichFile>,
  ): Promise<AskedOpinion[]>;
  findOpinion(transaction: Transaction, which: WhichOpinion): Promise<AskedOpinion | null>;
  /** The same, held until the end of the transaction. */
  lockOpinion(transaction: Transaction, which: WhichOpinion): Promise<AskedOpinion | null>;
  addOpinion(
    transaction: Transaction,
    added: { readonly territory: string; readonly opinion: AskedOpinion; readonly now: string },
  ): Promise<void>;
  /** The link before opens nothing any more. */
  remindOpinion(
    transaction: Transaction,
    reminded: WhichOpinion & { readonly tokenHash: string; readonly on: PlainDate },
  ): Promise<void>;
  withdrawOpinion(
    transaction: Transaction,
    withdrawn: WhichOpinion & { readonly on: PlainDate },
  ): Promise<void>;
  keepInterest(
    transaction: Transaction,
    kept: WhichOpinion & { readonly words: string | null; readonly at: string },
  ): Promise<void>;
  /** The database refuses to change it afterwards. */
  keepAnswers(
    transaction: Transaction,
    kept: WhichOpinion & {
      readonly answers: readonly GivenAnswer[];
      readonly on: PlainDate;
      readonly at: string;
    },
  ): Promise<void>;
}
