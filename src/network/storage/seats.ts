import type { Seat } from "../domain/seat.ts";
import type { Seats } from "../use-cases/stores.ts";
import { type NetworkTables, networkOf } from "./tables.ts";

type Row = NetworkTables["seat"];

const described = ["id", "person_id", "role", "organisation_id", "unit_id", "from_on", "to_on"] as const;

export const seats: Seats = {
  async find(transaction, id) {
    const row = await networkOf(transaction)
      .selectFrom("seat")
      .select(described)
      .where("id", "=", id)
      .executeTakeFirst();
    return row === undefined ? null : readSeat(row);
  },

  async listOfPerson(transaction, person) {
    const rows = await networkOf(transaction)
      .selectFrom("seat")
      .select(described)
      .where("person_id", "=", person)
      .orderBy("from_on")
      .orderBy("id")
      .execute();
    return rows.map(readSeat);
  },

  async listOfUnits(transaction, units) {
    if (units.length === 0) return [];
    const rows = await networkOf(transaction)
      .selectFrom("seat")
      .select(described)
      .where("unit_id", "in", units)
      .orderBy("from_on")
      .orderBy("id")
      .execute();
    return rows.map(readSeat);
  },

  async listOfDemonstration(transaction) {
    const rows = await networkOf(transaction)
      .selectFrom("seat")
      .select(described)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom("seat as other")
              .innerJoin("unit", "unit.id", "other.unit_id")
              .whereRef("other.person_id", "=", "seat.person_id")
              .where("unit.is_demonstration", "=", false)
              .select("other.id"),
          ),
        ),
      )
      .orderBy("from_on")
      .orderBy("id")
      .execute();
    return rows.map(readSeat);
  },

  async add(transaction, { id, person, role, organisation, unit, fromOn, toOn }) {
    const row = { id, person_id: person, role, organisation_id: organisation, unit_id: unit };
    const added = await networkOf(transaction)
      .insertInto("seat")
      .values({ ...row, from_on: fromOn, to_on: toOn })
      .onConflict((conflict) => conflict.constraint("seat_is_not_held_twice").doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async end(transaction, id, toOn) {
    await networkOf(transaction).updateTable("seat").set({ to_on: toOn }).where("id", "=", id).execute();
  },
};

function readSeat(row: Row): Seat {
  return {
    id: row.id,
    person: row.person_id,
    role: row.role,
    organisation: row.organisation_id,
    unit: row.unit_id,
    fromOn: row.from_on,
    toOn: row.to_on,
  };
}
