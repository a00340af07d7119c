import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Person } from "../domain/person.ts";
import type { Seat } from "../domain/seat.ts";
import { lineOf } from "../domain/unit.ts";
import { namesOf } from "./names.ts";
import type { Office } from "./office.ts";

/** Every seat that reaches the territory, past ones included: its own, its region's, its network's. */
export async function listSeats(office: Office, transaction: Transaction, territory: string) {
  return describeSeats(office, transaction, await seatsReaching(office, transaction, territory));
}

/** Every seat of every unit, past ones included. */
export async function listEverySeat(office: Office, transaction: Transaction) {
  const units = await office.units.list(transaction);
  const ids = units.map(({ id }) => id);
  return describeSeats(office, transaction, await office.seats.listOfUnits(transaction, ids));
}

export async function seatsReaching(
  office: Office,
  transaction: Transaction,
  territory: string,
): Promise<Seat[]> {
  const units = await office.units.list(transaction);
  return office.seats.listOfUnits(transaction, lineOf(units, territory));
}

/** A seat with the names of who holds it, for whom and where. */
export async function describeSeat(office: Office, transaction: Transaction, seat: Seat) {
  const [described] = await describeSeats(office, transaction, [seat]);
  invariant(described !== undefined, "one seat is described by one");
  return described;
}

async function describeSeats(office: Office, transaction: Transaction, seats: readonly Seat[]) {
  const ids = [...new Set(seats.map(({ person }) => person))];
  const people = new Map(
    (await office.people.listByIds(transaction, ids)).map((person) => [person.id, person]),
  );
  const names = await namesOf(office, transaction, seats);
  return seats.map((seat) => ({
    ...names.nameSeat(seat),
    person: personIn(people, seat),
    fromOn: seat.fromOn,
    toOn: seat.toOn,
  }));
}

function personIn(people: ReadonlyMap<string, Person>, seat: Seat): Person {
  const person = people.get(seat.person);
  invariant(person !== undefined, "a seat is a person's");
  return person;
}
