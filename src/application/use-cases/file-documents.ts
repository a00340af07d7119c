import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ApplicationDocument } from "../domain/document.ts";
import type { DatedDocumentList, Situation } from "../domain/document-list.ts";
import type { DocumentVersion, ReusableVersion } from "../domain/document-version.ts";

interface WhichFile {
  readonly territory: string;
  readonly application: string;
}

/** What a file's checklist was drawn from. */
export interface DrawnFrom {
  readonly situation: Situation;
  /** The list's first day; null where it is the programme's. */
  readonly fromOn: PlainDate | null;
}

export interface KeptVersion extends WhichFile {
  readonly version: Omit<DocumentVersion, "number" | "judged">;
  readonly recordedAt: string;
}

export interface JudgedVersion extends WhichFile {
  readonly document: string;
  readonly version: string;
  readonly judged: NonNullable<DocumentVersion["judged"]>;
}

/** What the use cases ask of storage about the documents of files. */
export interface FileDocuments {
  /** First to last in each line of the checklist. */
  listVersions(transaction: Transaction, which: WhichFile): Promise<DocumentVersion[]>;
  /** The version that stands in each line of the other files of a firm, last received first. */
  listStandingElsewhere(
    transaction: Transaction,
    which: WhichFile & { readonly firm: string },
  ): Promise<ReusableVersion[]>;
  /** By version that others were taken from, the number of its file. */
  listFileNumbers(
    transaction: Transaction,
    asked: { readonly territory: string; readonly versions: readonly DocumentVersion[] },
  ): Promise<ReadonlyMap<string, number>>;
  /** Numbered after those before it, in a file that is held; it stands in its line, and nothing is said of it yet. */
  addVersion(transaction: Transaction, kept: KeptVersion): Promise<void>;
  /** What is said of the version that stands is said of its line too. */
  judgeVersion(transaction: Transaction, judged: JudgedVersion): Promise<void>;
  changeAsked(
    transaction: Transaction,
    changed: WhichFile & {
      readonly documents: readonly Pick<ApplicationDocument, "id" | "isRequired" | "validity">[];
    },
  ): Promise<void>;
  findDrawnFrom(transaction: Transaction, which: WhichFile): Promise<DrawnFrom>;
  setDrawnFrom(transaction: Transaction, drawn: WhichFile & DrawnFrom): Promise<void>;
  /** First to last. */
  listDocumentLists(transaction: Transaction, territory: string): Promise<DatedDocumentList[]>;
  /** False when a list already begins that day. */
  addDocumentList(
    transaction: Transaction,
    dated: DatedDocumentList & { readonly territory: string; readonly recordedAt: string },
  ): Promise<boolean>;
}
