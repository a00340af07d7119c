import type { HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";

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

/** The stretches of a period that no attestation tells, in order. */
export function gapsIn(period: Period, standing: readonly Period[]): Period[] {
  const gaps: Period[] = [];
  let { fromOn } = period;
  for (const one of standing.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    const before = addDays(one.fromOn, -1);
    const toOn = before < period.toOn ? before : period.toOn;
    if (fromOn <= toOn) gaps.push({ fromOn, toOn });
    if (fromOn <= one.toOn) fromOn = addDays(one.toOn, 1);
  }
  if (fromOn <= period.toOn) gaps.push({ fromOn, toOn: period.toOn });
  return gaps;
}

type Standing = Period & { readonly holder: string };

/** The standing attestations that a signature is read with: its own, and those that share days with it. */
export function readTogether<One extends Period>(signed: Period, standing: readonly One[]): One[] {
  return standing.filter((one) => overlaps(one, signed));
}

/**
 * Who gave confirmed half-days in what was signed together, and has not attested all of them: what waits for the days waits for
 * them too.
 */
export function holdersToSign(
  signed: Period,
  standing: readonly Standing[],
  given: readonly { readonly holder: string; readonly on: PlainDate }[],
): string[] {
  const together = readTogether(signed, standing);
  const unsigned = given.filter(
    ({ holder, on }) =>
      (isWithin(on, signed) || together.some((one) => isWithin(on, one))) &&
      !standing.some((one) => one.holder === holder && isWithin(on, one)),
  );
  return [...new Set(unsigned.map(({ holder }) => holder))];
}
