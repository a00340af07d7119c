import type { Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Situation } from "../domain/document-list.ts";
import type { FileContent } from "../domain/file-content.ts";
import type { Asks } from "../domain/file-draft.ts";
import type { Answers } from "../domain/question.ts";

export interface WhichDraft {
  readonly territory: string;
  readonly draft: string;
}

/** What a request answers to the territory's own questions. */
export interface DraftForm {
  /** The version it was last saved under; null where none was asked. */
  readonly questionsFromOn: PlainDate | null;
  /** What the firm is; null where it is told from its first day. */
  readonly situation: Situation | null;
  readonly answers: Answers;
}

/** A request that is being written, or that became a file. */
export interface FileDraft extends DraftForm {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Locale;
  /** Null once it is submitted: the file says it. */
  readonly content: FileContent | null;
  /** How many times it was saved. */
  readonly version: number;
  readonly lookUps: number;
  readonly savedAt: string;
  readonly submittedAt: string | null;
  readonly application: string | null;
}

/** What the use cases ask of storage about the requests that are being written. */
export interface FileDrafts {
  findDraft(transaction: Transaction, which: WhichDraft): Promise<FileDraft | null>;
  /** The same, held until the end of the transaction. */
  lockDraft(transaction: Transaction, which: WhichDraft): Promise<FileDraft | null>;
  /** The one that is open for this address, held too. */
  lockDraftOfEmail(
    transaction: Transaction,
    which: { readonly territory: string; readonly email: string },
  ): Promise<FileDraft | null>;
  addDraft(
    transaction: Transaction,
    added: WhichDraft & Pick<FileDraft, "email" | "name" | "language"> & { readonly now: string },
  ): Promise<void>;
  saveDraft(
    transaction: Transaction,
    saved: WhichDraft & {
      readonly content: FileContent;
      readonly form: DraftForm;
      readonly version: number;
      readonly now: string;
    },
  ): Promise<void>;
  countLookUp(transaction: Transaction, which: WhichDraft): Promise<void>;
  submitDraft(
    transaction: Transaction,
    submitted: WhichDraft & { readonly application: string; readonly now: string },
  ): Promise<void>;
  addDraftLink(
    transaction: Transaction,
    link: WhichDraft & { id: string; tokenHash: Buffer; madeAt: string; expiresAt: string },
  ): Promise<void>;
  /** Until when the link of this token opens the draft; null when it has none. */
  findDraftLink(
    transaction: Transaction,
    which: WhichDraft & { readonly tokenHash: Buffer },
  ): Promise<{ readonly expiresAt: string } | null>;
  /** Makes those who ask from one place, or for one address, wait for each other; the latest asks of both, latest first. */
  lockAsks(
    transaction: Transaction,
    asked: { readonly territory: string; readonly emailHash: Buffer; readonly address: string },
    most: { readonly ofEmail: number; readonly ofAddress: number },
  ): Promise<Asks>;
  addAsk(
    transaction: Transaction,
    asked: {
      readonly territory: string;
      readonly id: string;
      readonly emailHash: Buffer;
      readonly address: string;
      readonly at: string;
    },
  ): Promise<void>;
  /** Those that were written in and left since before, to be reminded now; never twice. */
  takeToRemind(
    transaction: Transaction,
    asked: { readonly territory: string; readonly savedBefore: string; readonly now: string },
  ): Promise<FileDraft[]>;
  /** Whatever was saved, submitted or asked before: how many requests were erased before they were submitted. */
  eraseDrafts(
    transaction: Transaction,
    asked: { readonly territory: string; readonly savedBefore: string; readonly askedBefore: string },
  ): Promise<number>;
  countDrafts(
    transaction: Transaction,
    asked: { readonly territory: string; readonly savedBefore: string },
  ): Promise<{ readonly underWay: number; readonly resting: number }>;
}
