import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Person } from "../domain/person.ts";
import { placeRole } from "../domain/role-place.ts";
import type { Seat } from "../domain/seat.ts";
import type { Office } from "./office.ts";

export interface SeatWanted {
  readonly email: string;
  readonly name?: string | undefined;
  readonly language: Person["language"];
  readonly role: Role;
  readonly organisation: string | null;
  readonly unit: string;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | null;
}

export type GrantRefusal = Refusal<
  | "name-missing"
  | "role-does-not-fit"
  | "organisation-missing"
  | "organisation-unknown"
  | "dates-in-disorder"
  | "seat-already-held"
>;

/** Gives a role in a unit to someone known by their address, or entered now, without a password yet. */
export async function grantSeat(
  office: Office,
  transaction: Transaction,
  wanted: SeatWanted,
  now: string,
): Promise<Outcome<Seat, GrantRefusal>> {
  const { role, organisation, unit: unitId, fromOn, toOn } = wanted;
  const unit = await office.units.find(transaction, unitId);
  invariant(unit !== null, "a seat is granted in a unit that exists");
  const placed = placeRole({ role, level: unit.level, organisation });
  if (!placed.ok) return placed;
  if (toOn !== null && toOn <= fromOn) return refuse("dates-in-disorder", { fromOn }, "toOn");
  if (organisation !== null && !(await isKnown(office, transaction, organisation)))
    return refuse("organisation-unknown", { organisation }, "organisation");

  const person = await findOrEnter(office, transaction, wanted, now);
  if (!person.ok) return person;
  const seat = { id: newId(now), person: person.value, role, organisation, unit: unitId, fromOn, toOn };
  const isAdded = await office.seats.add(transaction, seat);
  return isAdded ? accept(seat) : refuse("seat-already-held", { role });
}

async function isKnown(office: Office, transaction: Transaction, organisation: string): Promise<boolean> {
  return (await office.organisations.listByIds(transaction, [organisation])).length === 1;
}

async function findOrEnter(
  office: Office,
  transaction: Transaction,
  { email, name, language }: SeatWanted,
  now: string,
): Promise<Outcome<string, Refusal<"name-missing">>> {
  const known = await office.people.findByEmail(transaction, email);
  if (known !== null) return accept(known.id);
  if (name === undefined) return refuse("name-missing", {}, "name");

  const person = { id: newId(now), name, email, language, passwordHash: null };
  if (await office.people.add(transaction, person)) return accept(person.id);
  // Someone entered the same address meanwhile.
  const entered = await office.people.findByEmail(transaction, email);
  invariant(entered !== null, "an address that is taken is someone's");
  return accept(entered.id);
}
