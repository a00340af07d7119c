import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { compareDates, type PlainDate } from "#kernel/plain-date.ts";

export interface Commune {
  /** INSEE code; that of an invented commune starts with X. */
  readonly insee: string;
  readonly name: string;
}

/** The communes of a territory from a date, until the next version's. */
export interface Perimeter {
  readonly version: number;
  readonly fromOn: PlainDate;
  readonly label: string;
  readonly reason: string;
  readonly communes: readonly Commune[];
}

/** The perimeter in force on a day: a past figure keeps the one it was counted on. */
export function perimeterAt(perimeters: readonly Perimeter[], on: PlainDate): Perimeter | null {
  return inOrder(perimeters).findLast(({ fromOn }) => fromOn <= on) ?? null;
}

export interface Extension {
  readonly fromOn: PlainDate;
  readonly label: string;
  readonly reason: string;
  readonly added: readonly Commune[];
}

/** The next version: all of the latest one, and what is added. */
export function extendPerimeter(
  perimeters: readonly Perimeter[],
  { fromOn, label, reason, added }: Extension,
): Outcome<Perimeter, Refusal<"perimeter-not-later" | "nothing-added">> {
  const latest = inOrder(perimeters).at(-1);
  if (latest !== undefined && fromOn <= latest.fromOn)
    return refuse("perimeter-not-later", { latest: latest.fromOn }, "fromOn");

  const before = new Map(latest?.communes.map((commune) => [commune.insee, commune]));
  const after = new Map([...before, ...added.map((commune) => [commune.insee, commune] as const)]);
  if (after.size === before.size) return refuse("nothing-added", {}, "added");

  const communes = [...after.values()].sort((a, b) => (a.insee < b.insee ? -1 : 1));
  return accept({ version: (latest?.version ?? 0) + 1, fromOn, label, reason, communes });
}

function inOrder(perimeters: readonly Perimeter[]): Perimeter[] {
  return perimeters.toSorted((a, b) => compareDates(a.fromOn, b.fromOn));
}
