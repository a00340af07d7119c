import { sql } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { FollowUpKind } from "../domain/follow-up.ts";
import type { FollowUpBook } from "../use-cases/follow-ups.ts";
import { committeeTables } from "./tables.ts";

interface CompetenceTable {
  committee_competence: {
    territory_id: string;
    kind: FollowUpKind;
    from_on: PlainDate;
    by_committee: boolean;
    recorded_by: string;
    recorded_at: string;
  };
}

export const followUpBook: FollowUpBook = {
  async listCompetences(transaction, territory) {
    return transaction
      .tables<CompetenceTable>()
      .selectFrom("committee_competence")
      .select(["kind", "from_on as fromOn", "by_committee as byCommittee"])
      .where("territory_id", "=", territory)
      .orderBy("from_on", "desc")
      .orderBy("kind")
      .execute();
  },

  async addCompetence(transaction, { territory, kind, fromOn, byCommittee, by, at }) {
    const added = await transaction
      .tables<CompetenceTable>()
      .insertInto("committee_competence")
      .values({
        territory_id: territory,
        kind,
        from_on: fromOn,
        by_committee: byCommittee,
        recorded_by: by,
        recorded_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async listDecided(transaction, territory) {
    const rows = await committeeTables(transaction)
      .selectFrom("sitting_item as item")
      .innerJoin("decision", (join) =>
        join
          .onRef("decision.territory_id", "=", "item.territory_id")
          .onRef("decision.item_id", "=", "item.id"),
      )
      .select(sql<string | null>`item.pack -> 'content' ->> 'proposal'`.as("proposal"))
      .select(["decision.outcome", "decision.decided_on as decidedOn", "decision.reasons"])
      .where("item.territory_id", "=", territory)
      .where("item.subject_kind", "<>", "application")
      .where("decision.outcome", "in", ["agreed", "refused"])
      .orderBy("decision.decided_at")
      .execute();
    return new Map(
      rows.flatMap(({ proposal, outcome, decidedOn, reasons }) =>
        proposal !== null && (outcome === "agreed" || outcome === "refused")
          ? [[proposal, { outcome, decidedOn, reasons }] as const]
          : [],
      ),
    );
  },
};
