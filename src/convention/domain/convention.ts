import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { MatchingLine } from "./matching-line.ts";
import type { ReadingPreset } from "./matching-presets.ts";

/** A contract on objectives and means, in series: each renews the one before it. */
export type Convention = {
  readonly id: string;
  readonly number: number;
  readonly previous: string | null;
  readonly fund: string;
  readonly signedOn: PlainDate;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly perimeterOn: PlainDate;
  readonly extension: string | null;
  readonly preset: ReadingPreset | null;
  readonly lines: readonly MatchingLine[];
  readonly dayRate: Cents;
  readonly jobTarget: number | null;
};

export type ConventionStatus = "to-come" | "running" | "ended";

export function statusOn({ startsOn, endsOn }: Convention, on: PlainDate): ConventionStatus {
  if (on < startsOn) return "to-come";
  return on > endsOn ? "ended" : "running";
}
