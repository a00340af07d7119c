import { instantInFrance } from "#kernel/clock-of-france.ts";
import { formatDay, type Locale } from "#kernel/format.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { SittingCall } from "./convening.ts";

/** A sitting as a calendar shows it: when and where, and never which files. */
export interface CalendarEntry {
  /** The same for all its life, whatever moves. */
  readonly uid: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
  /** Instants, or whole days where no hour is said. */
  readonly starts: string;
  readonly ends: string;
  readonly isAllDay: boolean;
  readonly summary: string;
  readonly place: string;
  readonly description: string;
  readonly page: string;
  readonly stampedAt: string;
}

/** Someone as a calendar names them. */
export interface Attendee {
  readonly name: string;
  readonly address: string;
}

export function calendarEntry(
  sitting: string,
  call: SittingCall,
  { territory, page, locale }: { territory: string; page: string; locale: Locale },
): CalendarEntry {
  const { rank, kind, time, heldOn, place, link, calledAt } = call;
  const say = words[locale];
  return {
    uid: `sitting-${sitting}@alize`,
    sequence: rank,
    isCancelled: kind === "cancelled",
    ...spanOf(heldOn, time),
    isAllDay: time === null,
    summary: say.summary(territory),
    place,
    description: [
      ...(link === null ? [] : [say.afar(link)]),
      say.page(page),
      ...(time === null ? [say.noHour(formatDay(heldOn, locale))] : []),
    ].join("\n"),
    page,
    stampedAt: calledAt,
  };
}

function spanOf(heldOn: PlainDate, time: SittingCall["time"]): { starts: string; ends: string } {
  if (time === null)
    return { starts: `${heldOn}T00:00:00.000Z`, ends: `${addDays(heldOn, 1)}T00:00:00.000Z` };
  const starts = instantInFrance(heldOn, time.startsAt);
  return { starts, ends: new Date(Date.parse(starts) + time.minutes * 60_000).toISOString() };
}

const words = {
  fr: {
    summary: (territory: string) => typesetFrench(`Comité d'agrément, ${territory}`),
    afar: (link: string) => typesetFrench("À distance : ") + link,
    page: (page: string) => typesetFrench("Votre page : ") + page,
    noHour: (day: string) => typesetFrench(`L'heure du ${day} sera précisée.`),
  },
  en: {
    summary: (territory: string) => `Committee, ${territory}`,
    afar: (link: string) => `From afar: ${link}`,
    page: (page: string) => `Your page: ${page}`,
    noHour: (day: string) => `The hour of ${day} will be told.`,
  },
} as const;
