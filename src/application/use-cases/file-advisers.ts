import type { Transaction } from "#platform/database/transaction.ts";
import type { FileAdviser } from "../domain/file-adviser.ts";

interface WhichFile {
  readonly territory: string;
  readonly application: string;
}

interface WhichPerson {
  readonly territory: string;
  readonly person: string;
}

/** What the use cases ask of storage about those who accompany files. */
export interface FileAdvisers {
  /** Past ones included, first invited first. */
  listAdvisers(transaction: Transaction, which: WhichFile): Promise<FileAdviser[]>;
  /** False when they accompany the file already, or when their place was taken meanwhile. */
  addAdviser(
    transaction: Transaction,
    added: { readonly territory: string; readonly adviser: FileAdviser },
  ): Promise<boolean>;
  /** False when it was ended meanwhile. */
  endAdviser(
    transaction: Transaction,
    ended: {
      readonly territory: string;
      readonly adviser: string;
      readonly ended: NonNullable<FileAdviser["ended"]>;
    },
  ): Promise<boolean>;
  /** By file, what a person accompanies now. */
  listAccompanied(transaction: Transaction, which: WhichPerson): Promise<ReadonlyMap<string, FileAdviser>>;
  /** The firms of the files that a person accompanies, or once did. */
  listAdvisedFirms(transaction: Transaction, which: WhichPerson): Promise<ReadonlySet<string>>;
  /** Those who accompany a file of this firm, or once did. */
  listAdvisersOfFirm(
    transaction: Transaction,
    which: { readonly territory: string; readonly firm: string },
  ): Promise<ReadonlySet<string>>;
}
