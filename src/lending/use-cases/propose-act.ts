import type { Cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { DecisionReference } from "../domain/advance.ts";
import { advanceState } from "../domain/advance-state.ts";
import type { ProposalKind } from "../domain/proposal.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { openDecision } from "./change-plan.ts";
import { readAdvance } from "./read-advance.ts";
import { latestState, type OpenAdvance } from "./write-event.ts";

export type Proposed = {
  readonly kind: ProposalKind;
  readonly amount: Cents;
  readonly on: PlainDate;
  readonly decision: DecisionReference | null;
};

/** The first of the two people: says what is to be lost, or given back. Proposing again replaces what nobody confirmed. */
export async function proposeAct(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance &
    Proposed & { readonly reason: string; readonly person: string; readonly now: string },
) {
  const { territory, kind, amount, on, decision, reason, person, now } = request;
  const { advances } = office;
  if (amount <= 0n) return refuse("amount-not-positive", { amount }, "amount");
  const asked = { ...request, decidedOn: on, mayBeUnpaid: kind === "refund" };
  const opened = await openDecision(advances, transaction, asked, "on");
  if (!opened.ok) return opened;
  const checked = checkProposed(opened.value, request);
  if (!checked.ok) return checked;

  const standing = await advances.findProposal(transaction, request);
  if (standing !== null)
    await advances.withdrawProposal(transaction, { territory, proposal: standing.id }, now);
  const proposal = { kind, amount, on, decision, reason };
  await advances.addProposal(transaction, request, {
    ...proposal,
    id: newId(now),
    proposedBy: person,
    proposedAt: now,
  });
  return readAdvance(office, transaction, request);
}

/** On its day and today alike: what came meanwhile is no longer to lose, nor to give back. */
export function checkProposed(
  { advance, events }: OpenAdvance,
  { kind, amount, on, decision }: Proposed,
): Outcome<true, Refusal<"write-off-beyond-outstanding" | "refund-beyond-overpaid" | "decided-after">> {
  const [then, now] = [advanceState(advance.terms, events, on), latestState(advance, events)];
  if (decision !== null && decision.on > on)
    return refuse("decided-after", { decidedOn: decision.on, on }, "decision.on");
  if (kind === "refund") {
    const overpaid = then.overpaid < now.overpaid ? then.overpaid : now.overpaid;
    return amount > overpaid
      ? refuse("refund-beyond-overpaid", { amount, overpaid }, "amount")
      : accept(true);
  }
  const outstanding = then.outstanding < now.outstanding ? then.outstanding : now.outstanding;
  return amount > outstanding
    ? refuse("write-off-beyond-outstanding", { amount, outstanding }, "amount")
    : accept(true);
}
