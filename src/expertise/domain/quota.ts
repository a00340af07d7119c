import type { HalfDays } from "#kernel/days.ts";

export interface HolderLeft {
  readonly holder: string;
  readonly promised: HalfDays;
  /** Promised, and neither planned nor given nor released. */
  readonly left: HalfDays;
}

interface Belonging {
  readonly association: string;
  readonly member: string;
}

/**
 * Whose pledge an expert's days come from: the employer's own, else that of an association it is a member of; of several, the one
 * with most days left. Null when none promised days.
 */
export function quotaOf(
  employer: string,
  pledges: readonly HolderLeft[],
  memberships: readonly Belonging[],
): HolderLeft | null {
  const own = pledges.find(({ holder }) => holder === employer);
  if (own !== undefined) return own;
  const associations = new Set(
    memberships.filter(({ member }) => member === employer).map(({ association }) => association),
  );
  return pledges.filter(({ holder }) => associations.has(holder)).toSorted(mostLeftFirst)[0] ?? null;
}

function mostLeftFirst(a: HolderLeft, b: HolderLeft): number {
  if (a.left !== b.left) return a.left > b.left ? -1 : 1;
  return a.holder < b.holder ? -1 : 1;
}
