import { type Cents, plus, sum } from "#kernel/money.ts";
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
  const steps: DueStep<Event>[] = [];
  const known: Event[] = [];
  let rows: readonly InstalmentState[] = [];
  let last: { on: PlainDate; due: Cents } | null = null;
  for (const { event, bookedOn } of booked) {
    if (bookedOn > until) break;
    if (last !== null) steps.push(...fallingDue(rows, last, bookedOn));
    known.push(event);
    rows = advanceState(terms, known, bookedOn).instalments;
    last = { on: bookedOn, due: dueBy(rows, bookedOn) };
    steps.push({ ...last, event });
  }
  return last === null ? steps : [...steps, ...fallingDue(rows, last, until)];
}

function dueBy(rows: readonly InstalmentState[], on: PlainDate): Cents {
  return sum(rows.filter(({ dueOn }) => dueOn <= on).map(({ left }) => left));
}

/** The due dates after that day, each adding what is left of its instalments. */
function fallingDue(
  rows: readonly InstalmentState[],
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
