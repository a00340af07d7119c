import { addDays, dateOf, type PlainDate, plainDate } from "./plain-date.ts";

export type Holiday = { readonly date: PlainDate; readonly name: string };

/** The eleven legal holidays of today (C. trav. L3133-1), in order of date. */
export function frenchHolidays(year: number): Holiday[] {
  const easter = easterSunday(year);
  return inOrder([
    { date: on(year, "01-01"), name: "1er janvier" },
    { date: addDays(easter, 1), name: "Lundi de Pâques" },
    { date: on(year, "05-01"), name: "1er mai" },
    { date: on(year, "05-08"), name: "8 mai" },
    { date: addDays(easter, 39), name: "Ascension" },
    { date: addDays(easter, 50), name: "Lundi de Pentecôte" },
    { date: on(year, "07-14"), name: "14 juillet" },
    { date: on(year, "08-15"), name: "Assomption" },
    { date: on(year, "11-01"), name: "Toussaint" },
    { date: on(year, "11-11"), name: "11 novembre" },
    { date: on(year, "12-25"), name: "Jour de Noël" },
  ]);
}

/** Two more in Alsace and Moselle (C. trav. L3134-13). */
export function alsaceMoselleHolidays(year: number): Holiday[] {
  return inOrder([
    ...frenchHolidays(year),
    { date: addDays(easterSunday(year), -2), name: "Vendredi saint" },
    { date: on(year, "12-26"), name: "2e jour de Noël" },
  ]);
}

/** The weekdays on which the euro payment system is closed: 8 May or 15 August are payment days. */
export function targetClosingDays(year: number): Holiday[] {
  const easter = easterSunday(year);
  return inOrder([
    { date: on(year, "01-01"), name: "1er janvier" },
    { date: addDays(easter, -2), name: "Vendredi saint" },
    { date: addDays(easter, 1), name: "Lundi de Pâques" },
    { date: on(year, "05-01"), name: "1er mai" },
    { date: on(year, "12-25"), name: "Jour de Noël" },
    { date: on(year, "12-26"), name: "2e jour de Noël" },
  ]);
}

/** The Gregorian computus (Meeus, Jones and Butcher), letters as published. */
function easterSunday(year: number): PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return dateOf({ year, month, day });
}

function on(year: number, monthAndDay: string): PlainDate {
  return plainDate(`${year}-${monthAndDay}`);
}

function inOrder(holidays: Holiday[]): Holiday[] {
  return holidays.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
