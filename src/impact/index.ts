import type { FollowUpSource } from "#committee/index.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { handlersOf } from "./http/handlers.ts";
import { commitments } from "./storage/commitments.ts";
import { shortfallProposals } from "./use-cases/committee-proposals.ts";
import { type LateSurvey, listLateSurveys as listLate } from "./use-cases/list-late-surveys.ts";
import { type GrantingDecision, openCommitment } from "./use-cases/open-commitment.ts";

export { impactContract } from "./contract.ts";

/** The handlers of `impactContract`. */
export function impactHandlers() {
  return handlersOf(commitments);
}

/**
 * Hears the committee: where it grants, the firm's headcount is frozen and its undertaking in jobs is followed for three years.
 * To be given to `committeeHandlers`; a decision that grants nothing opens nothing.
 */
export async function openCommitmentFromDecision(
  transaction: Transaction,
  made: GrantingDecision | { readonly jobs: null },
): Promise<void> {
  if (made.jobs !== null) await openCommitment(commitments, transaction, made);
}

/** Hears the committee: a decision that lapses promises no job any more. */
export async function lapseCommitmentFromDecision(
  transaction: Transaction,
  lapsed: { readonly territory: string; readonly decision: string; readonly lapsedOn: PlainDate },
): Promise<void> {
  await commitments.lapse(transaction, lapsed);
}

/** What impact proposes to the committee: jobs that are missing. To be given to `subjectsWith`. */
export function impactProposals(): FollowUpSource[] {
  return [shortfallProposals(commitments)];
}

/** The surveys that nobody answered by their day, by file: to be given to `lendingHandlers`, which warns of them. */
export async function listLateSurveys(
  transaction: Transaction,
  asked: { readonly territory: string; readonly on: PlainDate },
): Promise<LateSurvey[]> {
  return listLate(commitments, transaction, asked);
}
