import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Proposal } from "../domain/proposal.ts";
import type { Advances } from "../use-cases/advances.ts";
import { isNotToldBy, isToldBy } from "./known-on.ts";
import { type LendingTables, lendingTables } from "./tables.ts";

/** What one person proposes and another confirms, beside the transfers. */
export const proposals: Pick<
  Advances,
  "findProposal" | "listProposals" | "addProposal" | "withdrawProposal" | "confirmProposal"
> = {
  async findProposal(transaction, { territory, advance, knownOn }) {
    const row = await selectWaiting(transaction, territory, knownOn)
      .where("advance_id", "=", advance)
      .executeTakeFirst();
    return row === undefined ? null : readProposal(row);
  },

  async listProposals(transaction, territory) {
    const rows = await selectWaiting(transaction, territory).orderBy("proposed_at").orderBy("id").execute();
    return rows.map((row) => ({ ...readProposal(row), advance: row.advance_id }));
  },

  async addProposal(transaction, { territory, advance }, proposal) {
    await lendingTables(transaction)
      .insertInto("advance_proposal")
      .values({
        territory_id: territory,
        id: proposal.id,
        advance_id: advance,
        kind: proposal.kind,
        amount: proposal.amount,
        takes_effect_on: proposal.on,
        decided_on: proposal.decision?.on ?? null,
        decided_by: proposal.decision?.by ?? null,
        decision_reference: proposal.decision?.reference ?? null,
        reason: proposal.reason,
        proposed_by: proposal.proposedBy,
        proposed_at: proposal.proposedAt,
        confirmed_by: null,
        confirmed_at: null,
        event_id: null,
        withdrawn_at: null,
      })
      .execute();
  },

  async withdrawProposal(transaction, { territory, proposal }, at) {
    await lendingTables(transaction)
      .updateTable("advance_proposal")
      .set({ withdrawn_at: at })
      .where("territory_id", "=", territory)
      .where("id", "=", proposal)
      .executeTakeFirstOrThrow();
  },

  async confirmProposal(transaction, { territory, proposal }, { person, at, event }) {
    await lendingTables(transaction)
      .updateTable("advance_proposal")
      .set({ confirmed_by: person, confirmed_at: at, event_id: event })
      .where("territory_id", "=", territory)
      .where("id", "=", proposal)
      .executeTakeFirstOrThrow();
  },
};

function selectWaiting(transaction: Transaction, territory: string, knownOn?: PlainDate) {
  return lendingTables(transaction)
    .selectFrom("advance_proposal")
    .selectAll()
    .where("territory_id", "=", territory)
    .where(isToldBy("proposed_at", knownOn))
    .where(isNotToldBy("withdrawn_at", knownOn))
    .where(isNotToldBy("confirmed_at", knownOn));
}

function readProposal(row: LendingTables["advance_proposal"]): Proposal {
  const { decided_on: on, decided_by: by, decision_reference: reference } = row;
  return {
    id: row.id,
    kind: row.kind,
    amount: cents(row.amount),
    on: row.takes_effect_on,
    decision: on === null || by === null || reference === null ? null : { on, by, reference },
    reason: row.reason,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
  };
}
