import { type Cents, cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AccountingEntry, AccountingLine } from "../domain/accounting-entry.ts";
import type { Source } from "../domain/accounting-event.ts";
import type { JournalCode } from "../domain/journals.ts";
import type { AccountRole } from "../domain/role.ts";

/** A line that is kept, with the words of its entry. */
export interface KeptRow {
  readonly on: PlainDate;
  readonly number: number | null;
  readonly journal: JournalCode;
  readonly piece: string;
  readonly label: string;
  readonly kind: AccountingEntry["kind"];
  readonly source: SourceText | null;
  readonly validatedOn: PlainDate;
  readonly until: PlainDate;
  readonly place: number;
  readonly role: AccountRole;
  readonly account: string;
  readonly accountLabel: string;
  readonly code: string | null;
  readonly name: string | null;
  readonly debit: bigint;
  readonly credit: bigint;
}

type SourceText = Exclude<Source, { kind: "entry" }> | (Omit<EntrySource, "number"> & { number: string });
type EntrySource = Extract<Source, { kind: "entry" }>;

export function sourceText(source: Source): SourceText {
  return source.kind === "entry" ? { ...source, number: String(source.number) } : source;
}

/** Rows by entry, then by line. */
export function entriesOfRows(rows: readonly KeptRow[]): AccountingEntry[] {
  const entries: AccountingEntry[] = [];
  let lines: AccountingLine[] = [];
  let last: KeptRow | undefined;
  for (const row of rows) {
    if (last?.until !== row.until || last.place !== row.place) {
      lines = [];
      entries.push(entryOf(row, lines));
    }
    lines.push(lineOf(row));
    last = row;
  }
  return entries;
}

function entryOf(row: KeptRow, lines: readonly AccountingLine[]): AccountingEntry {
  const { number, on, journal, piece, label, kind, source, validatedOn } = row;
  return { number, on, journal, piece, label, kind, source: source && sourceOf(source), validatedOn, lines };
}

function lineOf({ role, account, accountLabel, code, name, debit, credit }: KeptRow): AccountingLine {
  return {
    role,
    account,
    accountLabel,
    third: code === null ? null : { code, name: name ?? "" },
    debit: amount(debit),
    credit: amount(credit),
    letter: null,
    letteredOn: null,
  };
}

function amount(value: bigint): Cents {
  return cents(value);
}

function sourceOf(source: SourceText): Source {
  return source.kind === "entry" ? { ...source, number: BigInt(source.number) } : source;
}
