import type { Commitments } from "../use-cases/commitments.ts";
import { impactTables } from "./tables.ts";

export const definitions: Pick<Commitments, "listDefinitions" | "addDefinition"> = {
  async listDefinitions(transaction, territory) {
    return impactTables(transaction)
      .selectFrom("job_definition")
      .select(["from_on as fromOn", "cdd_months as cddMonths"])
      .select(["are_apprentices_counted as areApprenticesCounted", "is_owner_counted as isOwnerCounted"])
      .where("territory_id", "=", territory)
      .orderBy("from_on")
      .execute();
  },

  async addDefinition(transaction, { territory, definition, person, recordedAt }) {
    const added = await impactTables(transaction)
      .insertInto("job_definition")
      .values({
        territory_id: territory,
        from_on: definition.fromOn,
        cdd_months: definition.cddMonths,
        are_apprentices_counted: definition.areApprenticesCounted,
        is_owner_counted: definition.isOwnerCounted,
        set_by: person,
        recorded_at: recordedAt,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "from_on"]).doNothing())
      .returning("from_on")
      .executeTakeFirst();
    return added !== undefined;
  },
};
