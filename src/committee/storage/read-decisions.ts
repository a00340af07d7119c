import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Grant } from "../domain/decision.ts";
import type { Decision } from "../domain/sitting.ts";
import { committeeTables } from "./tables.ts";

/** By item, what was decided on it. */
export async function readDecisions(
  transaction: Transaction,
  { territory, items }: { territory: string; items: readonly string[] },
): Promise<Map<string, Decision & { readonly fund: string }>> {
  if (items.length === 0) return new Map();
  const rows = await selectDecisions(transaction, territory).where("decision.item_id", "in", items).execute();
  const votes = await committeeTables(transaction)
    .selectFrom("vote")
    .select(["item_id", "member_id as member", "choice"])
    .where("territory_id", "=", territory)
    .where("item_id", "in", items)
    .orderBy("member_id")
    .execute();
  const secretVoters = await committeeTables(transaction)
    .selectFrom("secret_voter")
    .select(["item_id", "member_id"])
    .where("territory_id", "=", territory)
    .where("item_id", "in", items)
    .orderBy("member_id")
    .execute();
  const present = await readPresent(transaction, { territory, decisions: rows.map(({ id }) => id) });
  const conditions = await readConditions(transaction, { territory, decisions: rows.map(({ id }) => id) });
  return new Map(
    rows.map((row) => [
      row.item_id,
      {
        id: row.id,
        fund: row.fund_id,
        outcome: row.outcome,
        grant: grantIn(row),
        reasons: row.reasons,
        derogation: row.derogation,
        manner: row.manner,
        for: row.votes_for,
        against: row.votes_against,
        abstain: row.votes_abstain,
        byCastingVote: row.by_casting_vote,
        votes: votes
          .filter(({ item_id }) => item_id === row.item_id)
          .map(({ member, choice }) => ({ member, choice })),
        secretVoters: secretVoters
          .filter(({ item_id }) => item_id === row.item_id)
          .map(({ member_id }) => member_id),
        chair: row.chair_id,
        present: present
          .filter(({ decision_id }) => decision_id === row.id)
          .map(({ member_id }) => member_id),
        quorum: row.quorum,
        position: {
          available: cents(BigInt(row.position.available)),
          held: cents(BigInt(row.position.held)),
        },
        decidedOn: row.decided_on,
        conditions: conditions
          .filter(({ decision_id }) => decision_id === row.id)
          .map(({ decision_id: _decision, ...condition }) => condition),
        lapsedOn: row.lapsed_on,
        letter: row.written_on === null ? null : { writtenOn: row.written_on, standsUntil: row.stands_until },
      },
    ]),
  );
}

export async function itemOfDecision(
  transaction: Transaction,
  { territory, decision }: { territory: string; decision: string },
) {
  return committeeTables(transaction)
    .selectFrom("decision")
    .innerJoin("sitting_item as item", (join) =>
      join.onRef("item.territory_id", "=", "decision.territory_id").onRef("item.id", "=", "decision.item_id"),
    )
    .select(["item.id", "item.sitting_id", "item.subject_kind", "item.subject_id", "item.pack"])
    .where("decision.territory_id", "=", territory)
    .where("decision.id", "=", decision)
    .executeTakeFirst();
}

function selectDecisions(transaction: Transaction, territory: string) {
  return committeeTables(transaction)
    .selectFrom("decision")
    .leftJoin("decision_lapse as lapse", (join) =>
      join
        .onRef("lapse.territory_id", "=", "decision.territory_id")
        .onRef("lapse.decision_id", "=", "decision.id"),
    )
    .select(["decision.id", "decision.item_id", "decision.fund_id", "decision.outcome"])
    .select(["decision.amount", "decision.instalments", "decision.grace_months", "decision.frequency"])
    .select(["decision.half_days", "decision.jobs_created", "decision.jobs_kept"])
    .select(["decision.reasons", "decision.derogation", "decision.manner"])
    .select(["decision.votes_for", "decision.votes_against", "decision.votes_abstain"])
    .select(["decision.by_casting_vote", "decision.quorum", "decision.position", "decision.decided_on"])
    .leftJoin("decision_letter as letter", (join) =>
      join
        .onRef("letter.territory_id", "=", "decision.territory_id")
        .onRef("letter.decision_id", "=", "decision.id"),
    )
    .select(["decision.chair_id", "lapse.lapsed_on", "letter.written_on", "letter.stands_until"])
    .where("decision.territory_id", "=", territory);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectDecisions>["execute"]>>[number];

function grantIn({ amount, instalments, grace_months, frequency, ...row }: Row): Grant | null {
  const { half_days, jobs_created, jobs_kept } = row;
  if (amount === null || instalments === null || grace_months === null || frequency === null) return null;
  return {
    amount: cents(amount),
    instalments,
    graceMonths: grace_months,
    frequency,
    halfDays: halfDays(half_days ?? 0n),
    jobs: { created: jobs_created ?? 0, kept: jobs_kept ?? 0 },
  };
}

async function readPresent(
  transaction: Transaction,
  { territory, decisions }: { territory: string; decisions: readonly string[] },
) {
  if (decisions.length === 0) return [];
  return committeeTables(transaction)
    .selectFrom("decision_presence")
    .select(["decision_id", "member_id"])
    .where("territory_id", "=", territory)
    .where("decision_id", "in", decisions)
    .orderBy("member_id")
    .execute();
}

async function readConditions(
  transaction: Transaction,
  { territory, decisions }: { territory: string; decisions: readonly string[] },
) {
  if (decisions.length === 0) return [];
  return committeeTables(transaction)
    .selectFrom("decision_condition")
    .select(["decision_id", "id", "text", "evidence"])
    .select(["lifted_on as liftedOn", "lifted_by as liftedBy", "due_on as dueOn", "is_waived as isWaived"])
    .where("territory_id", "=", territory)
    .where("decision_id", "in", decisions)
    .orderBy("position")
    .execute();
}
