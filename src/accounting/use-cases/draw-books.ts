import { accept, type Outcome } from "#kernel/outcome.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { listClosings } from "#ledger/index.ts";
import { type AdvanceHistory, advanceHistories, dueSteps } from "#lending/index.ts";
import { findOrganisations } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AccountingEntry } from "../domain/accounting-entry.ts";
import type { ThirdParty } from "../domain/accounting-event.ts";
import type { Chart, MissingAccount } from "../domain/chart.ts";
import { bookedOn, type ClosedMonths, validatedOn } from "../domain/closed-months.ts";
import type { BookedAdvance, BookedFunder, DueStep, JournalEntry } from "../domain/journal-entry.ts";
import { provisionsByMonth } from "../domain/provisions-by-month.ts";
import { firmCodes, funderCodes } from "../domain/third-codes.ts";
import { translateJournal } from "../domain/translate-journal.ts";
import { writeEntries } from "../domain/write-entries.ts";
import type { AccountingOffice } from "./accounting-office.ts";
import { partnersIn, readJournal } from "./read-journal.ts";

export type Books = {
  readonly entries: readonly AccountingEntry[];
  readonly months: ClosedMonths;
  readonly chart: Chart;
  readonly journal: readonly JournalEntry[];
};

export type BooksQuestion = {
  readonly territory: string;
  readonly until: PlainDate;
  /** The files from which the reader is recused: their firms are not named. */
  readonly denied: ReadonlySet<string>;
};

/** The books of a territory until a day, drawn again from what every room keeps: the same each time. */
export async function drawBooks(
  { shelf }: AccountingOffice,
  transaction: Transaction,
  { territory, until, denied }: BooksQuestion,
): Promise<Outcome<Books, MissingAccount>> {
  // Names and codes are of the whole journal: those of a day do not depend on the day asked for.
  const everything = await readJournal(transaction, { territory, until: endOfBooks });
  const histories = await advanceHistories(transaction, territory);
  const months = await closedMonths(transaction, territory);
  const chart = await shelf.listChartChanges(transaction, territory);
  const advances = bookedAdvances(histories, denied);
  const journal = everything.filter(({ on }) => on <= until).map(withoutDenied(histories, denied));
  const events = translateJournal({
    entries: journal,
    calls: await shelf.listCalls(transaction, territory),
    steps: histories.flatMap((history) => stepsOf(history, { entries: everything, months, until })),
    provisions: provisionsByMonth(months, await shelf.listProvisions(transaction, territory)).filter(
      ({ on }) => on <= until,
    ),
    adjustments: (await shelf.listAdjustments(transaction, territory)).filter(({ on }) => on <= until),
    advances,
    funders: await bookedFunders(shelf, transaction, { territory, journal: everything }),
    dayRates: await shelf.listDayRates(transaction, territory),
  });
  const written = writeEntries(events, { chart, validatedOn: (on) => validatedOn(months, on), until });
  return written.ok ? accept({ entries: written.value, months, chart, journal }) : written;
}

const endOfBooks = plainDate("2999-12-31");

/** Months only: a year closes once its months are. */
export async function closedMonths(transaction: Transaction, territory: string): Promise<ClosedMonths> {
  const closings = await listClosings(transaction, territory);
  return closings
    .filter(({ kind }) => kind === "month")
    .map(({ until, closedAt }) => ({ until, closedAt }))
    .toReversed();
}

/** Each event on the day of its entry; one without an entry, on its own day or the first that was open when it was told. */
function stepsOf(
  { id, terms, events }: AdvanceHistory,
  {
    entries,
    months,
    until,
  }: { readonly entries: readonly JournalEntry[]; readonly months: ClosedMonths; readonly until: PlainDate },
): DueStep[] {
  const byId = entriesById(entries);
  const booked = events
    .map((event) => {
      const entry = byId.get(event.entry ?? "");
      return { event, bookedOn: entry?.on ?? bookedOn(months, event), number: entry?.number ?? null };
    })
    .toSorted((a, b) => {
      if (a.bookedOn !== b.bookedOn) return a.bookedOn < b.bookedOn ? -1 : 1;
      if (a.number === null || b.number === null)
        return Number(a.number === null) - Number(b.number === null);
      return a.number < b.number ? -1 : 1;
    });
  return dueSteps(terms, booked, until).map(({ on, event, due }) => ({
    advance: id,
    on,
    cause: event === null ? "due-date" : "event",
    entry: event?.entry ?? null,
    due,
  }));
}

const indexes = new WeakMap<readonly JournalEntry[], Map<string, JournalEntry>>();

function entriesById(entries: readonly JournalEntry[]): Map<string, JournalEntry> {
  const known = indexes.get(entries) ?? new Map(entries.map((entry) => [entry.id, entry]));
  indexes.set(entries, known);
  return known;
}

function bookedAdvances(
  histories: readonly AdvanceHistory[],
  denied: ReadonlySet<string>,
): Map<string, BookedAdvance> {
  const codes = firmCodes(histories);
  return new Map(
    histories.map(({ id, application, decision, firm }) => {
      const known: ThirdParty = codes.get(firm.id) ?? { code: "B000", name: firm.name };
      const third = denied.has(application) ? { ...known, name: "Entreprise non communiquée" } : known;
      return [id, { id, decision, firm: third }];
    }),
  );
}

/** The act of an entry may name its firm. */
function withoutDenied(histories: readonly AdvanceHistory[], denied: ReadonlySet<string>) {
  const hidden = histories.filter(({ application }) => denied.has(application));
  const ids = new Set(hidden.flatMap(({ id, decision }) => [id, decision]));
  return (entry: JournalEntry): JournalEntry => {
    const isHidden =
      ids.size > 0 && entry.lines.some(({ account }) => account.split(":").some((word) => ids.has(word)));
    return isHidden ? { ...entry, act: "" } : entry;
  };
}

async function bookedFunders(
  shelf: AccountingOffice["shelf"],
  transaction: Transaction,
  { territory, journal }: { readonly territory: string; readonly journal: readonly JournalEntry[] },
): Promise<Map<string, BookedFunder>> {
  const partners = partnersIn(journal);
  const organisations = await findOrganisations(transaction, partners);
  const natures = await shelf.listFunderNatures(transaction, territory);
  const mayTakeBack = new Map(natures.map((nature) => [nature.funder, nature.mayTakeBack]));
  const codes = funderCodes(partners, (id) => organisations.get(id)?.name ?? "");
  return new Map(
    [...codes].map(([id, third]) => [
      id,
      // Where no pledge says, prudence: what may be taken back.
      { third, into: mayTakeBack.get(id) === false ? "without-resumption" : "with-resumption" },
    ]),
  );
}
