import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ZippedFile } from "#platform/files/zip-files.ts";
import type { SheetFacts } from "../domain/sheet-facts.ts";

/** A copy of a whole file that someone took. */
export interface FileCopy {
  readonly id: string;
  /** In hexadecimal, as `sha256sum` says it. */
  readonly sha256: string;
  readonly byteLength: number;
  readonly files: number;
  readonly on: PlainDate;
  readonly by: { readonly person: string; readonly name: string };
}

/** What the use cases ask of storage about the copies that were taken. */
export interface FileCopies {
  addCopy(
    transaction: Transaction,
    added: {
      readonly territory: string;
      readonly application: string;
      readonly copy: FileCopy;
      readonly madeAt: string;
    },
  ): Promise<void>;
  findCopy(
    transaction: Transaction,
    which: { readonly territory: string; readonly application: string; readonly copy: string },
  ): Promise<FileCopy | null>;
}

/** What a copy is made of beside the documents that came. */
export interface CopyParts {
  readonly drawSheet: (facts: SheetFacts) => Promise<Uint8Array>;
  /** What higher capabilities keep of the file, as whoever asks may read it: decisions, letters, a contract. */
  readonly others: () => Promise<readonly ZippedFile[]>;
}
