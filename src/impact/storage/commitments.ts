import type { Transaction } from "#platform/database/transaction.ts";
import type { Commitment, FollowedCommitment } from "../domain/commitment.ts";
import type { Commitments, WhichCommitment } from "../use-cases/commitments.ts";
import { definitions } from "./definitions.ts";
import { followed } from "./follow.ts";
import { said } from "./said.ts";
import { impactTables } from "./tables.ts";

export const commitments: Commitments = {
  ...definitions,
  ...said,

  async list(transaction, territory) {
    const rows = await selectCommitments(transaction, territory)
      .where("lapsed_on", "is", null)
      .orderBy("decided_on")
      .orderBy("id")
      .execute();
    return followed(transaction, territory, rows.map(readCommitment));
  },

  async listByFirms(transaction, { territory, firms }) {
    if (firms.length === 0) return [];
    const rows = await selectCommitments(transaction, territory)
      .where("lapsed_on", "is", null)
      .where("firm_id", "in", firms)
      .orderBy("decided_on")
      .orderBy("id")
      .execute();
    return followed(transaction, territory, rows.map(readCommitment));
  },

  async find(transaction, which) {
    const row = await selectOne(transaction, which).executeTakeFirst();
    return row === undefined ? null : followedOne(transaction, readCommitment(row));
  },

  async lock(transaction, which) {
    const row = await selectOne(transaction, which).forUpdate().executeTakeFirst();
    return row === undefined ? null : followedOne(transaction, readCommitment(row));
  },

  async findByApplication(transaction, { territory, application }) {
    const row = await selectCommitments(transaction, territory)
      .where("application_id", "=", application)
      .where("lapsed_on", "is", null)
      .orderBy("decided_on", "desc")
      .orderBy("id", "desc")
      .executeTakeFirst();
    return row === undefined ? null : followedOne(transaction, readCommitment(row));
  },

  async add(transaction, commitment, recordedAt) {
    await impactTables(transaction)
      .insertInto("job_commitment")
      .values({
        territory_id: commitment.territory,
        id: commitment.id,
        application_id: commitment.application,
        decision_id: commitment.decision,
        firm_id: commitment.firm.id,
        firm_name: commitment.firm.name,
        decided_on: commitment.decidedOn,
        due_on: commitment.dueOn,
        planned_created: commitment.planned.created,
        planned_kept: commitment.planned.kept,
        baseline_heads: commitment.baseline.heads,
        baseline_fte_hundredths: commitment.baseline.fteHundredths,
        definition_from: commitment.definition,
        lapsed_on: commitment.lapsedOn,
        recorded_at: recordedAt,
      })
      .execute();
    await impactTables(transaction)
      .insertInto("job_follow_up")
      .values(
        commitment.followUps.map(({ months, dueOn }) => ({
          territory_id: commitment.territory,
          commitment_id: commitment.id,
          months,
          due_on: dueOn,
        })),
      )
      .execute();
  },

  async lapse(transaction, { territory, decision, lapsedOn }) {
    await impactTables(transaction)
      .updateTable("job_commitment")
      .set({ lapsed_on: lapsedOn })
      .where("territory_id", "=", territory)
      .where("decision_id", "=", decision)
      .where("lapsed_on", "is", null)
      .execute();
  },
};

async function followedOne(transaction: Transaction, one: Unfollowed): Promise<FollowedCommitment | null> {
  const [found] = await followed(transaction, one.territory, [one]);
  return found ?? null;
}

function selectOne(transaction: Transaction, { territory, commitment }: WhichCommitment) {
  return selectCommitments(transaction, territory).where("id", "=", commitment);
}

function selectCommitments(transaction: Transaction, territory: string) {
  return impactTables(transaction)
    .selectFrom("job_commitment")
    .select(["territory_id", "id", "application_id", "decision_id", "firm_id", "firm_name", "decided_on"])
    .select(["due_on", "planned_created", "planned_kept", "baseline_heads", "baseline_fte_hundredths"])
    .select(["definition_from", "lapsed_on"])
    .where("territory_id", "=", territory);
}

/** Its surveys are read apart. */
type Unfollowed = Omit<Commitment, "followUps">;

type CommitmentRow = Awaited<ReturnType<ReturnType<typeof selectCommitments>["executeTakeFirstOrThrow"]>>;

function readCommitment(row: CommitmentRow): Unfollowed {
  return {
    id: row.id,
    territory: row.territory_id,
    application: row.application_id,
    decision: row.decision_id,
    firm: { id: row.firm_id, name: row.firm_name },
    decidedOn: row.decided_on,
    dueOn: row.due_on,
    planned: { created: row.planned_created, kept: row.planned_kept },
    baseline: { heads: row.baseline_heads, fteHundredths: row.baseline_fte_hundredths },
    definition: row.definition_from,
    lapsedOn: row.lapsed_on,
  };
}
