import { sql } from "kysely";
import { halfDays } from "#kernel/days.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { CoveredNeed, Needs, Which } from "../use-cases/expertise.ts";
import { expertiseTables } from "./tables.ts";

export const needs: Needs = {
  async listNeeds(transaction, territory) {
    const rows = await selectNeeds(transaction, territory)
      .orderBy("detected_on", "desc")
      .orderBy("id", "desc")
      .execute();
    return rows.map(readNeed);
  },

  async findNeed(transaction, { territory, id }) {
    const row = await selectNeeds(transaction, territory).where("id", "=", id).executeTakeFirst();
    return row === undefined ? null : readNeed(row);
  },

  async lockNeed(transaction, which) {
    const locked = await lock(transaction, which);
    return locked ? needs.findNeed(transaction, which) : null;
  },

  async addNeed(transaction, territory, need, recordedAt) {
    await expertiseTables(transaction)
      .insertInto("need")
      .values({
        territory_id: territory,
        id: need.id,
        application_id: need.application.id,
        application_number: need.application.number,
        firm_id: need.firm.id,
        firm_name: need.firm.name,
        domain: need.domain,
        text: need.text,
        half_days: Number(need.halfDays),
        status: need.status,
        detected_on: need.detectedOn,
        qualified_on: need.qualifiedOn,
        dropped_on: null,
        dropped_why: null,
        recorded_at: recordedAt,
      })
      .execute();
  },

  async reviseNeed(transaction, territory, need) {
    await expertiseTables(transaction)
      .updateTable("need")
      .set({
        domain: need.domain,
        text: need.text,
        half_days: Number(need.halfDays),
        status: need.status,
        qualified_on: need.qualifiedOn,
        dropped_on: need.dropped?.on ?? null,
        dropped_why: need.dropped?.why ?? null,
      })
      .where("territory_id", "=", territory)
      .where("id", "=", need.id)
      .executeTakeFirstOrThrow();
  },
};

/** The row first, what its missions cover afterwards: the second query sees what those who held it left. */
async function lock(transaction: Transaction, { territory, id }: Which): Promise<boolean> {
  const row = await expertiseTables(transaction)
    .selectFrom("need")
    .select("id")
    .where("territory_id", "=", territory)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

function selectNeeds(transaction: Transaction, territory: string) {
  return expertiseTables(transaction)
    .selectFrom("need")
    .select(["id", "application_id", "application_number", "firm_id", "firm_name", "domain", "text"])
    .select(["half_days", "status", "detected_on", "qualified_on", "dropped_on", "dropped_why"])
    .select(
      sql<bigint>`(
        select coalesce(sum(mission.half_days), 0)::bigint
        from mission
        where mission.territory_id = need.territory_id and mission.need_id = need.id
          and (mission.status <> 'closed' or mission.signed_on is not null)
      )`.as("covered"),
    )
    .where("territory_id", "=", territory);
}

type NeedRow = NonNullable<Awaited<ReturnType<ReturnType<typeof selectNeeds>["executeTakeFirst"]>>>;

function readNeed(row: NeedRow): CoveredNeed {
  return {
    id: row.id,
    application: { id: row.application_id, number: row.application_number },
    firm: { id: row.firm_id, name: row.firm_name },
    domain: row.domain,
    text: row.text,
    halfDays: halfDays(row.half_days),
    covered: halfDays(row.covered),
    status: row.status,
    detectedOn: row.detected_on,
    qualifiedOn: row.qualified_on,
    dropped:
      row.dropped_on === null || row.dropped_why === null
        ? null
        : { on: row.dropped_on, why: row.dropped_why },
  };
}
