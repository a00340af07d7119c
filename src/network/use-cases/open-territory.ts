import type { Calendar } from "#kernel/business-days.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { SirenRefusal } from "#kernel/siren.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { newId } from "#platform/requests/id.ts";
import type { PostalAddress } from "../domain/address.ts";
import { checkOpeningDates, mayOpenUnder, type OpeningDatesRefusal } from "../domain/opening.ts";
import type { OrganisationKind } from "../domain/organisation.ts";
import { slugOf } from "../domain/slug.ts";
import type { Unit } from "../domain/unit.ts";
import { addOrganisation } from "./add-organisation.ts";
import type { Office } from "./office.ts";
import { type OpenUnitRefusal, openUnit } from "./open-unit.ts";

export interface WantedOpening {
  /** The id that the territory will have. */
  readonly territory: string;
  readonly name: string;
  /** The network or the region above. */
  readonly parent: string;
  /** A region to open on the way, between the network and the territory. */
  readonly newRegion: string | null;
  /** The first day of the project, where it is one. */
  readonly openedOn: PlainDate;
  readonly isProject: boolean;
  readonly businessDate: PlainDate;
  readonly calendar: Calendar;
  readonly communes: readonly string[];
  readonly operator: {
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly siren: string | null;
    readonly address: PostalAddress | null;
  };
  readonly now: string;
}

export type OpeningRefusal =
  | Refusal<
      | "territory-already-open"
      | "not-yours-to-open"
      | "name-without-letters"
      | "organisation-already-known"
      | "association-unknown"
    >
  | OpeningDatesRefusal
  | OpenUnitRefusal
  | SirenRefusal;

/**
 * Opens a territory whole: its unit and the region it may need, its dates, its perimeter, its operator. Whoever opens it administers it,
 * until they give that seat to others: a seat held above counts there only from its own first day.
 */
export async function openTerritory(
  office: Office,
  transaction: Transaction,
  actor: Actor,
  wanted: WantedOpening,
): Promise<Outcome<Unit & { businessDate: PlainDate }, OpeningRefusal>> {
  const { territory, openedOn, businessDate, now } = wanted;
  const units = await office.units.list(transaction);
  if (!(await mayOpen(office, transaction, { actor, units, parent: wanted.parent })))
    return refuse("not-yours-to-open");
  if (units.some(({ id }) => id === territory)) return refuse("territory-already-open");
  const dates = checkOpeningDates({ openedOn, businessDate, today: now.slice(0, 10) as PlainDate });
  if (!dates.ok) return dates;

  const above = await openRegion(office, transaction, { wanted, units });
  if (!above.ok) return above;
  const slug = slugOf(wanted.name);
  if (slug === "") return refuse("name-without-letters", {}, "name");
  const { name, calendar, communes, isProject } = wanted;
  const place = { businessDate, openedOn, isProject, calendar, perimeterFrom: openedOn, communes };
  const unit = {
    id: territory,
    level: "territory",
    name,
    slug,
    parent: above.value,
    territory: place,
  } as const;
  const opened = await openUnit(office, transaction, unit, now);
  if (!opened.ok) return opened;

  const operator = { ...wanted.operator, territory, memberOf: null, now };
  const entered = await addOrganisation(office, transaction, operator);
  if (!entered.ok) return underOperator(entered);
  await office.seats.add(transaction, {
    id: newId(now),
    person: actor.person,
    role: "administrator",
    organisation: null,
    unit: territory,
    fromOn: openedOn,
    toOn: null,
  });
  return accept({ ...opened.value.unit, businessDate });
}

async function mayOpen(
  office: Office,
  transaction: Transaction,
  { actor, units, parent }: { actor: Actor; units: readonly Unit[]; parent: string },
): Promise<boolean> {
  const counting = new Set(actor.seats.map(({ seat }) => seat));
  const seats = await office.seats.listOfPerson(transaction, actor.person);
  return mayOpenUnder(
    seats.filter(({ id }) => counting.has(id)),
    units,
    parent,
  );
}

/** The short name of the unit that the territory will stand under. */
async function openRegion(
  office: Office,
  transaction: Transaction,
  { wanted, units }: { wanted: WantedOpening; units: readonly Unit[] },
): Promise<Outcome<string, OpenUnitRefusal | Refusal<"name-without-letters">>> {
  const { newRegion, now } = wanted;
  const parent = units.find(({ id }) => id === wanted.parent)?.slug ?? "";
  if (newRegion === null) return accept(parent);
  const slug = slugOf(newRegion);
  if (slug === "") return refuse("name-without-letters", {}, "newRegion");
  const region = { id: newId(now), level: "region", name: newRegion, slug, parent, territory: null } as const;
  const opened = await openUnit(office, transaction, region, now);
  return opened.ok ? accept(slug) : opened;
}

/** What was wrong stands in the operator's part of the form. */
function underOperator<Reason extends string>({ refusal }: { readonly refusal: Refusal<Reason> }) {
  const field = refusal.field === undefined ? "operator" : `operator.${refusal.field}`;
  return { ok: false, refusal: { ...refusal, field } } as const;
}
