import { createHash } from "node:crypto";

/** The first line of a backup: what it is, when it is of, and which migrations its tables come from. */
export interface BackupHeader {
  readonly format: "alize-backup";
  readonly version: 1;
  readonly writtenAt: string;
  readonly migrations: readonly BackedUpMigration[];
}

export interface BackedUpMigration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/** The line before a table's rows. */
export interface TableHeading {
  readonly table: string;
  readonly columns: readonly string[];
}

/** What was written of a table: a file cut short has no such lines. */
export interface TableTotal {
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
}

/** The last line. */
export interface BackupEnd {
  readonly end: readonly TableTotal[];
}

/** After a table's rows, as PostgreSQL's own text format ends them. */
export const endOfRows = "\\.";

/** Counts and hashes rows as they pass. */
export class RowCounter {
  readonly #hash = createHash("sha256");
  #rows = 0;

  add(line: Buffer): void {
    this.#rows += 1;
    this.#hash.update(line);
  }

  totalOf(table: string): TableTotal {
    return { table, rows: this.#rows, sha256: this.#hash.digest("hex") };
  }
}

/** Cuts bytes into lines, each with its end; what follows the last end comes last. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let to = bytes.indexOf(10); to !== -1; to = bytes.indexOf(10, from)) {
      yield bytes.subarray(from, to + 1);
      from = to + 1;
    }
    rest = bytes.subarray(from);
  }
  if (rest.length > 0) yield rest;
}
