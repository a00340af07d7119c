import { loanFunds } from "#fund/index.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import { type AdvanceHistory, advanceHistories } from "#lending/index.ts";
import { findOrganisations } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { BooksSoFar } from "../domain/books-so-far.ts";
import type { Chart } from "../domain/chart.ts";
import type { ClosedMonths } from "../domain/closed-months.ts";
import { type Homes, partOfFund } from "../domain/fund-of-account.ts";
import type { BookedAdvance, BookedFunder, BooksSource, JournalEntry } from "../domain/journal-entry.ts";
import { provisionsByMonth } from "../domain/provisions-by-month.ts";
import { firmCodes, funderCodes } from "../domain/third-codes.ts";
import type { AccountingOffice, ConventionTerms, WhichBooks } from "./accounting-office.ts";
import { partnersIn, readJournal } from "./read-journal.ts";

/** Whose books, and where accounts that name no fund belong; null where the territory's only fund has them all. */
export type Books = WhichBooks & {
  readonly isFirst: boolean;
  readonly homes: Homes | null;
  readonly conventions: readonly ConventionTerms[];
};

/** All that the books are drawn from after a month that is kept, or from the beginning. */
export type Gathered = {
  readonly source: Omit<BooksSource, "steps">;
  readonly histories: readonly AdvanceHistory[];
  readonly byId: ReadonlyMap<string, JournalEntry>;
  readonly months: ClosedMonths;
  readonly chart: Chart;
  readonly partners: readonly string[];
};

const endOfBooks = plainDate("2999-12-31");
const beforeAll = plainDate("1600-01-01");

/** Where each loan and each convention of a territory of several funds belongs. */
export async function homesOf(
  transaction: Transaction,
  territory: string,
  conventions: readonly ConventionTerms[],
): Promise<Homes> {
  return {
    loans: await loanFunds(transaction, territory),
    conventions: new Map(conventions.map(({ convention, fund }) => [convention, fund])),
  };
}

/** Names and codes are of the whole journal: those of a day do not depend on the day asked for. */
export async function gatherBooks(
  { shelf }: AccountingOffice,
  transaction: Transaction,
  { books, months, before }: { books: Books; months: ClosedMonths; before: BooksSoFar | null },
): Promise<Gathered> {
  const { territory, fund, homes, isFirst, conventions } = books;
  const since = before?.until;
  const journal = await readJournal(transaction, {
    territory,
    from: since === undefined ? undefined : addDays(since, 1),
    until: endOfBooks,
  });
  const closedAt = months.find(({ until }) => until === since)?.closedAt;
  const histories = await advanceHistories(
    transaction,
    territory,
    since === undefined || closedAt === undefined
      ? undefined
      : { day: since, instant: closedAt, entries: journal.map(({ id }) => id) },
  );
  const partners = [...new Set([...(before?.partners ?? []), ...partnersIn(journal)])];
  const feared = await shelf.listProvisions(transaction, { territory, fund, from: since ?? beforeAll });
  const adjustments = await shelf.listAdjustments(transaction, territory);
  const entries =
    homes === null || fund === null
      ? journal
      : journal.flatMap((entry) => partOfFund(entry, fund, homes) ?? []);
  return {
    source: {
      entries,
      natures: await naturesLeft(shelf, transaction, { territory, entries }),
      calls: await shelf.listCalls(transaction, territory),
      provisions: provisionsByMonth(months, feared).filter(({ on }) => since === undefined || on > since),
      adjustments: adjustments.filter(
        (adjustment) =>
          (since === undefined || adjustment.on > since) &&
          (adjustment.fund === null ? isFirst : adjustment.fund === fund),
      ),
      advances: bookedAdvances(histories),
      funders: await bookedFunders(shelf, transaction, { books, partners }),
      dayRates: new Map(conventions.map(({ convention, dayRate }) => [convention, dayRate])),
    },
    histories: histories.filter(({ id }) => homes === null || homes.loans.get(id) === fund),
    byId: new Map(journal.map((entry) => [entry.id, entry])),
    months,
    chart: await shelf.listChartChanges(transaction, territory),
    partners,
  };
}

/** What the capital that left a fund for another was there: it is the same where it comes. */
async function naturesLeft(
  shelf: AccountingOffice["shelf"],
  transaction: Transaction,
  { territory, entries }: { readonly territory: string; readonly entries: readonly JournalEntry[] },
) {
  const natures = new Map<string, ReadonlyMap<string, BookedFunder["into"]>>();
  for (const fund of new Set(entries.flatMap(({ capitalLeaves }) => capitalLeaves ?? []))) {
    const told = await shelf.listFunderNatures(transaction, { territory, fund });
    natures.set(fund, new Map(told.map(({ funder, mayTakeBack }) => [funder, intoOf(mayTakeBack)])));
  }
  return natures;
}

/** Where no pledge says, prudence: what may be taken back. */
function intoOf(mayTakeBack: boolean | undefined): BookedFunder["into"] {
  return mayTakeBack === false ? "without-resumption" : "with-resumption";
}

function bookedAdvances(histories: readonly AdvanceHistory[]): Map<string, BookedAdvance> {
  const codes = firmCodes(histories);
  return new Map(
    histories.map(({ id, decision, firm }) => [
      id,
      { id, decision, firm: codes.get(firm.id) ?? { code: "B000", name: firm.name } },
    ]),
  );
}

async function bookedFunders(
  shelf: AccountingOffice["shelf"],
  transaction: Transaction,
  { books, partners }: { readonly books: WhichBooks; readonly partners: readonly string[] },
): Promise<Map<string, BookedFunder>> {
  const organisations = await findOrganisations(transaction, [...partners]);
  const natures = await shelf.listFunderNatures(transaction, books);
  const mayTakeBack = new Map(natures.map((nature) => [nature.funder, nature.mayTakeBack]));
  const codes = funderCodes(partners, (id) => organisations.get(id)?.name ?? "");
  return new Map([...codes].map(([id, third]) => [id, { third, into: intoOf(mayTakeBack.get(id)) }]));
}
