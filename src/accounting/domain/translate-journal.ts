import { cents, negate } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AccountingEvent, RoleLine, Source } from "./accounting-event.ts";
import { type AdvanceBook, fallDue, setDoubtful } from "./advance-book.ts";
import { type Movements, movementsOf } from "./entry-movements.ts";
import { labelOf } from "./event-labels.ts";
import type { Adjustment, BooksSource, DueStep, JournalEntry, Provision } from "./journal-entry.ts";
import { type AdvanceBooks, bookOf, type DueAfter, translateAdvances } from "./translate-advances.ts";
import { type BareEvent, translatePromises } from "./translate-promises.ts";

/** What happened, in the order in which the books tell it. */
type Happening =
  | { readonly on: PlainDate; readonly rank: 0 | 2; readonly step: DueStep }
  | { readonly on: PlainDate; readonly rank: 1; readonly entry: JournalEntry }
  | { readonly on: PlainDate; readonly rank: 3; readonly provision: Provision }
  | { readonly on: PlainDate; readonly rank: 4; readonly adjustment: Adjustment };

/**
 * The accounting events of a territory, drawn from its journal, its schedules and its closings. On one day instalments fall due
 * first, then come the entries of the journal, what changes a schedule, what is feared, what the treasurer adjusts.
 */
export function translateJournal(source: BooksSource): AccountingEvent[] {
  return continueJournal(source, nothingTranslated).events;
}

/** What telling more of a journal needs of what was told before. */
export type TranslatedSoFar = {
  readonly books: ReadonlyMap<string, Readonly<AdvanceBook>>;
  /** Half-days honoured, by pledge. */
  readonly valued: ReadonlyMap<string, bigint>;
};

export const nothingTranslated: TranslatedSoFar = { books: new Map(), valued: new Map() };

/** The same, from where the telling had stopped: what is given is only what came after. */
export function continueJournal(
  source: BooksSource,
  before: TranslatedSoFar,
): { readonly events: AccountingEvent[]; readonly after: TranslatedSoFar } {
  const books: AdvanceBooks = new Map([...before.books].map(([id, book]) => [id, { ...book }]));
  const dueAfter: DueAfter = new Map(
    source.steps.flatMap(({ advance, entry, due }) => (entry === null ? [] : [[`${advance} ${entry}`, due]])),
  );
  const valued: Valued = new Map(before.valued);
  const events = happeningsOf(source).flatMap((happening) => {
    if ("entry" in happening) return translateEntry(happening.entry, { source, books, dueAfter, valued });
    if ("step" in happening) return stepTaken(happening.step, source, books);
    if ("provision" in happening) return provided(happening.provision, source, books);
    return adjusted(happening.adjustment, source);
  });
  return { events, after: { books, valued } };
}

function happeningsOf({ entries, steps, provisions, adjustments }: BooksSource): Happening[] {
  const happenings: Happening[] = [
    ...entries.map((entry) => ({ on: entry.on, rank: 1 as const, entry })),
    ...steps.flatMap((step) =>
      step.entry === null
        ? [{ on: step.on, rank: step.cause === "due-date" ? (0 as const) : (2 as const), step }]
        : [],
    ),
    ...provisions.map((provision) => ({ on: provision.on, rank: 3 as const, provision })),
    ...adjustments.map((adjustment) => ({ on: adjustment.on, rank: 4 as const, adjustment })),
  ];
  return happenings.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.rank - b.rank));
}

interface Drawing {
  readonly source: BooksSource;
  readonly books: AdvanceBooks;
  readonly dueAfter: DueAfter;
  readonly valued: Valued;
}

/** Half-days honoured so far, by pledge: their value is that of the whole, so that halves of cents never add up. */
type Valued = Map<string, bigint>;

function translateEntry(entry: JournalEntry, drawing: Drawing): AccountingEvent[] {
  const moved = movementsOf(entry);
  const events: BareEvent[] = [
    ...translatePromises(entry, moved, drawing.source),
    ...translateAdvances(entry, moved, drawing),
    ...translateMoney(moved),
    ...translateDays(moved, drawing),
  ];
  const piece = `JAL-${String(entry.number).padStart(6, "0")}`;
  const [advance] = [...moved.owed.keys(), ...moved.owedBack.keys()];
  const source = { kind: "entry" as const, id: entry.id, number: entry.number, advance: advance ?? null };
  return events.map((event) => named(event, { on: entry.on, piece, source, act: entry.act }));
}

/** What is left is of the bank; and what no gesture names is told as it is. */
function translateMoney(moved: Movements): BareEvent[] {
  const events: BareEvent[] = [];
  const take = (kind: "recovered" | "debit-credited" | "bank-fee" | "moved-to-operation", amount: bigint) => {
    if (amount !== 0n) events.push({ kind, amount: cents(amount) });
  };
  take("recovered", -moved.recovery);
  moved.cash += moved.recovery;
  moved.recovery = 0n;
  take("debit-credited", -moved.transit);
  moved.cash += moved.transit;
  moved.transit = 0n;
  take("bank-fee", moved.fees);
  moved.cash += moved.fees;
  moved.fees = 0n;
  take("moved-to-operation", moved.operation);
  moved.cash += moved.operation;
  moved.operation = 0n;
  const left: RoleLine[] = [
    { role: "bank-fund", third: null, amount: cents(moved.cash) },
    { role: "losses", third: null, amount: cents(moved.loss) },
    { role: "other-funds", third: null, amount: cents(moved.elsewhere) },
  ];
  return left.every(({ amount }) => amount === 0n) ? events : [...events, { kind: "other", lines: left }];
}

function translateDays({ days }: Movements, { source, valued }: Drawing): BareEvent[] {
  return [...days].flatMap(([pledge, { convention, honoured }]): BareEvent[] => {
    const rate = source.dayRates.get(convention) ?? 0n;
    const before = valued.get(pledge) ?? 0n;
    const after = before + honoured;
    valued.set(pledge, after);
    const amount = (after * rate) / 2n - (before * rate) / 2n;
    return amount === 0n ? [] : [{ kind: "days-lent", amount: cents(amount) }];
  });
}

function stepTaken(step: DueStep, source: BooksSource, books: AdvanceBooks): AccountingEvent[] {
  const advance = source.advances.get(step.advance);
  const fallen = fallDue(bookOf(books, step.advance), step.due);
  if (advance === undefined || fallen === 0n) return [];
  const { firm, id } = advance;
  const event: BareEvent =
    fallen > 0n
      ? { kind: "instalment-due", firm, amount: fallen }
      : { kind: "rescheduled", firm, amount: negate(fallen) };
  const word = fallen > 0n ? "ECH" : "AVE";
  return [
    named(event, { on: step.on, piece: pieceOf(word, firm.code, step.on), source: { kind: "advance", id } }),
  ];
}

/** What a closing fears, against what was feared before. */
function provided(provision: Provision, source: BooksSource, books: AdvanceBooks): AccountingEvent[] {
  const advance = source.advances.get(provision.advance);
  if (advance === undefined) return [];
  const { firm, id } = advance;
  const book = bookOf(books, id);
  const wanted = provision.amount > book.owed ? book.owed : provision.amount;
  const more = wanted - book.depreciated;
  const wasDoubtful = book.isDoubtful;
  const isDoubtful = wanted > 0n;
  const events: BareEvent[] = [];
  if (isDoubtful && !wasDoubtful) events.push(doubtfulEvent("doubtful", setDoubtful(book, true)));
  if (more > 0n) events.push({ kind: "depreciated", firm, amount: cents(more) });
  if (more < 0n) events.push({ kind: "depreciation-released", firm, amount: cents(-more) });
  if (!isDoubtful && wasDoubtful) events.push(doubtfulEvent("sound-again", setDoubtful(book, false)));
  book.depreciated = wanted;

  function doubtfulEvent(
    kind: "doubtful" | "sound-again",
    { due, early }: ReturnType<typeof setDoubtful>,
  ): BareEvent {
    return { kind, firm, amount: early, due };
  }
  const { on } = provision;
  const piece = pieceOf("DEP", firm.code, on);
  return events.map((event) => named(event, { on, piece, source: { kind: "closing", on, advance: id } }));
}

function adjusted(
  { id, on, kind, amount, funder, label }: Adjustment,
  source: BooksSource,
): AccountingEvent[] {
  const third = source.funders.get(funder ?? "")?.third;
  const told = { on, piece: pieceOf("INV", id.slice(-4).toUpperCase(), on), label, source: null };
  if (kind === "volunteers") return [{ ...told, kind, amount }];
  return third === undefined ? [] : [{ ...told, kind, funder: third, amount }];
}

function pieceOf(word: string, code: string, on: PlainDate): string {
  return `${word}-${code}-${on.replaceAll("-", "")}`;
}

function named(
  event: BareEvent,
  {
    on,
    piece,
    source,
    act = "",
  }: { readonly on: PlainDate; readonly piece: string; readonly source: Source; readonly act?: string },
): AccountingEvent {
  return { ...event, on, piece, source, label: labelOf(event, act) };
}
