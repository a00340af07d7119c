import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FileNote } from "../domain/file-note.ts";
import type { BoardFile, ShownFiles } from "../domain/files-board.ts";
import type { DatedDelays, OwnerTurn } from "../domain/stage-ageing.ts";
import type { FirmAccounts } from "./keep-accounts.ts";
import type { OpinionBooks } from "./opinion-books.ts";
import type { ScoringBooks } from "./scoring-books.ts";

export interface WhichFile {
  readonly territory: string;
  readonly application: string;
}

/** What the use cases ask of storage about the notes of the desk. */
export interface FileNotes {
  /** First to last. */
  listNotes(transaction: Transaction, which: WhichFile): Promise<FileNote[]>;
  /** False when its id is taken. */
  addNote(
    transaction: Transaction,
    added: WhichFile & { readonly note: Omit<FileNote, "erased"> },
  ): Promise<boolean>;
  eraseNote(
    transaction: Transaction,
    erased: WhichFile & {
      readonly note: string;
      readonly by: { readonly person: string; readonly name: string };
      readonly on: PlainDate;
    },
  ): Promise<void>;
}

export interface FileLabel {
  readonly id: string;
  readonly name: string;
  readonly retiredOn: PlainDate | null;
}

export interface FileLabels {
  /** By name, retired ones too. */
  listLabels(transaction: Transaction, territory: string): Promise<FileLabel[]>;
  /** False when another one in use bears this name. */
  addLabel(
    transaction: Transaction,
    added: {
      readonly territory: string;
      readonly id: string;
      readonly name: string;
      readonly recordedAt: string;
    },
  ): Promise<boolean>;
  retireLabel(
    transaction: Transaction,
    retired: { readonly territory: string; readonly label: string; readonly on: PlainDate },
  ): Promise<void>;
  listGivenLabels(transaction: Transaction, which: WhichFile): Promise<string[]>;
  giveLabel(
    transaction: Transaction,
    given: WhichFile & { readonly label: string; readonly by: string; readonly on: PlainDate },
  ): Promise<void>;
  takeLabelOff(transaction: Transaction, taken: WhichFile & { readonly label: string }): Promise<void>;
}

export interface KeptDelays extends DatedDelays {
  readonly territory: string;
  readonly by: string;
  readonly recordedAt: string;
}

/** A file of the board, its age still to be weighed. */
export type UnweighedFile = Omit<BoardFile, "stage"> & {
  readonly since: PlainDate;
  readonly turns: readonly OwnerTurn[];
};

export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly by: { readonly person: string; readonly name: string };
  readonly isShared: boolean;
  readonly shown: ShownFiles;
}

export interface FileExport {
  readonly id: string;
  readonly person: string;
  readonly shown: ShownFiles;
  readonly files: number;
  readonly at: string;
}

export interface FileLists {
  listDelays(transaction: Transaction, territory: string): Promise<DatedDelays[]>;
  /** False when delays already begin that day. */
  addDelays(transaction: Transaction, kept: KeptDelays): Promise<boolean>;
  /** Every file of the territory, first opened first, with no more than a list asks. */
  listBoardFiles(transaction: Transaction, territory: string): Promise<UnweighedFile[]>;
  /** Their own and those that are shared, by name. */
  listViews(
    transaction: Transaction,
    asked: { readonly territory: string; readonly person: string },
  ): Promise<FileView[]>;
  /** One of the same name and person is replaced. */
  keepView(
    transaction: Transaction,
    kept: FileView & { readonly territory: string; readonly recordedAt: string },
  ): Promise<void>;
  /** False when none of theirs has this id. */
  dropView(
    transaction: Transaction,
    dropped: { readonly territory: string; readonly person: string; readonly view: string },
  ): Promise<boolean>;
  addExport(transaction: Transaction, added: FileExport & { readonly territory: string }): Promise<void>;
  findExport(
    transaction: Transaction,
    asked: { readonly territory: string; readonly id: string },
  ): Promise<FileExport | null>;
}

/** What the appraisal of files asks of storage. */
export interface AppraisalBooks
  extends FileNotes,
    FileLabels,
    FileLists,
    FirmAccounts,
    OpinionBooks,
    ScoringBooks {}
