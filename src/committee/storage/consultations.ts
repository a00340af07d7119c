import type { Transaction } from "#platform/database/transaction.ts";
import type { Consultation } from "../domain/consultation.ts";
import type { WhichSitting } from "../use-cases/committee.ts";
import type { Consultations } from "../use-cases/consultations.ts";
import { keepProposal, proposalIn } from "./kept-proposal.ts";
import { committeeTables } from "./tables.ts";
import { turnVersion } from "./write-sitting.ts";

// What members answer in writing, and the rule they answer by.

export const consultations: Consultations = {
  async addConsultation(transaction, { territory, sitting, proposals, ...opened }) {
    const tables = committeeTables(transaction);
    await tables
      .insertInto("consultation")
      .values({
        territory_id: territory,
        sitting_id: sitting,
        reason: opened.reason,
        closes_on: opened.closesOn,
        stops: opened.stops,
        chair_id: opened.chair,
        opened_by: opened.openedBy,
      })
      .execute();
    await tables
      .insertInto("consultation_proposal")
      .values(
        [...proposals].map(([item, proposal]) => ({
          territory_id: territory,
          item_id: item,
          proposal: keepProposal(proposal),
        })),
      )
      .execute();
  },

  async keepVote(transaction, { territory, item, member, choice, reason, at }) {
    await committeeTables(transaction)
      .insertInto("consultation_vote")
      .values({ territory_id: territory, item_id: item, member_id: member, choice, reason, voted_at: at })
      .onConflict((conflict) =>
        conflict
          .columns(["territory_id", "item_id", "member_id"])
          .doUpdateSet({ choice, reason, voted_at: at }),
      )
      .execute();
  },

  async addStop(transaction, { territory, sitting, member, reason, at }) {
    const added = await committeeTables(transaction)
      .insertInto("consultation_stop")
      .values({ territory_id: territory, sitting_id: sitting, member_id: member, reason, asked_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    await turnVersion(transaction, { territory, sitting });
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async listOpenConsultations(transaction, territory) {
    const rows = await committeeTables(transaction)
      .selectFrom("consultation")
      .innerJoin("sitting", (join) =>
        join
          .onRef("sitting.territory_id", "=", "consultation.territory_id")
          .onRef("sitting.id", "=", "consultation.sitting_id"),
      )
      .select("sitting.id")
      .where("consultation.territory_id", "=", territory)
      .where("sitting.status", "!=", "closed")
      .orderBy("sitting.held_on")
      .orderBy("sitting.id")
      .execute();
    return rows.map(({ id }) => id);
  },

  async listConsultationRules(transaction, territory) {
    return committeeTables(transaction)
      .selectFrom("consultation_rule")
      .select(["from_on as fromOn", "days", "stops"])
      .where("territory_id", "=", territory)
      .orderBy("from_on", "desc")
      .execute();
  },

  async addConsultationRule(transaction, { territory, fromOn, days, stops, at }) {
    const added = await committeeTables(transaction)
      .insertInto("consultation_rule")
      .values({ territory_id: territory, from_on: fromOn, days, stops, recorded_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },
};

/** How a sitting is voted on in writing; null where its members meet. */
export async function readConsultation(
  transaction: Transaction,
  { territory, sitting }: WhichSitting,
): Promise<Consultation | null> {
  const tables = committeeTables(transaction);
  const row = await tables
    .selectFrom("consultation")
    .select(["reason", "closes_on as closesOn", "stops", "chair_id as chair", "opened_by as openedBy"])
    .where("territory_id", "=", territory)
    .where("sitting_id", "=", sitting)
    .executeTakeFirst();
  if (row === undefined) return null;
  const proposals = await tables
    .selectFrom("consultation_proposal as kept")
    .innerJoin("sitting_item as item", (join) =>
      join.onRef("item.territory_id", "=", "kept.territory_id").onRef("item.id", "=", "kept.item_id"),
    )
    .select(["kept.item_id", "kept.proposal"])
    .where("kept.territory_id", "=", territory)
    .where("item.sitting_id", "=", sitting)
    .execute();
  const votes = await tables
    .selectFrom("consultation_vote as vote")
    .innerJoin("sitting_item as item", (join) =>
      join.onRef("item.territory_id", "=", "vote.territory_id").onRef("item.id", "=", "vote.item_id"),
    )
    .select(["vote.item_id as item", "vote.member_id as member", "vote.choice", "vote.reason"])
    .select("vote.voted_at as at")
    .where("vote.territory_id", "=", territory)
    .where("item.sitting_id", "=", sitting)
    .orderBy("vote.voted_at")
    .orderBy("vote.member_id")
    .orderBy("vote.item_id")
    .execute();
  const asked = await tables
    .selectFrom("consultation_stop")
    .select(["member_id as member", "reason", "asked_at as at"])
    .where("territory_id", "=", territory)
    .where("sitting_id", "=", sitting)
    .orderBy("asked_at")
    .orderBy("member_id")
    .execute();
  return {
    ...row,
    proposals: new Map(proposals.map(({ item_id, proposal }) => [item_id, proposalIn(proposal)])),
    votes,
    asked,
  };
}
