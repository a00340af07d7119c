import { halfDays } from "#kernel/days.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Proposals, ToldProposal } from "../use-cases/expertise.ts";
import { readExplanation, writeExplanation } from "./explanation-json.ts";
import { expertiseTables } from "./tables.ts";

export const proposals: Proposals = {
  async listProposals(transaction, territory) {
    const rows = await selectProposals(transaction, territory)
      .orderBy("proposal.proposed_on", "desc")
      .orderBy("proposal.id", "desc")
      .execute();
    return rows.map(readProposal);
  },

  async lockProposal(transaction, { territory, id }) {
    await expertiseTables(transaction)
      .selectFrom("proposal")
      .select("id")
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .forUpdate()
      .execute();
    const row = await selectProposals(transaction, territory)
      .where("proposal.id", "=", id)
      .executeTakeFirst();
    return row === undefined ? null : readProposal(row);
  },

  async addProposal(transaction, territory, proposal, recordedAt) {
    await expertiseTables(transaction)
      .insertInto("proposal")
      .values({
        territory_id: territory,
        id: proposal.id,
        need_id: proposal.need,
        expert_id: proposal.expert,
        convention_id: proposal.convention,
        holder_id: proposal.holder,
        half_days: Number(proposal.halfDays),
        proposed_on: proposal.proposedOn,
        answer_by: proposal.answerBy,
        explanation: writeExplanation(proposal.explanation),
        answer: null,
        answered_on: null,
        answer_why: null,
        employer_answer: null,
        employer_answered_on: null,
        employer_why: null,
        recorded_at: recordedAt,
      })
      .execute();
  },

  async keepAnswer(transaction, { territory, id }, { accepts, on, why }) {
    await expertiseTables(transaction)
      .updateTable("proposal")
      .set({ answer: accepts ? "accepted" : "declined", answered_on: on, answer_why: why })
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  },

  async keepEmployerAnswer(transaction, { territory, id }, { agrees, on, why }) {
    await expertiseTables(transaction)
      .updateTable("proposal")
      .set({ employer_answer: agrees ? "agreed" : "refused", employer_answered_on: on, employer_why: why })
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  },
};

function selectProposals(transaction: Transaction, territory: string) {
  return expertiseTables(transaction)
    .selectFrom("proposal")
    .innerJoin("need", (join) =>
      join.onRef("need.territory_id", "=", "proposal.territory_id").onRef("need.id", "=", "proposal.need_id"),
    )
    .innerJoin("expert", (join) =>
      join
        .onRef("expert.territory_id", "=", "proposal.territory_id")
        .onRef("expert.id", "=", "proposal.expert_id"),
    )
    .leftJoin("mission", (join) =>
      join
        .onRef("mission.territory_id", "=", "proposal.territory_id")
        .onRef("mission.proposal_id", "=", "proposal.id"),
    )
    .select(["proposal.id", "proposal.need_id", "proposal.expert_id", "proposal.convention_id"])
    .select(["proposal.holder_id", "proposal.half_days", "proposal.proposed_on", "proposal.answer_by"])
    .select(["proposal.explanation", "proposal.answer", "proposal.answered_on", "proposal.answer_why"])
    .select(["proposal.employer_answer", "proposal.employer_answered_on", "proposal.employer_why"])
    .select(["need.application_id", "need.application_number", "need.firm_id", "need.firm_name"])
    .select(["need.domain", "need.text", "expert.person_id", "expert.employer_id"])
    .select("mission.id as mission_id")
    .where("proposal.territory_id", "=", territory);
}

type ProposalRow = NonNullable<Awaited<ReturnType<ReturnType<typeof selectProposals>["executeTakeFirst"]>>>;

function readProposal(row: ProposalRow): ToldProposal {
  const { answer, answered_on, employer_answer, employer_answered_on } = row;
  return {
    id: row.id,
    need: row.need_id,
    application: { id: row.application_id, number: row.application_number },
    firm: { id: row.firm_id, name: row.firm_name },
    domain: row.domain,
    text: row.text,
    expert: { id: row.expert_id, person: row.person_id, employer: row.employer_id },
    convention: row.convention_id,
    holder: row.holder_id,
    halfDays: halfDays(row.half_days),
    proposedOn: row.proposed_on,
    answerBy: row.answer_by,
    explanation: readExplanation(row.explanation),
    answer:
      answer === null || answered_on === null
        ? null
        : { accepts: answer === "accepted", on: answered_on, why: row.answer_why },
    employerAnswer:
      employer_answer === null || employer_answered_on === null
        ? null
        : { agrees: employer_answer === "agreed", on: employer_answered_on, why: row.employer_why },
    mission: row.mission_id,
  };
}
