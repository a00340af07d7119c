import type { PlainDate } from "#kernel/plain-date.ts";

/** What counts as a job in a territory from a day on. A kept job is always a threatened post that the file named. */
export type JobDefinition = {
  /** Its name too: one a day. Null for the programme's own, which serves until the territory gives its first. */
  readonly fromOn: PlainDate | null;
  /** A fixed-term contract counts from this many months. */
  readonly cddMonths: number;
  readonly areApprenticesCounted: boolean;
  readonly isOwnerCounted: boolean;
};

/** Programme §9. */
export const programmeDefinition: JobDefinition = {
  fromOn: null,
  cddMonths: 6,
  areApprenticesCounted: false,
  isOwnerCounted: false,
};

/** The definition in force on a day. */
export function definitionAt(definitions: readonly JobDefinition[], on: PlainDate): JobDefinition {
  const begun = definitions.filter(({ fromOn }) => fromOn !== null && fromOn <= on);
  return begun.toSorted(byFirstDay).at(-1) ?? programmeDefinition;
}

export function byFirstDay(a: JobDefinition, b: JobDefinition): number {
  return (a.fromOn ?? "") < (b.fromOn ?? "") ? -1 : 1;
}

export type Hires = {
  readonly hiredOnCdi: number;
  /** Fixed-term contracts long enough for the definition. */
  readonly hiredOnCdd: number;
  readonly apprentices: number;
};

/** Hired since the decision, as the definition counts them. */
export function hiredUnder(definition: JobDefinition, hires: Hires): number {
  const { hiredOnCdi, hiredOnCdd, apprentices } = hires;
  return hiredOnCdi + hiredOnCdd + (definition.areApprenticesCounted ? apprentices : 0);
}
