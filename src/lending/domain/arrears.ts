import { addDays, daysBetween, type PlainDate } from "#kernel/plain-date.ts";
import type { RecordedEvent } from "./advance.ts";
import type { AdvanceState } from "./advance-state.ts";

export const arrearsSteps = ["call", "letter", "second-letter", "formal-notice", "committee"] as const;

export type ArrearsStep = (typeof arrearsSteps)[number];

/** The programme's default calendar, in days since the return is known; the committee comes after thirty days of cure. */
const afterDays: Record<ArrearsStep, number> = {
  call: 2,
  letter: 10,
  "second-letter": 25,
  "formal-notice": 45,
  committee: 75,
};

export type StepToTake = {
  readonly step: ArrearsStep;
  readonly on: PlainDate;
  /** Its day has come. */
  readonly isDue: boolean;
};

/** Since when the oldest unpaid instalment is known to be so: the return of its debit, or its debit day; null where none is reminded. */
export function knownLateSince(state: AdvanceState, events: readonly RecordedEvent[]): PlainDate | null {
  // Reminders stop with the judgment: the debt is declared to the liquidator.
  if (state.liquidation !== null) return null;
  const oldest = state.instalments.find(({ late }) => late > 0n);
  if (oldest === undefined) return null;
  const returned = events
    .filter((event) => event.kind === "return" && event.on >= oldest.payOn && event.on <= state.on)
    .map((event) => event.on);
  return returned.toSorted()[0] ?? oldest.payOn;
}

/** The return by which lateness is known, and its rank among those of its year; null where nothing was returned. */
export function returnKnownOn(events: readonly RecordedEvent[], since: PlainDate) {
  const returns = events.filter((event) => event.kind === "return" && event.on <= since);
  const known = returns.find((event) => event.on === since);
  if (known?.returnReason === undefined || known.returnReason === null) return null;
  const rankInYear = returns.filter((event) => event.on.slice(0, 4) === since.slice(0, 4)).length;
  return { on: known.on, reason: known.returnReason, rankInYear };
}

/** The step whose turn it is: the last whose day has come, the first one otherwise; a call noted since then is done. */
export function nextArrearsStep(
  since: PlainDate,
  { on, lastCalledOn }: { on: PlainDate; lastCalledOn: PlainDate | null },
): StepToTake {
  const isCalled = lastCalledOn !== null && lastCalledOn >= since;
  const left = arrearsSteps.filter((step) => step !== "call" || !isCalled);
  const elapsed = daysBetween(since, on);
  const come = left.findLast((step) => afterDays[step] <= elapsed);
  const step = come ?? left[0] ?? "committee";
  return { step, on: addDays(since, afterDays[step]), isDue: come !== undefined };
}
