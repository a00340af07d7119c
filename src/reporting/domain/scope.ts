import { type PlainDate, plainDate } from "#kernel/plain-date.ts";

/** What a report is about. A convention has its files, days and money; a year has what happened in it. */
export type Scope =
  | { readonly kind: "territory" }
  | {
      readonly kind: "convention";
      readonly convention: string;
      readonly fund: string;
      readonly startsOn: PlainDate;
      readonly endsOn: PlainDate;
    }
  | {
      readonly kind: "year";
      readonly year: number;
      readonly startsOn: PlainDate;
      readonly endsOn: PlainDate;
    };

export function yearScope(year: number): Scope & { kind: "year" } {
  return { kind: "year", year, startsOn: plainDate(`${year}-01-01`), endsOn: plainDate(`${year}-12-31`) };
}
