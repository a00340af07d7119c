import { invariant } from "#kernel/invariant.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { AidFirm } from "../domain/granted-aid.ts";
import { keptUntil, registerDeadline } from "../domain/register-deadline.ts";
import { type LoanTerms, repaymentFlows } from "../domain/repayment-flow.ts";
import type { Aids } from "./aids.ts";
import { assessForDecision } from "./assess-file.ts";
import { snapshotOf } from "./snapshot.ts";

/** What aid needs of a decision that grants an advance. */
export interface GrantingAdvance {
  readonly territory: string;
  readonly decision: string;
  readonly application: string;
  readonly firm: AidFirm;
  readonly fund: string;
  readonly terms: LoanTerms;
  /** The day on which the firm acquires its right (Reg. (EU) 2023/2831 art. 3(3)), whenever it is paid. */
  readonly grantOn: PlainDate;
  readonly by: { readonly person: string | null };
  readonly now: string;
}

/**
 * The aid is computed again on the day of the decision and written with all it rests on. One that is blocked is never
 * recorded: whoever decides asks before. Where the base rate is not known, it waits to be computed, and says so.
 */
export async function recordGrant(
  aids: Aids,
  transaction: Transaction,
  { territory, decision, application, firm, fund, terms, grantOn, by, now }: GrantingAdvance,
): Promise<void> {
  const asked = { territory, application, firm, fund, terms, grantOn };
  const assessment = await assessForDecision(aids, transaction, asked);
  const { verdict, policy, computation, headroomAfter, ceiling } = assessment;
  invariant(verdict !== "blocked", "an aid is asked for before it is granted");
  const flows = repaymentFlows(terms);
  invariant(flows.ok, "what a committee grants can be repaid");
  const snapshot = snapshotOf(assessment);

  await aids.lock(transaction, territory);
  const id = newId(now);
  await aids.add(transaction, {
    id,
    territory,
    number: await aids.nextNumber(transaction, territory),
    kind: "grant",
    application,
    decision,
    amends: null,
    firm,
    fund,
    grantOn,
    principal: terms.principal,
    flowsBefore: [],
    flows: flows.value,
    snapshot: snapshot.text,
    snapshotHash: snapshot.hash,
    verdict,
    registerDueOn: registerDeadline(grantOn, policy.calendar),
    keptUntil: keptUntil(grantOn),
    recordedAt: now,
  });
  if (computation === null) return;
  const written = {
    ...computation,
    number: 1,
    headroomAfter,
    regulation: ceiling?.regulation ?? "",
    reason: null,
    computedOn: grantOn,
  };
  await aids.addComputation(transaction, { territory, aid: id }, written, { person: by.person, now });
}
