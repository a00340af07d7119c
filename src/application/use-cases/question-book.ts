import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FormerAnswer } from "../domain/file-form.ts";
import type { Answers, DatedQuestionList } from "../domain/question.ts";

interface WhichFile {
  readonly territory: string;
  readonly application: string;
}

/** What the use cases ask of storage about a territory's own questions, and the answers to them. */
export interface QuestionBook {
  /** First version first. */
  listQuestionLists(transaction: Transaction, territory: string): Promise<DatedQuestionList[]>;
  /** Makes those who set questions in this territory wait for each other. */
  lockQuestionLists(transaction: Transaction, territory: string): Promise<void>;
  /** False when questions already begin that day. */
  addQuestionList(
    transaction: Transaction,
    added: DatedQuestionList & {
      readonly territory: string;
      readonly by: string;
      readonly recordedAt: string;
    },
  ): Promise<boolean>;
  /** The form of a file that opens. */
  addForm(
    transaction: Transaction,
    added: WhichFile & { readonly fromOn: PlainDate; readonly answers: Answers },
  ): Promise<void>;
  keepForm(
    transaction: Transaction,
    kept: WhichFile & {
      readonly fromOn: PlainDate;
      readonly answers: Answers;
      readonly former: readonly FormerAnswer[];
      readonly version: number;
    },
  ): Promise<void>;
}
