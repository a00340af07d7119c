import { cents, negate } from "#kernel/money.ts";
import type { RoleLine, ThirdParty } from "./accounting-event.ts";
import { type AdvanceBook, moveOwed, openAdvanceBook, opposite } from "./advance-book.ts";
import type { Movements } from "./entry-movements.ts";
import type { BookedAdvance, BooksSource, JournalEntry } from "./journal-entry.ts";
import type { BareEvent } from "./translate-promises.ts";

/** What the books know of each advance while they are drawn. */
export type AdvanceBooks = Map<string, AdvanceBook>;

export function bookOf(books: AdvanceBooks, advance: string): AdvanceBook {
  const book = books.get(advance) ?? openAdvanceBook();
  books.set(advance, book);
  return book;
}

/** What is due of each advance once each entry has happened: `dueAfter.get("advance entry")`. */
export type DueAfter = ReadonlyMap<string, bigint>;

/** What is granted, paid out, repaid, lost. What is read of the movements is taken out of them. */
export function translateAdvances(
  entry: JournalEntry,
  moved: Movements,
  { source, books, dueAfter }: { source: BooksSource; books: AdvanceBooks; dueAfter: DueAfter },
): BareEvent[] {
  const touched = [...new Set([...moved.owed.keys(), ...moved.owedBack.keys()])].map((id): Touched => {
    const advance = source.advances.get(id) ?? unknownAdvance(id);
    return {
      advance,
      book: bookOf(books, id),
      owed: moved.owed.get(id) ?? 0n,
      back: moved.owedBack.get(id) ?? 0n,
      dueAfter: dueAfter.get(`${id} ${entry.id}`) ?? null,
    };
  });
  const between = touched.reduce((sum, { owed, back }) => sum + owed + back, 0n);
  const events =
    touched.length > 1 && between === 0n
      ? [{ kind: "other" as const, lines: touched.flatMap(linesOf) }]
      : touched.flatMap((one) => moveOne(one, moved));
  return [...events, ...heldMoves(moved, source)];
}

interface Touched {
  readonly advance: BookedAdvance;
  readonly book: AdvanceBook;
  readonly owed: bigint;
  readonly back: bigint;
  readonly dueAfter: bigint | null;
}

function moveOne(touched: Touched, moved: Movements): BareEvent[] {
  const { advance, owed } = touched;
  const { decision } = advance;
  if (owed !== 0n && moved.held.get(decision) === -owed) {
    moved.held.delete(decision);
    moved.cash += owed;
    return disburse(touched);
  }
  if (owed !== 0n && moved.loss !== 0n) {
    moved.loss += owed;
    return writeOff(touched);
  }
  // No grant bound it here, and nothing was owed before: former books had paid it out.
  if (owed > 0n && !touched.book.isBegun && moved.cash === -owed) {
    moved.cash += owed;
    return disburse(touched, "taken-over");
  }
  // The bank saw nothing of what becomes a recovery.
  if (moved.recovery !== 0n && moved.cash === 0n && moved.recovery === -(owed + touched.back)) {
    const amount = cents(moved.recovery);
    moved.recovery = 0n;
    return [{ kind: "other", lines: [...linesOf(touched), { role: "recoveries", third: null, amount }] }];
  }
  return [repay(touched, moved)];
}

function disburse(
  { advance: { firm }, book, owed, dueAfter }: Touched,
  kind: "disbursed" | "taken-over" = "disbursed",
): BareEvent[] {
  const { due, doubtful } = moveOwed(book, owed, dueAfter);
  return [
    { kind, firm, amount: cents(owed) },
    ...(due === 0n ? [] : [{ kind: "instalment-due" as const, firm, amount: due }]),
    ...(doubtful === 0n ? [] : [{ kind: "doubtful" as const, firm, amount: doubtful, due: cents(0n) }]),
  ];
}

/** What was feared is lost for good: nothing is depreciated any more once nothing is owed. */
function writeOff({ advance: { firm }, book, owed, dueAfter }: Touched): BareEvent[] {
  const lost = opposite(moveOwed(book, owed, dueAfter));
  const released = book.owed === 0n ? book.depreciated : 0n;
  book.depreciated -= released;
  return [
    { kind: "written-off", firm, ...lost },
    ...(released === 0n ? [] : [{ kind: "depreciation-released" as const, firm, amount: cents(released) }]),
  ];
}

function repay({ advance: { firm }, book, owed, back, dueAfter }: Touched, moved: Movements): BareEvent {
  const parts = opposite(moveOwed(book, owed, dueAfter));
  const total = -(owed + back);
  const channel = total === 0n ? "none" : moved.transit === 0n ? "bank" : "debits";
  if (channel === "bank") moved.cash -= total;
  if (channel === "debits") moved.transit -= total;
  return { kind: "repaid", firm, channel, ...parts, beyond: cents(-back) };
}

/** Money that passes from one advance to another, without the bank. */
function linesOf({ advance: { firm }, book, owed, back, dueAfter }: Touched): RoleLine[] {
  const { due, early, doubtful } = moveOwed(book, owed, dueAfter);
  return [
    { role: "instalments-due", third: firm, amount: due },
    { role: "advances", third: firm, amount: early },
    { role: "advances-doubtful", third: firm, amount: doubtful },
    { role: "owed-back", third: firm, amount: cents(back) },
  ];
}

/** What a decision binds, or frees when it lapses. */
function heldMoves({ held }: Movements, { advances }: BooksSource): BareEvent[] {
  return [...held].flatMap(([decision, amount]): BareEvent[] => {
    const firm = firmOfDecision(decision, advances);
    if (amount === 0n) return [];
    return amount > 0n
      ? [{ kind: "advance-granted", firm, amount: cents(amount) }]
      : [{ kind: "grant-lapsed", firm, amount: negate(cents(amount)) }];
  });
}

function firmOfDecision(wanted: string, advances: ReadonlyMap<string, BookedAdvance>): ThirdParty | null {
  for (const { decision, firm } of advances.values()) if (decision === wanted) return firm;
  return null;
}

function unknownAdvance(id: string): BookedAdvance {
  return { id, decision: "", firm: { code: "B000", name: "Entreprise inconnue" } };
}
