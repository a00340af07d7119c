import { type Cents, cents, negate } from "#kernel/money.ts";

/** How what a firm owes stands in the books: due or not, or doubtful as a whole. */
export type AdvanceBook = {
  /** Something was owed once. */
  isBegun: boolean;
  owed: bigint;
  due: bigint;
  /** What the schedule says is due, told of a doubtful advance too; what is owed may not reach it between two entries of an act. */
  target: bigint;
  isDoubtful: boolean;
  depreciated: bigint;
};

export type OwedParts = { readonly due: Cents; readonly early: Cents; readonly doubtful: Cents };

export function openAdvanceBook(): AdvanceBook {
  return { isBegun: false, owed: 0n, due: 0n, target: 0n, isDoubtful: false, depreciated: 0n };
}

/**
 * The firm owes this much more, or less: how it is shared between what is due, what is not yet, and what is doubtful. What is
 * due afterwards is told by the schedule; where it is not, what is due is settled last of what remains.
 */
export function moveOwed(book: AdvanceBook, amount: bigint, dueAfter: bigint | null): OwedParts {
  book.isBegun = true;
  book.owed += amount;
  book.target = dueAfter ?? book.target;
  if (book.isDoubtful) return { due: cents(0n), early: cents(0n), doubtful: cents(amount) };
  const due = takeDue(book);
  return { due: cents(due), early: cents(amount - due), doubtful: cents(0n) };
}

/** What falls due, or below zero what is due no more, nothing being paid. */
export function fallDue(book: AdvanceBook, due: bigint): Cents {
  book.target = due;
  return cents(book.isDoubtful ? 0n : takeDue(book));
}

/** Sound or doubtful: what was due, and what was not, as they stood in the books. */
export function setDoubtful(book: AdvanceBook, isDoubtful: boolean): Pick<OwedParts, "due" | "early"> {
  const due = isDoubtful ? book.due : within(book.target, book.owed);
  const early = book.owed - due;
  book.isDoubtful = isDoubtful;
  book.due = isDoubtful ? 0n : due;
  return { due: cents(due), early: cents(early) };
}

export function opposite({ due, early, doubtful }: OwedParts): OwedParts {
  return { due: negate(due), early: negate(early), doubtful: negate(doubtful) };
}

/** By how much what is due changes, once what the schedule says is within what is owed. */
function takeDue(book: AdvanceBook): bigint {
  const due = within(book.target, book.owed);
  const change = due - book.due;
  book.due = due;
  return change;
}

function within(due: bigint, owed: bigint): bigint {
  const most = owed > 0n ? owed : 0n;
  return due < 0n ? 0n : due > most ? most : due;
}
