import { sql } from "kysely";
import type { Experts } from "../use-cases/expertise.ts";
import { expertiseTables } from "./tables.ts";

export const experts: Experts = {
  async listExperts(transaction, territory) {
    const rows = await expertiseTables(transaction)
      .selectFrom("expert")
      .select(["id", "person_id", "employer_id", "domains", "is_available", "availability"])
      .select(["from_on", "to_on"])
      .select((select) =>
        select
          .selectFrom("mission")
          .select((count) => count.fn.countAll<bigint>().as("count"))
          .whereRef("mission.territory_id", "=", "expert.territory_id")
          .whereRef("mission.expert_id", "=", "expert.id")
          .where("mission.status", "<>", "closed")
          .as("running"),
      )
      .where("territory_id", "=", territory)
      .orderBy("id")
      .execute();
    return rows.map((row) => ({
      id: row.id,
      person: row.person_id,
      employer: row.employer_id,
      domains: row.domains,
      isAvailable: row.is_available,
      availability: row.availability,
      fromOn: row.from_on,
      toOn: row.to_on,
      runningMissions: Number(row.running ?? 0n),
    }));
  },

  async addExpert(transaction, territory, expert, recordedAt) {
    const added = await expertiseTables(transaction)
      .insertInto("expert")
      .values({
        territory_id: territory,
        id: expert.id,
        person_id: expert.person,
        employer_id: expert.employer,
        domains: sql`${expert.domains}::text[]`,
        is_available: expert.isAvailable,
        availability: expert.availability,
        from_on: expert.fromOn,
        to_on: expert.toOn,
        recorded_at: recordedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async reviseExpert(transaction, territory, expert) {
    await expertiseTables(transaction)
      .updateTable("expert")
      .set({
        domains: sql`${expert.domains}::text[]`,
        is_available: expert.isAvailable,
        availability: expert.availability,
        to_on: expert.toOn,
      })
      .where("territory_id", "=", territory)
      .where("id", "=", expert.id)
      .executeTakeFirstOrThrow();
  },
};
