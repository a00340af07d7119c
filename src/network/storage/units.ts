import { sql } from "kysely";
import type { Unit } from "../domain/unit.ts";
import type { Units } from "../use-cases/stores.ts";
import { type NetworkTables, networkOf } from "./tables.ts";

type Row = NetworkTables["unit"];

const described = [
  "id",
  "level",
  "parent_id",
  "name",
  "slug",
  "opened_on",
  "closed_on",
  "is_demonstration",
] as const;

export const units: Units = {
  async list(transaction) {
    const rows = await networkOf(transaction)
      .selectFrom("unit")
      .select(described)
      .orderBy(sql`array_position(array['network', 'region', 'territory'], level)`)
      .orderBy(sql`name collate "fr-x-icu"`)
      .orderBy("id")
      .execute();
    return rows.map(readUnit);
  },

  async find(transaction, id) {
    const row = await networkOf(transaction)
      .selectFrom("unit")
      .select(described)
      .where("id", "=", id)
      .executeTakeFirst();
    return row === undefined ? null : readUnit(row);
  },

  async findBySlug(transaction, slug) {
    const row = await networkOf(transaction)
      .selectFrom("unit")
      .select(described)
      .where("slug", "=", slug)
      .executeTakeFirst();
    return row === undefined ? null : readUnit(row);
  },

  async add(transaction, { id, level, parent, name, slug, openedOn, closedOn, isDemonstration }) {
    const added = await networkOf(transaction)
      .insertInto("unit")
      .values({
        id,
        level,
        parent_id: parent,
        name,
        slug,
        opened_on: openedOn,
        closed_on: closedOn,
        is_demonstration: isDemonstration,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async lock(transaction, id) {
    await networkOf(transaction)
      .selectFrom("unit")
      .select("id")
      .where("id", "=", id)
      .forNoKeyUpdate()
      .execute();
  },

  async holdStage(transaction, id) {
    await networkOf(transaction).selectFrom("unit").select("id").where("id", "=", id).forShare().execute();
  },

  async setDates(transaction, { id, openedOn, closedOn }) {
    await networkOf(transaction)
      .updateTable("unit")
      .set({ opened_on: openedOn, closed_on: closedOn })
      .where("id", "=", id)
      .execute();
  },

  async addEvent(transaction, { id, unit, on, kind, note, by = null, recordedAt = null }) {
    const told = { person_id: by, recorded_at: recordedAt };
    await networkOf(transaction)
      .insertInto("unit_event")
      .values({ id, unit_id: unit, happened_on: on, kind, note, ...told })
      .execute();
  },

  async listEvents(transaction, unit) {
    return networkOf(transaction)
      .selectFrom("unit_event")
      .select(["happened_on as on", "kind", "note", "person_id as by"])
      .where("unit_id", "=", unit)
      .orderBy("happened_on")
      .orderBy("id")
      .execute();
  },
};

function readUnit(row: Row): Unit {
  return {
    id: row.id,
    level: row.level,
    parent: row.parent_id,
    name: row.name,
    slug: row.slug,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    isDemonstration: row.is_demonstration,
  };
}
