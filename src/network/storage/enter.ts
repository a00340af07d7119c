import { invariant } from "#kernel/invariant.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Organisation } from "../domain/organisation.ts";
import type { Perimeter } from "../domain/perimeter.ts";
import type { Person } from "../domain/person.ts";
import type { Seat } from "../domain/seat.ts";
import type { Unit, UnitEvent } from "../domain/unit.ts";
import { addUnit } from "../use-cases/add-unit.ts";
import type { Membership, TerritorySetting } from "../use-cases/stores.ts";
import { office } from "./stores.ts";

// How the demonstration, an import or a higher slice enters what it knows: an entry that contradicts another throws.

/** A network, a region under it, or a territory under either. */
export async function enterUnit(transaction: Transaction, unit: Unit): Promise<void> {
  await addUnit(office, transaction, unit);
}

export async function enterUnitEvent(
  transaction: Transaction,
  event: UnitEvent & { readonly id: string; readonly unit: string },
): Promise<void> {
  await office.units.addEvent(transaction, event);
}

/** The transaction writes in this territory. */
export async function enterTerritorySetting(
  transaction: Transaction,
  setting: TerritorySetting,
): Promise<void> {
  await office.settings.add(transaction, setting);
}

/** Moves the day it is in a territory; the transaction writes there. */
export async function moveBusinessDate(
  transaction: Transaction,
  territory: string,
  to: PlainDate,
): Promise<void> {
  await office.settings.setBusinessDate(transaction, territory, to);
}

/** The transaction writes in this territory. */
export async function enterPerimeter(
  transaction: Transaction,
  territory: string,
  perimeter: Perimeter,
): Promise<void> {
  const isAdded = await office.perimeters.add(transaction, territory, perimeter);
  invariant(isAdded, `version ${perimeter.version} of the perimeter is new, and so is its date`);
}

export async function enterOrganisation(transaction: Transaction, organisation: Organisation): Promise<void> {
  await office.organisations.add(transaction, organisation);
}

export async function enterMembership(transaction: Transaction, membership: Membership): Promise<void> {
  await office.organisations.addMember(transaction, membership);
}

/** Without a password: `alize user password` gives one. */
export async function enterPerson(transaction: Transaction, person: Person): Promise<void> {
  const isAdded = await office.people.add(transaction, { ...person, passwordHash: null });
  invariant(isAdded, `${person.email} is the address of one person`);
}

export async function enterSeat(transaction: Transaction, seat: Seat): Promise<void> {
  const isAdded = await office.seats.add(transaction, seat);
  invariant(isAdded, "a seat is not held twice on one day");
}
