import { invariant } from "./invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "./outcome.ts";

declare const unit: unique symbol;

/** A calendar date "2026-12-01": no time, no zone; years 1600 to 9999, so that text order is date order. */
export type PlainDate = string & { readonly [unit]: "plain-date" };

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type DateParts = { readonly year: number; readonly month: number; readonly day: number };

const firstYear = 1600;
const lastYear = 9999;

export function parsePlainDate(
  text: string,
): Outcome<PlainDate, Refusal<"date-unreadable" | "date-out-of-range">> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return refuse("date-unreadable", { text: text.slice(0, 40) });

  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (year < firstYear) return refuse("date-out-of-range", { text });
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return refuse("date-unreadable", { text });
  return accept(text as PlainDate);
}

/** For dates written in code. What a person types goes through `parsePlainDate`. */
export function plainDate(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  invariant(parsed.ok, `${text} is not a date`);
  return parsed.value;
}

export function dateOf({ year, month, day }: DateParts): PlainDate {
  return plainDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
}

export function partsOf(date: PlainDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Always counted from the seed, whose day is kept: 31 January + 1 is 28 February, + 2 is 31 March. */
export function addMonths(seed: PlainDate, months: number): PlainDate {
  invariant(isWithinCalendar(seed, months), `${seed} plus ${months} months is a year between 1600 and 9999`);
  const { year, month, day } = monthsLater(seed, months);
  return dateOf({ year, month, day: Math.min(day, daysInMonth(year, month)) });
}

export function isWithinCalendar(seed: PlainDate, months: number): boolean {
  const { year } = monthsLater(seed, months);
  return Number.isSafeInteger(months) && year >= firstYear && year <= lastYear;
}

export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekday(date: PlainDate): Weekday {
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function compareDates(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function monthsLater(seed: PlainDate, months: number): DateParts {
  const { year, month, day } = partsOf(seed);
  const count = year * 12 + (month - 1) + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1, day };
}

/** Days since 1970-01-01. Years begin in March, so that the leap day is a year's last (H. Hinnant, days_from_civil). */
function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

function fromDayNumber(number: number): PlainDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  return dateOf({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
