import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { addDays, addMonths, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { parseSiren } from "#kernel/siren.ts";
import { advanceHistories } from "#lending/index.ts";
import { businessDateOf, findOrganisations } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AccountingEntry } from "../domain/accounting-entry.ts";
import type { MissingAccount } from "../domain/chart.ts";
import { openMonthsOf } from "../domain/closed-months.ts";
import { fecNotice } from "../domain/fec-notice.ts";
import { withLetters } from "../domain/letter-lines.ts";
import { yearOf } from "../domain/write-entries.ts";
import { fecFileName, fecHeader, fecLineEnd, fecLinesOf } from "../domain/write-fec.ts";
import type { AccountingOffice } from "./accounting-office.ts";
import { entriesAfter } from "./books-state.ts";
import {
  booksOf,
  closedMonths,
  type FundUnknown,
  noEvents,
  type OpenBooks,
  openBooks,
  openLetters,
} from "./open-books.ts";

export type FecQuestion = {
  readonly territory: string;
  readonly fund?: string | undefined;
  readonly year: number;
  readonly siren?: string | undefined;
  readonly isDraft: boolean;
  readonly denied: ReadonlySet<string>;
};

export type FecRefusal =
  | MissingAccount
  | FundUnknown
  | Refusal<
      | "year-not-closed"
      | "siren-missing"
      | "siren-refused"
      | "year-without-entries"
      | "books-name-a-recused-file"
    >;

/** A file's name, and its text piece by piece. */
export type FecFile = { readonly name: string; readonly pieces: AsyncIterable<string> };

/** The FEC of a fund's year: a closed one, or its draft. Months that are kept are read one after the other. */
export async function exportFec(
  office: AccountingOffice,
  transaction: Transaction,
  question: FecQuestion,
): Promise<Outcome<FecFile, FecRefusal>> {
  const { territory, year, isDraft, denied } = question;
  const siren = await sirenOf(office, transaction, question);
  if (!siren.ok) return siren;
  if (await namesDenied(transaction, territory, denied)) return refuse("books-name-a-recused-file");
  const openMonths = openMonthsOf(await closedMonths(transaction, territory), year);
  if (openMonths.length > 0 && !isDraft)
    return refuse("year-not-closed", { year, months: openMonths.join(", ") }, "year");

  const end = plainDate(`${year}-12-31`);
  const today = await businessDateOf(transaction, territory);
  // A draft of the year that runs stops at today: what falls due later has not happened.
  const on = end < today ? end : today;
  if (on < plainDate(`${year}-01-01`)) return refuse("year-without-entries", { year }, "year");
  const opened = await openBooks(office, transaction, { ...question, on });
  if (!opened.ok) return opened;
  const { before } = opened.value;
  const isNumbered =
    (before?.written?.year === year && before.written.last > 0) ||
    entriesAfter(opened.value).some(({ number }) => number !== null);
  if (!isNumbered) return refuse("year-without-entries", { year }, "year");
  const pieces = async function* pieces() {
    yield `${fecHeader}${fecLineEnd}`;
    const letters = await openLetters(office, transaction, opened.value);
    for await (const entries of entriesOfYear(office, transaction, opened.value))
      yield entries.flatMap((entry) => fecLinesOf(withLetters(entry, letters)).map(withEnd)).join("");
  };
  return accept({ name: fecFileName(siren.value, end), pieces: { [Symbol.asyncIterator]: pieces } });
}

/** Month by month for those that are kept, then all that comes after. */
async function* entriesOfYear(
  { kept }: AccountingOffice,
  transaction: Transaction,
  open: OpenBooks,
): AsyncGenerator<readonly AccountingEntry[]> {
  const { books, before, year } = open;
  const keptUntil = before?.until ?? "";
  for (let from = plainDate(`${year}-01-01`); from <= keptUntil && yearOf(from) === year; ) {
    const next = addMonths(from, 1);
    yield await kept.entries(transaction, { ...books, from, to: addDays(next, -1) });
    from = next;
  }
  yield entriesAfter(open);
}

function withEnd(line: string): string {
  return `${line}${fecLineEnd}`;
}

/** What goes with the file. */
export async function readFecNotice(
  { shelf }: AccountingOffice,
  transaction: Transaction,
  { territory, year }: { readonly territory: string; readonly year: number },
): Promise<{ name: string; content: string }> {
  const chart = await shelf.listChartChanges(transaction, territory);
  const writtenOn: PlainDate = await businessDateOf(transaction, territory);
  return { name: `description-fec-${year}.txt`, content: fecNotice(chart, { year, writtenOn }) };
}

/** As given, or that of the body that holds the fund: its accounts are those of that body. */
async function sirenOf(
  office: AccountingOffice,
  transaction: Transaction,
  { territory, fund, siren }: FecQuestion,
): Promise<Outcome<string, FundUnknown | Refusal<"siren-missing" | "siren-refused">>> {
  if (siren !== undefined && siren.trim() !== "") {
    const parsed = parseSiren(siren);
    return parsed.ok ? parsed : refuse("siren-refused", { siren }, "siren");
  }
  const found = await booksOf(office, transaction, { territory, fund });
  if (!found.ok) return found;
  const { books, funds } = found.value;
  const operator = funds.find(({ id }) => id === books.fund)?.operator;
  const known = await findOrganisations(transaction, operator === undefined ? [] : [operator]);
  const held = known.get(operator ?? "")?.siren ?? null;
  return held === null ? refuse("siren-missing", {}, "siren") : accept(held);
}

async function namesDenied(
  transaction: Transaction,
  territory: string,
  denied: ReadonlySet<string>,
): Promise<boolean> {
  if (denied.size === 0) return false;
  const histories = await advanceHistories(transaction, territory, noEvents);
  return histories.some(({ application }) => denied.has(application));
}
