import { accept } from "#kernel/outcome.ts";
import { addDays, addMonths, plainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type AccountingEntry, type AccountingLine, writtenNumber } from "../domain/accounting-entry.ts";
import type { Source } from "../domain/accounting-event.ts";
import { hideFirms } from "../domain/hide-firms.ts";
import { withLetters } from "../domain/letter-lines.ts";
import type { AccountingOffice } from "./accounting-office.ts";
import { entriesAfter, stateOf } from "./books-state.ts";
import { type BooksQuestion, type OpenBooks, openBooks, openLetters } from "./open-books.ts";

type Wanted = {
  readonly account?: string | undefined;
  readonly third?: string | undefined;
  readonly month?: string | undefined;
};

/** The lines of a year until a day, in the order of the books. */
export async function listLines(
  office: AccountingOffice,
  transaction: Transaction,
  { account, third, month, ...question }: BooksQuestion & Wanted,
) {
  const opened = await openBooks(office, transaction, question);
  if (!opened.ok) return opened;
  const wanted = { account, third, month };
  const earlier = await entriesKept(office, transaction, opened.value, wanted);
  const letters = await openLetters(office, transaction, opened.value);
  const entries = [...earlier, ...entriesAfter(opened.value)].map((entry) => withLetters(entry, letters));
  const lines = entries.flatMap((entry) =>
    entry.lines
      .filter(
        (line) =>
          (account === undefined || line.account === account) &&
          (third === undefined || line.third?.code === third) &&
          (month === undefined || entry.on.startsWith(month)),
      )
      .map((line) => toldLine(entry, line)),
  );
  return accept({ state: stateOf(opened.value), lines });
}

/** Those of the year's months that are kept, in the month asked for where one is. */
async function entriesKept(
  { kept }: AccountingOffice,
  transaction: Transaction,
  { books, before, year, hidden }: OpenBooks,
  { account, third, month }: Wanted,
): Promise<AccountingEntry[]> {
  const isOtherYear = month !== undefined && !month.startsWith(`${year}-`);
  const from = plainDate(month === undefined ? `${year}-01-01` : `${month}-01`);
  if (before === null || isOtherYear || from > before.until) return [];
  const end = month === undefined ? before.until : addDays(addMonths(from, 1), -1);
  const to = end < before.until ? end : before.until;
  const asked = { ...books, from, to, account, third };
  return (await kept.entries(transaction, asked)).map((entry) => hideFirms(entry, hidden));
}

function toldLine(entry: AccountingEntry, line: AccountingLine) {
  const { number, on, journal, piece, label, validatedOn, source } = entry;
  const { account, accountLabel, third, debit, credit, letter } = line;
  return {
    number: number === null ? null : writtenNumber(number),
    on,
    journal,
    piece,
    label,
    account,
    accountLabel,
    third,
    debit,
    credit,
    letter,
    validatedOn,
    source: source === null ? null : linkOf(source),
  };
}

function linkOf(source: Source) {
  switch (source.kind) {
    case "entry":
      return { kind: source.kind, number: Number(source.number), advance: source.advance };
    case "advance":
      return { kind: source.kind, number: null, advance: source.id };
    case "closing":
      return { kind: source.kind, number: null, advance: source.advance };
    case "year":
      return { kind: source.kind, number: null, advance: null };
  }
}
