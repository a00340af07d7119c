import { type Fund, listFunds } from "#fund/index.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { listClosings } from "#ledger/index.ts";
import { advanceHistories } from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AccountingEntry } from "../domain/accounting-entry.ts";
import type { BooksSoFar } from "../domain/books-so-far.ts";
import type { MissingAccount } from "../domain/chart.ts";
import type { ClosedMonths } from "../domain/closed-months.ts";
import { type HiddenFirms, nobodyHidden } from "../domain/hide-firms.ts";
import { letteredRoles, lettersOf, type Mark } from "../domain/letter-lines.ts";
import { firmCodes } from "../domain/third-codes.ts";
import { yearOf } from "../domain/write-entries.ts";
import type { AccountingOffice } from "./accounting-office.ts";
import { drawBooks } from "./draw-books.ts";
import { type Books, gatherBooks, homesOf } from "./gather-books.ts";

export type BooksQuestion = {
  readonly territory: string;
  /** Without one, the first of the territory. */
  readonly fund?: string | undefined;
  readonly on?: PlainDate | undefined;
  /** The files from which the reader is recused: their firms are not named. */
  readonly denied: ReadonlySet<string>;
};

/** The books of a fund on a day: what is kept of its closed months, and what is drawn after. */
export type OpenBooks = {
  readonly books: Books;
  readonly funds: readonly Fund[];
  readonly on: PlainDate;
  readonly year: number;
  readonly months: ClosedMonths;
  /** As the last month that is kept by that day left them. */
  readonly before: BooksSoFar | null;
  /** The entries after it, without letters. */
  readonly after: readonly AccountingEntry[];
  readonly hidden: HiddenFirms;
};

export type FundUnknown = Refusal<"fund-unknown">;

const beforeAll = plainDate("1600-01-01");

export async function openBooks(
  office: AccountingOffice,
  transaction: Transaction,
  { territory, fund, on: asked, denied }: BooksQuestion,
): Promise<Outcome<OpenBooks, MissingAccount | FundUnknown>> {
  const on = asked ?? (await businessDateOf(transaction, territory));
  const found = await booksOf(office, transaction, { territory, fund });
  if (!found.ok) return found;
  const { books, funds } = found.value;
  const months = await closedMonths(transaction, territory);
  const shared = { books, funds, on, year: yearOf(on), months };
  const last = await office.kept.last(transaction, books);
  const base = last === null || last.until <= on ? last : await office.kept.last(transaction, books, on);
  const before = base === null ? null : await office.kept.soFar(transaction, { ...books, until: base.until });
  const hidden = await hiddenFirms(transaction, territory, denied);
  if (last !== null && on <= last.until) {
    const from = before === null ? beforeAll : addDays(before.until, 1);
    const after = on < from ? [] : await office.kept.entries(transaction, { ...books, from, to: on });
    return accept({ ...shared, before, after, hidden });
  }
  const drawn = drawBooks(await gatherBooks(office, transaction, { books, months, before }), before, on);
  return drawn.ok ? accept({ ...shared, before, after: drawn.value.entries, hidden }) : drawn;
}

/** The fund asked for, or the first; a territory that has none yet has books all the same. */
export async function booksOf(
  { shelf }: AccountingOffice,
  transaction: Transaction,
  { territory, fund: asked }: { readonly territory: string; readonly fund?: string | undefined },
): Promise<Outcome<{ readonly books: Books; readonly funds: readonly Fund[] }, FundUnknown>> {
  const funds = await listFunds(transaction, territory);
  const [first] = funds;
  const fund = asked === undefined ? first : funds.find(({ id }) => id === asked);
  if (asked !== undefined && fund === undefined) return refuse("fund-unknown", {}, "fund");
  const conventions = await shelf.listConventions(transaction, territory);
  const homes = funds.length > 1 ? await homesOf(transaction, territory, conventions) : null;
  const isFirst = fund === first;
  return accept({ books: { territory, fund: fund?.id ?? null, isFirst, homes, conventions }, funds });
}

/** Months only: a year closes once its months are. */
export async function closedMonths(transaction: Transaction, territory: string): Promise<ClosedMonths> {
  const closings = await listClosings(transaction, territory);
  return closings
    .filter(({ kind }) => kind === "month")
    .map(({ until, closedAt }) => ({ until, closedAt }))
    .toReversed();
}

/** The letters of the year's lines that are settled by the day of the books. */
export async function openLetters(
  { kept }: AccountingOffice,
  transaction: Transaction,
  { books, before, after, year, on }: OpenBooks,
): Promise<ReadonlyMap<string, Mark>> {
  const from = plainDate(`${year}-01-01`);
  const earlier =
    before === null || before.until < from
      ? []
      : await kept.entries(transaction, { ...books, from, to: before.until, roles: letteredRoles });
  const later = after.filter((entry) => yearOf(entry.on) === year && entry.on <= on);
  return lettersOf([...earlier, ...later]);
}

/** Whoever is recused from a file reads no name of its firm, whatever else it was granted. */
async function hiddenFirms(
  transaction: Transaction,
  territory: string,
  denied: ReadonlySet<string>,
): Promise<HiddenFirms> {
  if (denied.size === 0) return nobodyHidden;
  const histories = await advanceHistories(transaction, territory, noEvents);
  const theirs = histories.filter(({ application }) => denied.has(application));
  const codes = firmCodes(histories);
  return {
    codes: new Set(theirs.flatMap(({ firm }) => codes.get(firm.id)?.code ?? [])),
    advances: new Set(theirs.map(({ id }) => id)),
  };
}

/** The advances alone. */
export const noEvents = { day: plainDate("2999-12-31"), instant: "2999-12-31T00:00:00Z", entries: [] };
