import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";

/** What a report covers: a calendar year within a convention, or all of it. */
export interface ReportPeriod {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

/** Money moves from the signature on: the first year of a convention begins with it. */
export function periodOf(
  { signedOn, startsOn, endsOn }: ReportPeriod & { readonly signedOn: PlainDate },
  year: number | null,
): Outcome<ReportPeriod, Refusal<"year-outside-convention">> {
  const first = signedOn < startsOn ? signedOn : startsOn;
  if (year === null) return accept({ startsOn: first, endsOn });
  const [january, december] = [plainDate(`${year}-01-01`), plainDate(`${year}-12-31`)];
  if (december < first || january > endsOn)
    return refuse("year-outside-convention", { year, startsOn, endsOn }, "year");
  return accept({ startsOn: january, endsOn: december });
}

/** The years that a convention touches, those that have begun. */
export function yearsOf(
  { startsOn, endsOn, signedOn }: ReportPeriod & { readonly signedOn: PlainDate },
  today: PlainDate,
): number[] {
  const first = Number((signedOn < startsOn ? signedOn : startsOn).slice(0, 4));
  const last = Number((endsOn < today ? endsOn : today).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
