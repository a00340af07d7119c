import type { Transaction } from "#platform/database/transaction.ts";
import type { Committee, MadeDecision } from "../use-cases/committee.ts";
import { committeeTables } from "./tables.ts";
import { turnVersion } from "./write-sitting.ts";

export async function addDecision(transaction: Transaction, made: MadeDecision): Promise<void> {
  const { territory, item, grant, position } = made;
  const tables = committeeTables(transaction);
  await tables
    .insertInto("decision")
    .values({
      territory_id: territory,
      id: made.id,
      item_id: item,
      fund_id: made.fund,
      outcome: made.outcome,
      amount: grant?.amount ?? null,
      instalments: grant?.instalments ?? null,
      grace_months: grant?.graceMonths ?? null,
      frequency: grant?.frequency ?? null,
      half_days: grant?.halfDays ?? null,
      jobs_created: grant?.jobs.created ?? null,
      jobs_kept: grant?.jobs.kept ?? null,
      reasons: made.reasons,
      derogation: made.derogation,
      manner: made.manner,
      votes_for: made.for,
      votes_against: made.against,
      votes_abstain: made.abstain,
      by_casting_vote: made.byCastingVote,
      quorum: JSON.stringify(made.quorum),
      position: JSON.stringify({ available: String(position.available), held: String(position.held) }),
      decided_on: made.decidedOn,
      decided_at: made.decidedAt,
      entry_id: made.entry,
      chair_id: made.chair,
    })
    .execute();
  await tables
    .updateTable("sitting_item")
    .set({ status: "decided" })
    .where("territory_id", "=", territory)
    .where("id", "=", item)
    .execute();
  await addVotes(transaction, made);
  await addSecretVoters(transaction, made);
  await addPresence(transaction, made);
  await addConditions(transaction, made);
  await turnVersion(transaction, made);
}

async function addVotes(transaction: Transaction, { territory, item, votes }: MadeDecision): Promise<void> {
  if (votes.length === 0) return;
  await committeeTables(transaction)
    .insertInto("vote")
    .values(
      votes.map(({ member, choice }) => ({
        territory_id: territory,
        item_id: item,
        member_id: member,
        choice,
      })),
    )
    .execute();
}

async function addSecretVoters(
  transaction: Transaction,
  { territory, item, secretVoters }: MadeDecision,
): Promise<void> {
  if (secretVoters.length === 0) return;
  await committeeTables(transaction)
    .insertInto("secret_voter")
    .values(secretVoters.map((member) => ({ territory_id: territory, item_id: item, member_id: member })))
    .execute();
}

async function addPresence(
  transaction: Transaction,
  { territory, id, present }: MadeDecision,
): Promise<void> {
  if (present.length === 0) return;
  await committeeTables(transaction)
    .insertInto("decision_presence")
    .values(present.map((member) => ({ territory_id: territory, decision_id: id, member_id: member })))
    .execute();
}

async function addConditions(
  transaction: Transaction,
  { territory, id, conditions }: MadeDecision,
): Promise<void> {
  if (conditions.length === 0) return;
  await committeeTables(transaction)
    .insertInto("decision_condition")
    .values(
      conditions.map(({ id: condition, text, dueOn }, index) => ({
        territory_id: territory,
        id: condition,
        decision_id: id,
        position: index + 1,
        text,
        lifted_on: null,
        lifted_by: null,
        evidence: null,
        due_on: dueOn,
      })),
    )
    .execute();
}

export async function liftCondition(
  ...[transaction, lifted]: Parameters<Committee["liftCondition"]>
): Promise<boolean> {
  const { territory, decision, condition, liftedOn, liftedBy, evidence } = lifted;
  const updated = await committeeTables(transaction)
    .updateTable("decision_condition")
    .set({ lifted_on: liftedOn, lifted_by: liftedBy, evidence })
    .where("territory_id", "=", territory)
    .where("decision_id", "=", decision)
    .where("id", "=", condition)
    .where("lifted_on", "is", null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

export async function addLapse(
  ...[transaction, { territory, decision, lapsedOn, entry, at }]: Parameters<Committee["addLapse"]>
): Promise<void> {
  await committeeTables(transaction)
    .insertInto("decision_lapse")
    .values({
      territory_id: territory,
      decision_id: decision,
      lapsed_on: lapsedOn,
      entry_id: entry,
      recorded_at: at,
    })
    .execute();
}
