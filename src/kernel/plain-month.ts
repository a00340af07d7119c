import { accept, type Outcome, type Refusal, refuse } from "./outcome.ts";
import {
  addMonths,
  dateOf,
  daysInMonth,
  type PlainDate,
  parsePlainDate,
  partsOf,
  plainDate,
} from "./plain-date.ts";

declare const unit: unique symbol;

/** A month "2026-12". */
export type PlainMonth = string & { readonly [unit]: "plain-month" };

export function parsePlainMonth(text: string): Outcome<PlainMonth, Refusal<"month-unreadable">> {
  if (!parsePlainDate(`${text}-01`).ok) return refuse("month-unreadable", { text: text.slice(0, 40) });
  return accept(text as PlainMonth);
}

export function monthOf(date: PlainDate): PlainMonth {
  return date.slice(0, 7) as PlainMonth;
}

export function firstDayOf(month: PlainMonth): PlainDate {
  return plainDate(`${month}-01`);
}

export function lastDayOf(month: PlainMonth): PlainDate {
  const { year, month: number } = partsOf(firstDayOf(month));
  return dateOf({ year, month: number, day: daysInMonth(year, number) });
}

export function nextMonth(month: PlainMonth): PlainMonth {
  return monthOf(addMonths(firstDayOf(month), 1));
}
