import { type Cents, minus, plus, sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AdvanceEvent } from "./advance-event.ts";
import { advanceState, type InstalmentState } from "./advance-state.ts";
import type { AdvanceTerms } from "./advance-terms.ts";

/** An event on the day on which the books tell it: its own, or later where that day's books were closed. */
export type BookedEvent<Event extends AdvanceEvent = AdvanceEvent> = {
  readonly event: Event;
  readonly bookedOn: PlainDate;
};

/** What is due and unpaid once this has happened: an event, or an instalment falling due. */
export type DueStep<Event extends AdvanceEvent = AdvanceEvent> = {
  readonly on: PlainDate;
  /** Null where an instalment falls due by itself. */
  readonly event: Event | null;
  readonly due: Cents;
};

/**
 * What is due of an advance, step by step until a day, as each was known then: an event told late never changes the steps before
 * the day on which it is booked. Events come in the order in which the books tell them.
 */
export function dueSteps<Event extends AdvanceEvent>(
  terms: AdvanceTerms,
  booked: readonly BookedEvent<Event>[],
  until: PlainDate,
): DueStep<Event>[] {
  return continueDueSteps(terms, { before: null, known: [], booked }, until).steps;
}

/** What is due of an advance on a day, and what is still to fall due of it as known then. */
export type DueSoFar = {
  readonly on: PlainDate;
  readonly due: Cents;
  readonly coming: readonly ComingDue[];
};

export type ComingDue = Pick<InstalmentState, "dueOn" | "left">;

/** The steps after that day alone; `known` are the events booked by then, in any order. Without one, nothing was known. */
export function continueDueSteps<Event extends AdvanceEvent>(
  terms: AdvanceTerms,
  {
    before,
    known: earlier,
    booked,
  }: {
    readonly before: DueSoFar | null;
    readonly known: readonly Event[];
    readonly booked: readonly BookedEvent<Event>[];
  },
  until: PlainDate,
): { readonly steps: DueStep<Event>[]; readonly after: DueSoFar | null } {
  const steps: DueStep<Event>[] = [];
  const known = [...earlier];
  let rows: readonly ComingDue[] = before?.coming ?? [];
  let last: { on: PlainDate; due: Cents } | null = before;
  for (const { event, bookedOn } of booked) {
    if (bookedOn > until) break;
    const fallen: DueStep<Event>[] = last === null ? [] : fallingDue(rows, last, bookedOn);
    const due: Cents | undefined = fallen.at(-1)?.due ?? last?.due;
    const isSettling = due !== undefined && settlesDue(event, { bookedOn, due, known });
    known.push(event);
    if (!isSettling) rows = advanceState(terms, known, bookedOn).instalments;
    last = { on: bookedOn, due: isSettling ? minus(due, event.amount) : dueBy(rows, bookedOn) };
    steps.push(...fallen, { on: bookedOn, due: last.due, event });
  }
  if (last === null) return { steps, after: null };
  const fallen = fallingDue(rows, last, until);
  const coming = rows.filter(({ dueOn, left }) => dueOn > until && left > 0n);
  const due = fallen.at(-1)?.due ?? last.due;
  return { steps: [...steps, ...fallen], after: { on: until, due, coming: coming.map(dueAndLeft) } };
}

/**
 * The usual debit: told on its day after all that is known, it pays what is due and no more, the oldest first. What is still to fall due
 * stays as it was, so that nothing is replayed.
 */
function settlesDue<Event extends AdvanceEvent>(
  event: Event,
  { bookedOn, due, known }: { bookedOn: PlainDate; due: Cents; known: readonly Event[] },
): event is Event & Extract<AdvanceEvent, { kind: "repayment" }> {
  return (
    event.kind === "repayment" &&
    event.isOwedBack !== true &&
    event.on === bookedOn &&
    event.amount <= due &&
    known.every(
      ({ on, rank, kind }) => usual.has(kind) && (on < event.on || (on === event.on && rank < event.rank)),
    )
  );
}

const usual: ReadonlySet<AdvanceEvent["kind"]> = new Set<AdvanceEvent["kind"]>([
  "disbursement",
  "repayment",
  "return",
  "deferral",
  "extension",
  "due-date-change",
]);

function dueAndLeft({ dueOn, left }: ComingDue): ComingDue {
  return { dueOn, left };
}

function dueBy(rows: readonly ComingDue[], on: PlainDate): Cents {
  return sum(rows.filter(({ dueOn }) => dueOn <= on).map(({ left }) => left));
}

/** The due dates after that day, each adding what is left of its instalments. */
function fallingDue(
  rows: readonly ComingDue[],
  { on, due }: { readonly on: PlainDate; readonly due: Cents },
  until: PlainDate,
) {
  const coming = rows.filter(({ dueOn, left }) => dueOn > on && dueOn <= until && left > 0n);
  const days = [...new Set(coming.map(({ dueOn }) => dueOn))].toSorted();
  let total = due;
  return days.map((day) => {
    total = plus(total, sum(coming.filter(({ dueOn }) => dueOn === day).map(({ left }) => left)));
    return { on: day, event: null, due: total };
  });
}
