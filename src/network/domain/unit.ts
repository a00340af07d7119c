import type { PlainDate } from "#kernel/plain-date.ts";

/** The three levels of the one tree. */
export const levels = ["network", "region", "territory"] as const;

export type Level = (typeof levels)[number];

/** What happens to a territory in its life. */
export const unitEventKinds = ["project", "opened", "extended", "dormant", "closed"] as const;

export type UnitEventKind = (typeof unitEventKinds)[number];

/** A parent stands above its child; only the network stands alone. */
export function mayStandUnder(child: Level, parent: Level | null): boolean {
  if (parent === null) return child === "network";
  return levels.indexOf(parent) < levels.indexOf(child);
}

export interface Unit {
  readonly id: string;
  readonly level: Level;
  readonly parent: string | null;
  readonly name: string;
  readonly slug: string;
  readonly openedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly isDemonstration: boolean;
}

export interface UnitEvent {
  readonly on: PlainDate;
  readonly kind: UnitEventKind;
  readonly note: string;
  /** Who told it; nobody, for what was entered with the territory's history. */
  readonly by?: string | null;
}

/** A unit and those above it, lowest first. */
export function lineOf(units: readonly Pick<Unit, "id" | "parent">[], id: string): string[] {
  const unit = units.find((candidate) => candidate.id === id);
  if (unit === undefined) return [];
  return [id, ...(unit.parent === null ? [] : lineOf(units, unit.parent))];
}

/** The territories at or below a unit. */
export function branchOf(units: readonly Unit[], id: string): string[] {
  const territories = units.filter(({ level }) => level === "territory");
  return territories
    .map((territory) => territory.id)
    .filter((territory) => lineOf(units, territory).includes(id));
}
