import { sql } from "kysely";
import type { AuditTrail } from "../use-cases/audit-trail.ts";
import { closedMarks } from "./closed-marks.ts";
import { networkOf } from "./tables.ts";

export const auditTrail: AuditTrail = {
  async list(transaction, territory, { after, object, act, reader, now, most }) {
    let query = networkOf(transaction)
      .selectFrom("audit_line")
      .select([
        "id",
        "actor",
        "actor_name as actorName",
        "on_behalf_of as onBehalfOf",
        "act",
        "object",
        "before",
        "after",
        "why",
        "done_at as doneAt",
      ])
      .where("territory_id", "=", territory);
    const closed = await closedMarks(transaction, { territory, reader, now });
    if (closed.length > 0) {
      query = query.where(
        sql<boolean>`not exists (
          select from unnest(${closed}::text[]) as mark
          where strpos(concat_ws(' ', object, before::text, after::text, why), mark) > 0)`,
      );
    }
    if (object !== undefined) query = query.where(sql<boolean>`strpos(object, ${object}) > 0`);
    if (act !== undefined) query = query.where("act", "=", act);
    if (after !== undefined) {
      query = query.where(
        sql<boolean>`(done_at, id) < (
          select last.done_at, last.id from audit_line as last
          where last.id = ${after} and last.territory_id = ${territory})`,
      );
    }
    return query.orderBy("done_at", "desc").orderBy("id", "desc").limit(most).execute();
  },
};
