import { type Selectable, sql } from "kysely";
import { invariant } from "#kernel/invariant.ts";
import type { Earmark } from "../domain/earmark.ts";
import type { Earmarks } from "../use-cases/earmarks.ts";
import { type FundTables, fundTables } from "./tables.ts";

export const earmarks: Earmarks = {
  async list(transaction, { territory, fund }) {
    let query = fundTables(transaction)
      .selectFrom("fund_earmark")
      .selectAll()
      .where("territory_id", "=", territory);
    if (fund !== undefined) query = query.where("fund_id", "=", fund);
    return (await query.orderBy("id").execute()).map(earmarkOf);
  },

  async hold(transaction, { territory, fund }) {
    const rows = await fundTables(transaction)
      .selectFrom("fund_earmark")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .orderBy("id")
      .forShare()
      .execute();
    return rows.map(earmarkOf);
  },

  async take(transaction, { territory, pledge }) {
    const row = await fundTables(transaction)
      .selectFrom("fund_earmark")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("pledge_id", "=", pledge)
      .forUpdate()
      .executeTakeFirst();
    return row === undefined ? null : earmarkOf(row);
  },

  async add(transaction, territory, earmark, { by, at }) {
    const added = await fundTables(transaction)
      .insertInto("fund_earmark")
      .values({
        territory_id: territory,
        id: earmark.id,
        fund_id: earmark.fund,
        convention_id: earmark.convention,
        pledge_id: earmark.pledge,
        funder_id: earmark.funder,
        name: earmark.name,
        sectors: [...earmark.sectors],
        communes: [...earmark.communes],
        recorded_by: by,
        recorded_at: at,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "pledge_id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    return added !== undefined;
  },

  async lift(transaction, { territory, earmark }, { on, reference, by, at }) {
    const { numUpdatedRows } = await fundTables(transaction)
      .updateTable("fund_earmark")
      .set({ lifted_on: on, lift_reference: reference, lifted_by: by, lifted_at: at })
      .where("territory_id", "=", territory)
      .where("id", "=", earmark)
      .executeTakeFirst();
    invariant(numUpdatedRows === 1n, "an earmark that was taken is lifted");
  },

  async lockPledge(transaction, { territory, pledge }) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`earmark of ${territory} ${pledge}`}, 0))`.execute(
      fundTables(transaction),
    );
  },
};

function earmarkOf(row: Selectable<FundTables["fund_earmark"]>): Earmark {
  return {
    id: row.id,
    fund: row.fund_id,
    convention: row.convention_id,
    pledge: row.pledge_id,
    funder: row.funder_id,
    name: row.name,
    sectors: row.sectors,
    communes: row.communes,
    lifted:
      row.lifted_on === null || row.lift_reference === null
        ? null
        : { on: row.lifted_on, reference: row.lift_reference },
  };
}
