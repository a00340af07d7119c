import { sql } from "kysely";
import type { Organisation } from "../domain/organisation.ts";
import type { Organisations } from "../use-cases/stores.ts";
import { type NetworkTables, networkOf } from "./tables.ts";

const described = ["id", "name", "kind", "siren", "source", "street", "postcode", "town"] as const;

export const organisations: Organisations = {
  async listByIds(transaction, ids) {
    if (ids.length === 0) return [];
    const rows = await networkOf(transaction)
      .selectFrom("organisation")
      .select(described)
      .where("id", "in", ids)
      .orderBy(sql`name collate "fr-x-icu"`)
      .orderBy("id")
      .execute();
    return rows.map(readOrganisation);
  },

  async findBySiren(transaction, siren) {
    const found = await networkOf(transaction)
      .selectFrom("organisation")
      .select(described)
      .where("siren", "=", siren)
      .executeTakeFirst();
    return found === undefined ? null : readOrganisation(found);
  },

  async listKnown(transaction, territory) {
    const rows = await networkOf(transaction)
      .selectFrom("organisation_known")
      .select("organisation_id")
      .where("territory_id", "=", territory)
      .execute();
    return rows.map(({ organisation_id }) => organisation_id);
  },

  async addKnown(transaction, { territory, organisation, recordedAt }) {
    const added = await networkOf(transaction)
      .insertInto("organisation_known")
      .values({ territory_id: territory, organisation_id: organisation, recorded_at: recordedAt })
      .onConflict((conflict) => conflict.constraint("organisation_is_known_once").doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async listMemberships(transaction, ids, on) {
    if (ids.length === 0) return [];
    return networkOf(transaction)
      .selectFrom("association_member")
      .select(["association_id as association", "member_id as member", "from_on as fromOn", "to_on as toOn"])
      .where((where) => where.or([where("association_id", "in", ids), where("member_id", "in", ids)]))
      .where("from_on", "<=", on)
      .where((where) => where.or([where("to_on", "is", null), where("to_on", ">", on)]))
      .execute();
  },

  async add(transaction, { id, name, kind, siren, source, address }) {
    const { street = null, postcode = null, town = null } = address ?? {};
    await networkOf(transaction)
      .insertInto("organisation")
      .values({ id, name, kind, siren, source, street, postcode, town })
      .execute();
  },

  async fillAddress(transaction, id, { street, postcode, town }) {
    await networkOf(transaction)
      .updateTable("organisation")
      .set({ street, postcode, town })
      .where("id", "=", id)
      .where("street", "is", null)
      .execute();
  },

  async addMember(transaction, { association, member, fromOn, toOn }) {
    await networkOf(transaction)
      .insertInto("association_member")
      .values({ association_id: association, member_id: member, from_on: fromOn, to_on: toOn })
      .execute();
  },
};

function readOrganisation({ street, postcode, town, ...row }: NetworkTables["organisation"]): Organisation {
  const isKnown = street !== null && postcode !== null && town !== null;
  return { ...row, address: isKnown ? { street, postcode, town } : null };
}
