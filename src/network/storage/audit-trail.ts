import { sql } from "kysely";
import type { AuditTrail } from "../use-cases/audit-trail.ts";
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
      .where("territory_id", "=", territory)
      .where(
        sql<boolean>`not exists (
          select from denial where denial.territory_id = ${territory} and denial.person_id = ${reader}
          and denial.from_at <= ${now} and (denial.until_at is null or denial.until_at > ${now})
          and strpos(audit_line.object, denial.object_id::text) > 0)`,
      );
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
