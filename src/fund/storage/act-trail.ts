import { sql } from "kysely";
import type { ActTrail } from "../use-cases/office.ts";
import { fundTables } from "./tables.ts";

export const actTrail: ActTrail = {
  async actsAt(transaction, { territory, at }) {
    // Acts are timed by the millisecond; entries of one act, each later than the one before by a microsecond.
    const { rows } = await sql<{ name: string; act: string }>`
      select distinct actor_name as name, act
      from audit_line
      where territory_id = ${territory} and actor is not null
        and done_at = date_trunc('milliseconds', ${at}::timestamptz)
      order by name, act`.execute(fundTables(transaction));
    return rows;
  },
};
