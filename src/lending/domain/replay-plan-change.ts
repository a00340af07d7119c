import { type Cents, cents, plus } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { ScheduleRefusal } from "#kernel/schedule.ts";
import type { Defer, DueDateChange, Extend, Replan, Told } from "./replay-event.ts";
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
import { type DatedPlace, datesAfter, datesFrom, placeIn, putOff } from "./replay-series.ts";

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
    >;

export type PlanChange = Defer | Extend | Replan | DueDateChange;

type Changed = Outcome<readonly Row[], PlanRefusal>;

/** The numbers an event names are those of the plan on its day. */
export function applyPlanChange(
  state: ReplayState,
  event: Told<PlanChange>,
  terms: ReplayTerms,
): Outcome<ReplayState, PlanRefusal> {
  const changed = change(state.rows, event, terms);
  if (!changed.ok) return changed;
  const isAsAgreed = state.isAsAgreed && movesDatesOnly(event);
  return accept({ ...state, rows: inDateOrder(changed.value), isAsAgreed });
}

function movesDatesOnly(event: PlanChange): boolean {
  return event.type === "due-date-change" || (event.type === "defer" && !event.keepTerm);
}

function change(rows: readonly Row[], event: Told<PlanChange>, terms: ReplayTerms): Changed {
  switch (event.type) {
    case "defer":
      return defer(rows, event);
    case "extend":
      return extend(rows, event, terms);
    case "replan":
      return replan(rows, event, terms);
    case "due-date-change":
      return changeDueDate(rows, event);
  }
}

function defer(rows: readonly Row[], event: Told<Defer>): Changed {
  const { from, count, keepTerm, on, at } = event;
  const first = rows[from - 1];
  if (first === undefined) return unknown(rows, from, `${at}.from`);
  if (first.dueOn < on)
    return refuse("instalment-already-due", { number: from, dueOn: first.dueOn, on }, `${at}.from`);
  if (leftOn(first) <= 0n) return refuse("instalment-already-paid", { number: from }, `${at}.from`);
  if (keepTerm) return carriedByTheRest(rows, event);
  return datedAnew(rows, `${at}.count`, (row, number) => (number < from ? row : putOff(row, count)));
}

/** What is left of the instalments put off is carried equally by those that follow, the last one the remainder. */
function carriedByTheRest(rows: readonly Row[], { from, count, on, at }: Told<Defer>): Changed {
  const deferred = rows.slice(from - 1, from - 1 + count);
  const carriers = rows.slice(from - 1 + count).filter((row) => leftOn(row) > 0n);
  if (carriers.length === 0)
    return refuse("nothing-to-carry", { from, count, last: rows.length }, `${at}.count`);

  const parts = equalParts(leftOf(deferred), carriers.length, {});
  if (!parts.ok) return refuse(parts.refusal.reason, parts.refusal.facts, `${at}.count`);
  return accept(
    rows.map((row) => {
      if (deferred.includes(row)) return leave(row, cents(0n), on);
      const part = parts.value[carriers.indexOf(row)];
      return part === undefined ? row : leave(row, plus(leftOn(row), part), on);
    }),
  );
}

/** What is left from that instalment on is spread again, over as many dates and `terms` more. */
function extend(rows: readonly Row[], event: Told<Extend>, { rounding }: ReplayTerms): Changed {
  const { from, terms, on, at } = event;
  const last = rows.at(-1);
  if (last === undefined || from > rows.length) return unknown(rows, from, `${at}.from`);
  const kept = rows.slice(0, from - 1);
  const open = rows.slice(from - 1);
  const left = leftOf(open);
  if (left <= 0n) return refuse("nothing-left", { from }, `${at}.from`);

  const carriers = open.filter((row) => leftOn(row) > 0n);
  const parts = equalParts(left, carriers.length + terms, rounding);
  if (!parts.ok) return refuse(parts.refusal.reason, parts.refusal.facts, `${at}.terms`);
  const added = datesAfter(last, terms);
  if (added === null) return refuse("schedule-beyond-calendar", { terms }, `${at}.terms`);

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
  { terms, firstDueOn, on, at }: Told<Replan>,
  { rounding, frequency }: ReplayTerms,
): Changed {
  if (firstDueOn < on) return refuse("first-due-before-event", { firstDueOn, on }, `${at}.firstDueOn`);
  const isLate = (row: Row) => row.dueOn < on && leftOn(row) > 0n;
  const arrears = leftOf(rows.filter(isLate));
  if (arrears <= 0n) return refuse("nothing-late", { on }, `${at}.on`);

  const parts = equalParts(arrears, terms, rounding);
  if (!parts.ok) return refuse(parts.refusal.reason, parts.refusal.facts, `${at}.terms`);
  const step = frequency === "monthly" ? 1 : 3;
  const series = { unit: "months", seed: firstDueOn, step } as const;
  const added = datesFrom(series, 0, terms);
  if (added === null) return refuse("schedule-beyond-calendar", { terms }, `${at}.terms`);

  const emptied = rows.map((row) => (isLate(row) ? leave(row, cents(0n), on) : row));
  return accept([...emptied, ...fundedRows(added, parts.value, on)]);
}

function changeDueDate(rows: readonly Row[], event: Told<DueDateChange>): Changed {
  const { number, dueOn, shiftFollowing, at } = event;
  const row = rows[number - 1];
  if (row === undefined) return unknown(rows, number, `${at}.number`);
  if (leftOn(row) <= 0n) return refuse("instalment-already-paid", { number }, `${at}.number`);
  const previous = rows[number - 2];
  if (previous !== undefined && dueOn < previous.dueOn)
    return refuse("due-date-before-previous", { dueOn, previous: previous.dueOn }, `${at}.dueOn`);
  const next = rows[number];
  if (!shiftFollowing && next !== undefined && dueOn > next.dueOn)
    return refuse("due-date-after-next", { dueOn, next: next.dueOn }, `${at}.dueOn`);

  // Those that follow keep their distance from it: the new date is their seed.
  const series = { ...row.series, seed: dueOn };
  return datedAnew(rows, `${at}.dueOn`, (other, rank) => {
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
