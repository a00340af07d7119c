import { accept, type Outcome } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type AdvanceHistory, continueDueSteps, type DueSoFar } from "#lending/index.ts";
import type { AccountingEntry } from "../domain/accounting-entry.ts";
import type { BooksSoFar } from "../domain/books-so-far.ts";
import type { MissingAccount } from "../domain/chart.ts";
import { bookedOn, validatedOn } from "../domain/closed-months.ts";
import type { DueStep } from "../domain/journal-entry.ts";
import { continueJournal, nothingTranslated } from "../domain/translate-journal.ts";
import { continueEntries } from "../domain/write-entries.ts";
import type { Gathered } from "./gather-books.ts";

type Drawn = { readonly entries: readonly AccountingEntry[]; readonly after: BooksSoFar };

/** The entries after a month, until a day, drawn from what every room keeps: the same each time. Without their letters. */
export function drawBooks(
  gathered: Gathered,
  before: BooksSoFar | null,
  until: PlainDate,
): Outcome<Drawn, MissingAccount> {
  const { source, histories, months, chart, partners } = gathered;
  const isTold = ({ on }: { readonly on: PlainDate }) =>
    on <= until && (before === null || on > before.until);
  const dues = new Map<string, DueSoFar>();
  const steps = histories.flatMap((history) => {
    const taken = stepsOf(history, { gathered, before, until });
    if (taken.after !== null) dues.set(history.id, taken.after);
    return taken.steps;
  });
  const { events, after } = continueJournal(
    {
      ...source,
      entries: source.entries.filter(isTold),
      provisions: source.provisions.filter(isTold),
      adjustments: source.adjustments.filter(isTold),
      steps,
    },
    before === null ? nothingTranslated : { books: before.advances, valued: before.valued },
  );
  const writing = { chart, validatedOn: (on: PlainDate) => validatedOn(months, on), until };
  const written = continueEntries(events, writing, before?.written ?? null);
  if (!written.ok) return written;
  const { entries, after: total } = written.value;
  const { books: advances, valued } = after;
  return accept({ entries, after: { until, written: total, advances, dues, valued, partners } });
}

/** Each event on the day of its entry; one without an entry, on its own day or the first that was open when it was told. */
function stepsOf(
  { id, terms, events }: AdvanceHistory,
  {
    gathered: { byId, months },
    before,
    until,
  }: { readonly gathered: Gathered; readonly before: BooksSoFar | null; readonly until: PlainDate },
): { readonly steps: DueStep[]; readonly after: DueSoFar | null } {
  const placed = events.map((event) => {
    const entry = byId.get(event.entry ?? "");
    const isBefore = event.entry !== null && entry === undefined;
    const on = isBefore ? null : (entry?.on ?? bookedOn(months, event));
    return { event, bookedOn: on, number: entry?.number ?? null };
  });
  const known = placed.filter((one) => isKnown(one.bookedOn, before)).map(({ event }) => event);
  const booked = placed
    .flatMap((one) =>
      one.bookedOn === null || isKnown(one.bookedOn, before) ? [] : [{ ...one, bookedOn: one.bookedOn }],
    )
    .toSorted((a, b) => {
      if (a.bookedOn !== b.bookedOn) return a.bookedOn < b.bookedOn ? -1 : 1;
      if (a.number === null || b.number === null)
        return Number(a.number === null) - Number(b.number === null);
      return a.number < b.number ? -1 : 1;
    });
  const { steps, after } = continueDueSteps(
    terms,
    { before: before?.dues.get(id) ?? null, known, booked },
    until,
  );
  return {
    steps: steps.map(({ on, event, due }) => ({
      advance: id,
      on,
      cause: event === null ? "due-date" : "event",
      entry: event?.entry ?? null,
      due,
    })),
    after,
  };
}

/** Told in a month that is kept: by an entry that was not gathered, or on a day before its end. */
function isKnown(on: PlainDate | null, before: BooksSoFar | null): boolean {
  return on === null || (before !== null && on <= before.until);
}
