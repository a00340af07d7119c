import { parsePlainDate } from "#kernel/plain-date.ts";

export type DateFault = "NOT_CALENDAR" | "DATE_FORMAT" | "YEAR_OUT_OF_RANGE";

const century = "(?:19|20)\\d\\d";
const anyYear = "\\d{4}";
const month = "(?<month>[01]\\d)";
const day = "(?<day>[0-3]\\d)";
const between = "[/.-]*";
const time = "(?:[T ]\\d{1,2}:\\d{1,2}:\\d{1,2})?";

const forms = (year: string) => [
  new RegExp(`^${year}${between}${month}${between}${day}${time}$`),
  new RegExp(`^${day}${between}${month}${between}${year}${time}$`),
];
const readable = forms(century);
const ofAnotherAge = forms(anyYear);

/** Zeros and separators alone stand for no date. */
export function isNoDate(text: string): boolean {
  return /^[0/.-]*$/.test(text);
}

/** As the tax tool reads: day or year first, any of its separators, an hour; the 31st of February passes. */
export function dateFault(text: string): DateFault | undefined {
  for (const form of readable) {
    const { month: monthNumber, day: dayNumber } = form.exec(text)?.groups ?? {};
    if (monthNumber !== undefined)
      return Number(monthNumber) > 12 || Number(dayNumber) > 31 ? "NOT_CALENDAR" : undefined;
  }
  return ofAnotherAge.some((form) => form.test(text)) ? "YEAR_OUT_OF_RANGE" : "DATE_FORMAT";
}

/** As the text asks: AAAAMMJJ, and a day of the calendar. */
export function isRealDate(text: string): boolean {
  const parts = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  return parts !== null && parsePlainDate(parts.slice(1).join("-")).ok;
}
