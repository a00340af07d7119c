import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { undertakingOf } from "./domain/aid-case.ts";
import type { Assessment } from "./domain/assessment.ts";
import { isObjection } from "./domain/finding.ts";
import { handlersOf } from "./http/handlers.ts";
import { aids } from "./storage/aids.ts";
import type { AidFiles } from "./use-cases/aids.ts";
import { type AidAsked, assessForDecision } from "./use-cases/assess-file.ts";
import { withdrawAids } from "./use-cases/follow-aid.ts";
import { type AmendedAdvance, recordAmendment as amend } from "./use-cases/record-amendment.ts";
import { type GrantingAdvance, recordGrant as record } from "./use-cases/record-grant.ts";

export { aidContract } from "./contract.ts";
export type { AidFiles } from "./use-cases/aids.ts";
export type { GrantingAdvance } from "./use-cases/record-grant.ts";

/** The handlers of `aidContract`; a higher room tells what a file asks for and who runs its firm. */
export function aidHandlers(files: AidFiles) {
  return handlersOf({ aids, files });
}

/**
 * Whether an advance may be granted on a day, as known now: its gross grant equivalent, what is left under the ceiling, what stands
 * against it (Reg. (EU) 2023/2831). To be asked inside the decision's transaction: other decisions on the same undertaking wait.
 */
export async function assessAid(
  transaction: Transaction,
  asked: AidAsked & { readonly terms: Assessment["terms"] },
): Promise<Assessment> {
  return assessForDecision(aids, transaction, asked);
}

/** Why a blocked aid may not be granted: the facts of the refusal `aid-blocked`; null where it may. */
export function whyBlocked({ verdict, findings, highestFitting }: Assessment, firm: string) {
  const objection = verdict === "blocked" ? findings.find(isObjection) : undefined;
  return objection === undefined
    ? null
    : { firm, kind: objection.kind, highest: highestFitting, ...objection.facts };
}

/** Writes the aid that a decision grants, computed again on its day, with a snapshot of all it rests on. A blocked one throws. */
export async function recordGrant(transaction: Transaction, granted: GrantingAdvance): Promise<void> {
  await record(aids, transaction, granted);
}

/** A schedule that was lengthened is a new aid on its own day; one that was not is nothing. */
export async function recordAmendment(transaction: Transaction, amended: AmendedAdvance): Promise<void> {
  await amend(aids, transaction, amended);
}

/** A decision lapses: the right to its aid is gone with it. */
export async function withdrawAidFromDecision(
  transaction: Transaction,
  lapsed: {
    readonly territory: string;
    readonly decision: string;
    readonly lapsedOn: PlainDate;
    readonly now: string;
  },
): Promise<void> {
  await withdrawAids(aids, transaction, lapsed);
}

/** The firms of the single undertaking that was declared last in a file, by SIREN: its own and those that control ties to it. */
export async function declaredUndertaking(
  transaction: Transaction,
  which: { readonly territory: string; readonly application: string },
): Promise<ReadonlySet<string>> {
  const [declaration = null] = await aids.listDeclarations(transaction, which);
  return undertakingOf({ siren: null, declaration });
}
