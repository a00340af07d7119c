import type { Calendar } from "#kernel/business-days.ts";
import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Perimeter } from "../domain/perimeter.ts";
import { type Level, mayStandUnder, type Unit } from "../domain/unit.ts";
import { addToPerimeter, findCommunes } from "./extend-perimeter.ts";
import type { Office } from "./office.ts";

export interface WantedUnit {
  readonly id: string;
  readonly level: Level;
  readonly name: string;
  readonly slug: string;
  /** The short name of the unit above. */
  readonly parent: string | null;
  readonly territory: WantedTerritory | null;
}

export interface WantedTerritory {
  readonly businessDate: PlainDate;
  /** Its first day, if it is not the day it is there. */
  readonly openedOn?: PlainDate;
  /** It is set up, and opens to firms later. */
  readonly isProject?: boolean;
  readonly calendar: Calendar;
  readonly perimeterFrom: PlainDate;
  /** Codes of communes or of intercommunalities. */
  readonly communes: readonly string[];
}

export type OpenedUnit = { readonly unit: Unit; readonly perimeter: Perimeter | null };

export type OpenUnitRefusal = Refusal<
  "slug-taken" | "unit-unknown" | "unit-misplaced" | "commune-unknown" | "commune-merged"
>;

/** Adds a unit; a territory is given the day it is there and its first perimeter, so that it can be worked in at once. */
export async function openUnit(
  office: Office,
  transaction: Transaction,
  wanted: WantedUnit,
  now: string,
): Promise<Outcome<OpenedUnit, OpenUnitRefusal>> {
  const { id, level, name, slug, territory } = wanted;
  const parent = parentOf(wanted, await office.units.list(transaction));
  if (!parent.ok) return parent;
  const known = findCommunes(office.communes, territory?.communes ?? []);
  if (!known.ok) return known;

  const unit = {
    id,
    level,
    parent: parent.value?.id ?? null,
    name,
    slug,
    openedOn:
      territory === null || territory.isProject === true
        ? null
        : (territory.openedOn ?? territory.businessDate),
    closedOn: null,
    // What stands below the demonstration is invented too.
    isDemonstration: parent.value?.isDemonstration ?? false,
  };
  if (!(await office.units.add(transaction, unit))) return refuse("slug-taken", { slug }, "slug");
  if (territory === null) return accept({ unit, perimeter: null });
  return accept({ unit, perimeter: await openTerritory(office, transaction, { unit, territory }, now) });
}

function parentOf(
  { level, slug, parent: above }: WantedUnit,
  units: readonly Unit[],
): Outcome<Unit | null, OpenUnitRefusal> {
  if (units.some((unit) => unit.slug === slug)) return refuse("slug-taken", { slug }, "slug");
  const parent = above === null ? null : units.find((unit) => unit.slug === above);
  if (parent === undefined) {
    const known = units.map((unit) => unit.slug).join(", ");
    return refuse("unit-unknown", { unit: above, known }, "parent");
  }
  if (!mayStandUnder(level, parent?.level ?? null))
    return refuse("unit-misplaced", { level, above: parent?.level ?? null }, "parent");
  return accept(parent);
}

async function openTerritory(
  office: Office,
  transaction: Transaction,
  { unit, territory }: { unit: Unit; territory: WantedTerritory },
  now: string,
): Promise<Perimeter> {
  const { businessDate, calendar, perimeterFrom, communes, isProject = false } = territory;
  const on = territory.openedOn ?? businessDate;
  const kind = isProject ? "project" : "opened";
  await office.units.addEvent(transaction, { id: newId(now), unit: unit.id, on, kind, note: "" });
  await office.settings.add(transaction, { territory: unit.id, businessDate, calendar });
  const first = {
    territory: unit.id,
    fromOn: perimeterFrom,
    label: unit.name,
    reason: "Périmètre d'origine",
  };
  const perimeter = await addToPerimeter(office, transaction, { ...first, added: communes }, now);
  invariant(perimeter.ok, "the communes of a first perimeter were found, and no other comes before it");
  return perimeter.value;
}
