import { sql } from "kysely";
import type { TacitClauses } from "../use-cases/tacit-renewals.ts";
import { conventionTables } from "./tables.ts";

export const tacitClauses: TacitClauses = {
  async lock(transaction, territory) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`tacit renewals ${territory}`}, 0))`.execute(
      conventionTables(transaction),
    );
  },

  async list(transaction, territory) {
    const rows = await conventionTables(transaction)
      .selectFrom("convention_tacit_clause as clause")
      .leftJoin("convention_denunciation as ending", (join) =>
        join
          .onRef("ending.territory_id", "=", "clause.territory_id")
          .onRef("ending.convention_id", "=", "clause.convention_id"),
      )
      .select([
        "clause.convention_id as convention",
        "clause.notice_months as noticeMonths",
        "clause.term_months as termMonths",
        "clause.times_left as timesLeft",
        "clause.carried_from as carriedFrom",
        "ending.organisation_id as organisation",
        "ending.denounced_on as denouncedOn",
        "ending.reason as reason",
      ])
      .where("clause.territory_id", "=", territory)
      .orderBy("clause.recorded_at")
      .execute();
    return rows.map(({ organisation, denouncedOn, reason, ...clause }) => ({
      ...clause,
      denunciation:
        organisation === null || denouncedOn === null || reason === null
          ? null
          : { organisation, denouncedOn, reason },
    }));
  },

  async add(
    transaction,
    { territory, convention, noticeMonths, termMonths, timesLeft, carriedFrom, by, now },
  ) {
    const added = await conventionTables(transaction)
      .insertInto("convention_tacit_clause")
      .values({
        territory_id: territory,
        convention_id: convention,
        notice_months: noticeMonths,
        term_months: termMonths,
        times_left: timesLeft,
        carried_from: carriedFrom,
        recorded_by: by,
        recorded_at: now,
      })
      .onConflict((conflict) => conflict.constraint("convention_has_one_tacit_clause").doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async denounce(transaction, { territory, convention, organisation, denouncedOn, reason, by, now }) {
    const added = await conventionTables(transaction)
      .insertInto("convention_denunciation")
      .values({
        territory_id: territory,
        convention_id: convention,
        organisation_id: organisation,
        denounced_on: denouncedOn,
        reason,
        recorded_by: by,
        recorded_at: now,
      })
      .onConflict((conflict) => conflict.constraint("convention_is_denounced_once").doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },
};
