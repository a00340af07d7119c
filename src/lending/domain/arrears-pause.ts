import { addDays, daysBetween, type PlainDate } from "#kernel/plain-date.ts";
import type { AdvanceEvent } from "./advance-event.ts";
import type { DelayRequest } from "./delay-request.ts";

export const pauseReasons = ["person", "delay-asked", "promise", "proceedings", "liquidation"] as const;

export type PauseReason = (typeof pauseReasons)[number];

/** Days that do not count, both included; `until` is null while nobody knows when it ends. */
export type Pause = {
  readonly reason: PauseReason;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
};

/** From the judgment that opens proceedings, nothing is claimed outside them; a plan or their end lets reminders go on. */
export function insolvencyPauses(events: readonly AdvanceEvent[]): Pause[] {
  const undone = new Set(events.flatMap((event) => (event.kind === "reversal" ? [event.of] : [])));
  const standing = events.filter(({ id }) => !undone.has(id));
  const ends = standing.filter(({ kind }) => kind === "adopted-plan" || kind === "end-of-proceedings");
  return standing.flatMap((event): Pause[] => {
    if (event.kind === "liquidation") return [{ reason: "liquidation", from: event.on, until: null }];
    if (event.kind !== "proceedings") return [];
    const end = ends
      .map(({ on }) => on)
      .filter((on) => on >= event.on)
      .toSorted()[0];
    return [{ reason: "proceedings", from: event.on, until: end === undefined ? null : addDays(end, -1) }];
  });
}

/** A delay that is asked and not yet answered: nobody is reminded while we owe them an answer. */
export function delayPauses(delays: readonly Pick<DelayRequest, "askedOn" | "answered">[]): Pause[] {
  return delays.map(({ askedOn, answered }) => ({
    reason: "delay-asked",
    from: askedOn,
    until: answered && addDays(answered.on, -1),
  }));
}

/** The pause that holds on a day, the one that lasts longest where there are several. */
export function pauseOn(pauses: readonly Pause[], on: PlainDate): Pause | null {
  const holding = pauses.filter(({ from, until }) => from <= on && (until === null || until >= on));
  return holding.toSorted((a, b) => ((a.until ?? "9999") < (b.until ?? "9999") ? 1 : -1))[0] ?? null;
}

/**
 * The day by which so many days have passed since another, those of the pauses left out; never a paused day. What is
 * not known to end is counted as paused until `on`, so that a day already shown may only come later.
 */
export function dayCounted(
  since: PlainDate,
  days: number,
  { pauses, on }: { readonly pauses: readonly Pause[]; readonly on: PlainDate },
): PlainDate {
  const merged = mergedDays(pauses, on).filter(({ until }) => until >= since);
  let day = addDays(since, days);
  for (const { from, until } of merged) {
    const counted = from > since ? from : addDays(since, 1);
    if (counted > day) break;
    if (until >= counted) day = addDays(day, daysBetween(counted, until) + 1);
  }
  const holding = merged.find(({ from, until }) => from <= day && until >= day);
  return holding === undefined ? day : addDays(holding.until, 1);
}

/** Apart from each other, earliest first. */
function mergedDays(pauses: readonly Pause[], on: PlainDate) {
  const spans = pauses
    .map(({ from, until }) => ({ from, until: until ?? (from > on ? from : on) }))
    .filter(({ from, until }) => from <= until)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const merged: { from: PlainDate; until: PlainDate }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last === undefined || span.from > addDays(last.until, 1)) merged.push({ ...span });
    else if (span.until > last.until) last.until = span.until;
  }
  return merged;
}
