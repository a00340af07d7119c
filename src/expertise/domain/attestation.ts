import type { HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";

/** The confirmed half-days of a period and their value, as the holder of the pledge signed them. */
export interface Attestation {
  readonly id: string;
  readonly convention: string;
  readonly holder: string;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
  readonly halfDays: HalfDays;
  readonly dayRate: Cents;
  readonly amount: Cents;
  readonly signedOn: PlainDate;
  readonly signedBy: string;
  readonly recordedBy: string;
  readonly isReplaced: boolean;
}

export interface Period {
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
}

export function isWithin(on: PlainDate, { fromOn, toOn }: Period): boolean {
  return fromOn <= on && on <= toOn;
}

export function isSamePeriod(a: Period, b: Period): boolean {
  return a.fromOn === b.fromOn && a.toOn === b.toOn;
}

export function overlaps(a: Period, b: Period): boolean {
  return a.fromOn <= b.toOn && b.fromOn <= a.toOn;
}
