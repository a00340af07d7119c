import type { Transaction } from "#platform/database/transaction.ts";
import type { Committee, SittingStep } from "../use-cases/committee.ts";
import { committeeTables } from "./tables.ts";

export async function listSittings(transaction: Transaction, territory: string): Promise<SittingStep[]> {
  const rows = await committeeTables(transaction)
    .selectFrom("sitting")
    .innerJoin("sitting_item as item", (join) =>
      join
        .onRef("item.territory_id", "=", "sitting.territory_id")
        .onRef("item.sitting_id", "=", "sitting.id"),
    )
    .leftJoin("consultation", (join) =>
      join
        .onRef("consultation.territory_id", "=", "sitting.territory_id")
        .onRef("consultation.sitting_id", "=", "sitting.id"),
    )
    .select(["sitting.id", "sitting.held_on as heldOn", "sitting.place", "sitting.status"])
    .select("consultation.sitting_id as written")
    .select((select) => [
      select.fn.countAll<bigint>().as("items"),
      select.fn.countAll<bigint>().filterWhere("item.status", "=", "decided").as("decided"),
    ])
    .where("sitting.territory_id", "=", territory)
    .groupBy(["sitting.id", "sitting.held_on", "sitting.place", "sitting.status", "consultation.sitting_id"])
    .orderBy("sitting.held_on", "desc")
    .orderBy("sitting.id", "desc")
    .execute();
  return rows.map(({ written, ...row }) => ({
    ...row,
    isWritten: written !== null,
    items: Number(row.items),
    decided: Number(row.decided),
  }));
}

export async function listSittingsOf(
  ...[transaction, { territory, subject }]: Parameters<Committee["listSittingsOf"]>
): Promise<string[]> {
  const rows = await committeeTables(transaction)
    .selectFrom("sitting_item as item")
    .innerJoin("sitting", (join) =>
      join
        .onRef("sitting.territory_id", "=", "item.territory_id")
        .onRef("sitting.id", "=", "item.sitting_id"),
    )
    .select("sitting.id")
    .where("item.territory_id", "=", territory)
    .where("item.subject_kind", "=", "application")
    .where("item.subject_id", "=", subject)
    .orderBy("sitting.held_on")
    .orderBy("sitting.id")
    .execute();
  return rows.map(({ id }) => id);
}

export const listUnlifted: Committee["listUnlifted"] = async (transaction, territory) => {
  const rows = await committeeTables(transaction)
    .selectFrom("decision_condition as condition")
    .innerJoin("decision", (join) =>
      join
        .onRef("decision.territory_id", "=", "condition.territory_id")
        .onRef("decision.id", "=", "condition.decision_id"),
    )
    .innerJoin("sitting_item as item", (join) =>
      join.onRef("item.territory_id", "=", "decision.territory_id").onRef("item.id", "=", "decision.item_id"),
    )
    .leftJoin("decision_lapse as lapse", (join) =>
      join
        .onRef("lapse.territory_id", "=", "decision.territory_id")
        .onRef("lapse.decision_id", "=", "decision.id"),
    )
    .select(["decision.id as decision", "item.sitting_id as sitting", "item.subject_id as application"])
    .select(["item.firm_name as firm", "decision.decided_on as decidedOn"])
    .select((select) => select.fn.countAll<bigint>().as("conditions"))
    .where("condition.territory_id", "=", territory)
    .where("item.subject_kind", "=", "application")
    .where("condition.lifted_on", "is", null)
    .where("lapse.decision_id", "is", null)
    .groupBy(["decision.id", "item.sitting_id", "item.subject_id", "item.firm_name", "decision.decided_on"])
    .orderBy("decision.decided_on")
    .orderBy("decision.id")
    .execute();
  return rows.map((row) => ({ ...row, conditions: Number(row.conditions) }));
};
