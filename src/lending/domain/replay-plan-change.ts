import { type Cents, cents, plus, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { ScheduleRefusal } from "#kernel/schedule.ts";
import type { AdoptedPlan, Deferral, DueDateChange, Extension, PlanChange, Replan } from "./advance-event.ts";
import {
  emptyRow,
  equalParts,
  inDateOrder,
  leave,
  leftOf,
  leftOn,
  type ReplayState,
  type ReplayTerms,
  type Row,
} from "./replay-row.ts";
import { type DatedPlace, datesAfter, datesFrom, placeIn, putOff, seriesOf } from "./replay-series.ts";

export type PlanRefusal =
  | ScheduleRefusal
  | Refusal<
      | "instalment-unknown"
      | "instalment-already-due"
      | "instalment-already-paid"
      | "nothing-to-carry"
      | "nothing-left"
      | "nothing-late"
      | "first-due-before-event"
      | "due-date-before-previous"
      | "due-date-after-next"
      | "all-is-due"
      | "plan-before-event"
      | "plan-not-the-debt"
    >;

type Changed = Outcome<readonly Row[], PlanRefusal>;

/** The numbers an event names are those of the plan on its day. */
export function applyPlanChange(
  state: ReplayState,
  event: PlanChange,
  terms: ReplayTerms,
): Outcome<ReplayState, PlanRefusal> {
  if (state.allDue !== null && !isStillPossible(state.allDue, event))
    return refuse("all-is-due", {}, `${event.id}.on`);
  const changed = change(state.rows, event, terms);
  if (!changed.ok) return changed;
  return accept({
    ...state,
    rows: inDateOrder(changed.value),
    pauses: pausesAfter(state, event),
    allDue: dueAfter(state, event),
    isAsAgreed: state.isAsAgreed && movesDatesOnly(event),
  });
}

/** Once all is due nothing is put off; a forfeited term is given back by a new plan, or by a court. */
function isStillPossible(allDue: "accelerated" | "liquidated", { kind }: PlanChange): boolean {
  if (allDue === "liquidated") return false;
  return kind === "replan" || kind === "adopted-plan" || kind === "liquidation";
}

function dueAfter({ allDue }: ReplayState, { kind }: PlanChange): ReplayState["allDue"] {
  switch (kind) {
    case "liquidation":
      return "liquidated";
    case "acceleration":
      return "accelerated";
    case "replan":
    case "adopted-plan":
      return null;
    case "deferral":
    case "extension":
    case "due-date-change":
      return allDue;
  }
}

function movesDatesOnly(event: PlanChange): boolean {
  return event.kind === "due-date-change" || (event.kind === "deferral" && !event.keepTerm);
}

function change(rows: readonly Row[], event: PlanChange, terms: ReplayTerms): Changed {
  switch (event.kind) {
    case "deferral":
      return defer(rows, event);
    case "extension":
      return extend(rows, event, terms);
    case "replan":
      return replan(rows, event, terms);
    case "due-date-change":
      return changeDueDate(rows, event);
    case "adopted-plan":
      return adopt(rows, event);
    case "acceleration":
    case "liquidation":
      return accept(rows.map((row) => (row.dueOn > event.on ? { ...row, dueOn: event.on } : row)));
  }
}

/** The dates that a longer term leaves empty; those that were to come go as far as the instalments do. */
function pausesAfter({ rows, pauses }: ReplayState, event: PlanChange): readonly DatedPlace[] {
  if (event.kind === "acceleration" || event.kind === "liquidation")
    return pauses.filter(({ dueOn }) => dueOn <= event.on);
  const first = event.kind === "deferral" && !event.keepTerm ? rows[event.from - 1] : undefined;
  if (event.kind !== "deferral" || first === undefined) return pauses;
  const { count } = event;
  const added = Array.from({ length: count }, (_, index) => putOff(first, index));
  const moved = pauses.map((pause) => (pause.dueOn > first.dueOn ? putOff(pause, count) : pause));
  return [...moved, ...added]
    .filter((pause): pause is DatedPlace => pause !== null)
    .map(({ series, place, dueOn }) => ({ series, place, dueOn }))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

function defer(rows: readonly Row[], event: Deferral): Changed {
  const { from, count, keepTerm, on, id } = event;
  const first = rows[from - 1];
  if (first === undefined) return unknown(rows, from, `${id}.from`);
  if (first.dueOn < on)
    return refuse("instalment-already-due", { number: from, dueOn: first.dueOn, on }, `${id}.from`);
  if (leftOn(first) <= 0n) return refuse("instalment-already-paid", { number: from }, `${id}.from`);
  if (keepTerm) return carriedByTheRest(rows, event);
  return datedAnew(rows, `${id}.count`, (row, number) => (number < from ? row : putOff(row, count)));
}

/** What is left of the instalments put off is carried equally by those that follow, the last one the remainder. */
function carriedByTheRest(rows: readonly Row[], { from, count, on, id }: Deferral): Changed {
  const deferred = rows.slice(from - 1, from - 1 + count);
  const carriers = rows.slice(from - 1 + count).filter((row) => leftOn(row) > 0n);
  if (carriers.length === 0)
    return refuse("nothing-to-carry", { from, count, last: rows.length }, `${id}.count`);

  const parts = equalParts(leftOf(deferred), carriers.length, {});
  if (!parts.ok) return refuse(parts.refusal.reason, parts.refusal.facts, `${id}.count`);
  return accept(
    rows.map((row) => {
      if (deferred.includes(row)) return leave(row, cents(0n), on);
      const part = parts.value[carriers.indexOf(row)];
      return part === undefined ? row : leave(row, plus(leftOn(row), part), on);
    }),
  );
}

/** What is left from that instalment on is spread again, over as many dates and `terms` more. */
function extend(rows: readonly Row[], event: Extension, { rounding }: ReplayTerms): Changed {
  const { from, terms, on, id } = event;
  const last = rows.at(-1);
  if (last === undefined || from > rows.length) return unknown(rows, from, `${id}.from`);
  const kept = rows.slice(0, from - 1);
  const open = rows.slice(from - 1);
  const left = leftOf(open);
  if (left <= 0n) return refuse("nothing-left", { from }, `${id}.from`);

  const carriers = open.filter((row) => leftOn(row) > 0n);
  const parts = equalParts(left, carriers.length + terms, rounding);
  if (!parts.ok) return refuse(parts.refusal.reason, parts.refusal.facts, `${id}.terms`);
  const added = datesAfter(last, terms);
  if (added === null) return refuse("schedule-beyond-calendar", { terms }, `${id}.terms`);

  const respread = open.map((row) => {
    const part = parts.value[carriers.indexOf(row)];
    return part === undefined ? row : leave(row, part, on);
  });
  const latest = fundedRows(added, parts.value.slice(carriers.length), on);
  return accept([...kept, ...respread, ...latest]);
}

/** The arrears alone: what is late of each instalment leaves it for new ones. */
function replan(
  rows: readonly Row[],
  { terms, firstDueOn, on, id }: Replan,
  { rounding, frequency }: ReplayTerms,
): Changed {
  if (firstDueOn < on) return refuse("first-due-before-event", { firstDueOn, on }, `${id}.firstDueOn`);
  const isLate = (row: Row) => row.dueOn < on && leftOn(row) > 0n;
  const arrears = leftOf(rows.filter(isLate));
  if (arrears <= 0n) return refuse("nothing-late", { on }, `${id}.on`);

  const parts = equalParts(arrears, terms, rounding);
  if (!parts.ok) return refuse(parts.refusal.reason, parts.refusal.facts, `${id}.terms`);
  const step = frequency === "monthly" ? 1 : 3;
  const series = { unit: "months", seed: firstDueOn, step } as const;
  const added = datesFrom(series, 0, terms);
  if (added === null) return refuse("schedule-beyond-calendar", { terms }, `${id}.terms`);

  const emptied = rows.map((row) => (isLate(row) ? leave(row, cents(0n), on) : row));
  return accept([...emptied, ...fundedRows(added, parts.value, on)]);
}

/** The court's instalments carry all that was left. */
function adopt(rows: readonly Row[], { instalments, on, id }: AdoptedPlan): Changed {
  const early = instalments.find(({ dueOn }) => dueOn < on);
  if (early !== undefined)
    return refuse("plan-before-event", { dueOn: early.dueOn, on }, `${id}.instalments`);
  const [total, outstanding] = [sum(instalments.map(({ principal }) => principal)), leftOf(rows)];
  if (total !== outstanding) return refuse("plan-not-the-debt", { total, outstanding }, `${id}.instalments`);
  const dates = seriesOf(instalments.map(({ dueOn }) => dueOn).toSorted());
  const inOrder = instalments.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const emptied = rows.map((row) => (leftOn(row) > 0n ? leave(row, cents(0n), on) : row));
  return accept([
    ...emptied,
    ...fundedRows(
      dates,
      inOrder.map(({ principal }) => principal),
      on,
    ),
  ]);
}

function changeDueDate(rows: readonly Row[], event: DueDateChange): Changed {
  const { number, dueOn, shiftFollowing, id } = event;
  const row = rows[number - 1];
  if (row === undefined) return unknown(rows, number, `${id}.number`);
  if (leftOn(row) <= 0n) return refuse("instalment-already-paid", { number }, `${id}.number`);
  const previous = rows[number - 2];
  if (previous !== undefined && dueOn < previous.dueOn)
    return refuse("due-date-before-previous", { dueOn, previous: previous.dueOn }, `${id}.dueOn`);
  const next = rows[number];
  if (!shiftFollowing && next !== undefined && dueOn > next.dueOn)
    return refuse("due-date-after-next", { dueOn, next: next.dueOn }, `${id}.dueOn`);

  // Those that follow keep their distance from it: the new date is their seed.
  const series = { ...row.series, seed: dueOn };
  return datedAnew(rows, `${id}.dueOn`, (other, rank) => {
    const follows = shiftFollowing && rank > number && other.series === row.series;
    return rank === number || follows ? placeIn(series, other.place - row.place) : other;
  });
}

function datedAnew(
  rows: readonly Row[],
  field: string,
  date: (row: Row, number: number) => DatedPlace | null,
): Changed {
  const dated: Row[] = [];
  for (const [index, row] of rows.entries()) {
    const place = date(row, index + 1);
    if (place === null) return refuse("schedule-beyond-calendar", { number: index + 1 }, field);
    const { series, place: at, dueOn } = place;
    dated.push({ ...row, series, place: at, dueOn });
  }
  return accept(dated);
}

function fundedRows(dates: readonly DatedPlace[], parts: readonly Cents[], on: PlainDate): readonly Row[] {
  return dates.map((date, index) => leave(emptyRow(date, 1n), parts[index] ?? cents(0n), on));
}

function unknown(rows: readonly Row[], number: number, field: string) {
  return refuse("instalment-unknown", { number, last: rows.length }, field);
}
