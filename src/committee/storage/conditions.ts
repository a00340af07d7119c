import type { Conditions } from "../use-cases/conditions.ts";
import { committeeTables } from "./tables.ts";

// What proves that the conditions of decisions are met.

export const conditions: Conditions = {
  async listOpenConditions(transaction, territory) {
    return committeeTables(transaction)
      .selectFrom("decision_condition as condition")
      .innerJoin("decision", (join) =>
        join
          .onRef("decision.territory_id", "=", "condition.territory_id")
          .onRef("decision.id", "=", "condition.decision_id"),
      )
      .innerJoin("sitting_item as item", (join) =>
        join
          .onRef("item.territory_id", "=", "decision.territory_id")
          .onRef("item.id", "=", "decision.item_id"),
      )
      .leftJoin("decision_lapse as lapse", (join) =>
        join
          .onRef("lapse.territory_id", "=", "decision.territory_id")
          .onRef("lapse.decision_id", "=", "decision.id"),
      )
      .leftJoin("condition_evidence as evidence", (join) =>
        join
          .onRef("evidence.territory_id", "=", "condition.territory_id")
          .onRef("evidence.condition_id", "=", "condition.id")
          .on("evidence.verdict", "is", null),
      )
      .select([
        "decision.id as decision",
        "condition.id as condition",
        "condition.text",
        "condition.due_on as dueOn",
      ])
      .select(["item.sitting_id as sitting", "item.subject_id as application", "item.firm_id as firm"])
      .select(["item.firm_name as firmName", "decision.fund_id as fund", "evidence.given_by as givenBy"])
      .where("condition.territory_id", "=", territory)
      .where("item.subject_kind", "=", "application")
      .where("condition.lifted_on", "is", null)
      .where("lapse.decision_id", "is", null)
      .orderBy("decision.decided_on")
      .orderBy("decision.id")
      .orderBy("condition.position")
      .execute();
  },

  async listEvidence(transaction, { territory, conditions: wanted }) {
    if (wanted.length === 0) return [];
    const rows = await committeeTables(transaction)
      .selectFrom("condition_evidence")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("condition_id", "in", wanted)
      .orderBy("given_at")
      .orderBy("id")
      .execute();
    return rows.map(({ verdict, judged_by: by, judged_on: on, why, ...row }) => ({
      id: row.id,
      condition: row.condition_id,
      file: row.file_id,
      note: row.note,
      givenBy: row.given_by,
      givenOn: row.given_on,
      judgement:
        verdict === null || by === null || on === null || why === null ? null : { verdict, by, on, why },
    }));
  },

  async addEvidence(transaction, { territory, condition, id, file, note, givenBy, givenOn, at }) {
    await committeeTables(transaction)
      .insertInto("condition_evidence")
      .values({
        territory_id: territory,
        id,
        condition_id: condition,
        file_id: file,
        note,
        given_by: givenBy,
        given_on: givenOn,
        given_at: at,
        verdict: null,
        judged_by: null,
        judged_on: null,
        why: null,
      })
      .execute();
  },

  async judgeEvidence(transaction, { territory, evidence, verdict, by, on, why }) {
    const judged = await committeeTables(transaction)
      .updateTable("condition_evidence")
      .set({ verdict, judged_by: by, judged_on: on, why })
      .where("territory_id", "=", territory)
      .where("id", "=", evidence)
      .where("verdict", "is", null)
      .executeTakeFirst();
    return judged.numUpdatedRows === 1n;
  },

  async dateCondition(transaction, { territory, condition, dueOn }) {
    await committeeTables(transaction)
      .updateTable("decision_condition")
      .set({ due_on: dueOn })
      .where("territory_id", "=", territory)
      .where("id", "=", condition)
      .execute();
  },

  async waiveCondition(transaction, { territory, condition, on, by, why }) {
    await committeeTables(transaction)
      .updateTable("decision_condition")
      .set({ lifted_on: on, lifted_by: by, evidence: why, is_waived: true })
      .where("territory_id", "=", territory)
      .where("id", "=", condition)
      .where("lifted_on", "is", null)
      .execute();
  },
};
