import { type PlainDate, plainDate } from "./plain-date.ts";

const paris = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The instant of an hour on the clock of France; one that a change of hour skips is told an hour later. */
export function instantInFrance(on: PlainDate, hour: string): string {
  const wanted = Date.parse(`${on}T${hour}:00Z`);
  const guess = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(guess)).toISOString();
}

/** The day that it is in France at an instant. */
export function dayInFrance(instant: string): PlainDate {
  const at = Date.parse(instant);
  return plainDate(new Date(at + offsetAt(at)).toISOString().slice(0, 10));
}

/** By how much the clock of France is ahead at an instant, in milliseconds. */
function offsetAt(instant: number): number {
  const parts = new Map(paris.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "";
  const shown = `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:00Z`;
  return Date.parse(shown) - Math.floor(instant / 60_000) * 60_000;
}
