import type { PlainDate } from "#kernel/plain-date.ts";
import type { RecordedEvent } from "./advance.ts";
import type { AdvanceState } from "./advance-state.ts";

/** Since when the oldest unpaid instalment is known to be so: the return of its debit, or its debit day; null where none is reminded. */
export function knownLateSince(state: AdvanceState, events: readonly RecordedEvent[]): PlainDate | null {
  if (isJudged(state)) return null;
  const oldest = state.instalments.find(({ late }) => late > 0n);
  if (oldest === undefined) return null;
  const returned = standingReturns(events)
    .filter((event) => event.on >= oldest.payOn && event.on <= state.on)
    .map((event) => event.on);
  return returned.toSorted()[0] ?? oldest.payOn;
}

/** Reminders stop with the judgment that opens proceedings: the debt is declared, and waits for the court's plan or its end. */
export function isJudged({
  liquidation,
  insolvency,
}: Pick<AdvanceState, "liquidation" | "insolvency">): boolean {
  return liquidation !== null || insolvency?.isOpen === true;
}

/** The return by which lateness is known, and its rank among those of its year; null where nothing was returned. */
export function returnKnownOn(events: readonly RecordedEvent[], since: PlainDate) {
  const returns = standingReturns(events).filter((event) => event.on <= since);
  const known = returns.find((event) => event.on === since);
  if (known?.returnReason === undefined || known.returnReason === null) return null;
  const rankInYear = returns.filter((event) => event.on.slice(0, 4) === since.slice(0, 4)).length;
  return { on: known.on, reason: known.returnReason, rankInYear };
}

/** The only return an advance ever met, where there was just one: an early warning. */
export function firstReturn(events: readonly RecordedEvent[]): RecordedEvent | null {
  const [first, second] = standingReturns(events);
  return first === undefined || second !== undefined ? null : first;
}

/** Those that were not cancelled as a mistake. */
function standingReturns(events: readonly RecordedEvent[]): RecordedEvent[] {
  const cancelled = new Set(events.flatMap((event) => (event.kind === "reversal" ? [event.of] : [])));
  return events.filter(({ kind, id }) => kind === "return" && !cancelled.has(id));
}
