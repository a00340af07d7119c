import type { Transaction } from "#platform/database/transaction.ts";
import { handlersOf } from "./http/handlers.ts";
import { committee } from "./storage/committee.ts";
import { applicationSubjects } from "./use-cases/application-subjects.ts";
import type { PlacedDecision, WhichDecision } from "./use-cases/committee.ts";
import type { LapseHandler } from "./use-cases/decision-lapsed.ts";
import type { DecisionHandler } from "./use-cases/decision-made.ts";
import type { ExpectedRepayments } from "./use-cases/office.ts";
import { releaseHold as release } from "./use-cases/release-hold.ts";
import type { Subjects } from "./use-cases/subjects.ts";

export { committeeContract } from "./contract.ts";
export type { DecisionHandler, DecisionMade } from "./use-cases/decision-made.ts";
export type { ExpectedRepayments } from "./use-cases/office.ts";
export type { Subject, Subjects } from "./use-cases/subjects.ts";

/**
 * The handlers of `committeeContract`. `onDecision` hears each decision inside its own transaction, before the money is held;
 * `onLapse` hears each lapse inside its own, before what is held is freed; `subjects` tells what is examined, the firms' files unless told otherwise; `expectedRepayments` what comes back to a fund in the months ahead.
 */
export function committeeHandlers({
  subjects = applicationSubjects,
  onDecision = [],
  onLapse = [],
  expectedRepayments = async () => [],
}: {
  readonly subjects?: Subjects;
  readonly onDecision?: readonly DecisionHandler[];
  readonly onLapse?: readonly LapseHandler[];
  readonly expectedRepayments?: ExpectedRepayments;
} = {}) {
  return handlersOf({ committee, subjects, onDecision, onLapse, expectedRepayments });
}

/** A decision with its file, its firm and its conditions; null when there is none. */
export async function findDecision(
  transaction: Transaction,
  which: WhichDecision,
): Promise<PlacedDecision | null> {
  return committee.findDecision(transaction, which);
}

/** Whether every condition of a decision is lifted; true when it has none. */
export async function areConditionsMet(transaction: Transaction, which: WhichDecision): Promise<boolean> {
  const decision = await committee.findDecision(transaction, which);
  return decision?.conditions.every(({ liftedOn }) => liftedOn !== null) ?? false;
}

/** A decision lapses: what it still holds goes back to what is available. Posts to the ledger, so to be called last. */
export async function releaseHold(
  transaction: Transaction,
  lapse: Parameters<typeof release>[2],
  onLapse: readonly LapseHandler[] = [],
) {
  return release({ committee, onLapse }, transaction, lapse);
}
