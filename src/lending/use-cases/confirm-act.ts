import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { borrowerOwedBack, fundFree, fundLoss, loanOwed, moveEuros, postEntry } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Advance, DecisionReference } from "../domain/advance.ts";
import type { Proposal } from "../domain/proposal.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { openDecision } from "./change-plan.ts";
import { keepBooks } from "./keep-books.ts";
import { checkProposed } from "./propose-act.ts";
import { readAdvance } from "./read-advance.ts";
import { type OpenAdvance, toldOf, writeEvent } from "./write-event.ts";

type Confirming = WhichAdvance & {
  readonly proposal: string;
  readonly person: string;
  /** A loss is confirmed by the chair or the coordinator, never by the treasury alone. */
  readonly mayConfirmLoss: boolean;
  /** What a sitting decided, where it does: the loss then counts from its day. */
  readonly decided?: DecisionReference;
  readonly now: string;
};

/** The second of the two people: the loss is written, or the money leaves. */
export async function confirmAct(office: LendingOffice, transaction: Transaction, request: Confirming) {
  const { territory, person, now } = request;
  const { advances } = office;
  const kept = await advances.findProposal(transaction, request);
  if (kept === null || kept.id !== request.proposal) return refuse("proposal-unknown", {}, "proposal");
  const waiting = asDecided(kept, request);
  const asked = { ...request, decidedOn: waiting.on, mayBeUnpaid: waiting.kind === "refund" };
  const opened = await openDecision(advances, transaction, asked, "on");
  if (!opened.ok) return opened;
  // Read again under the lock: another may have confirmed it meanwhile.
  const again = await advances.findProposal(transaction, request);
  if (again === null || again.id !== request.proposal) return refuse("proposal-unknown", {}, "proposal");
  const proposal = asDecided(again, request);
  if (proposal.proposedBy === person) return refuse("same-proposer", { amount: proposal.amount });
  if (proposal.kind === "write-off" && !request.mayConfirmLoss) return refuse("not-yours-to-confirm");
  const checked = checkProposed(opened.value, proposal);
  if (!checked.ok) return checked;

  const { advance } = opened.value;
  const event = eventOf(opened.value, proposal, now);
  const after = await writeEvent(advances, transaction, opened.value, event);
  await advances.confirmProposal(
    transaction,
    { territory, proposal: proposal.id },
    { person, at: now, event: event.id },
  );
  const posted = await post(transaction, advance, { ...proposal, entry: event.entry, now });
  if (!posted.ok) return posted;
  const act = `Avance n° ${advance.number}, ${proposal.kind === "refund" ? "trop-perçu" : "perte"}`;
  await keepBooks(transaction, advance, after, { act, on: proposal.on, now });
  return readAdvance(office, transaction, request);
}

function asDecided(proposal: Proposal, { decided }: Pick<Confirming, "decided">): Proposal {
  return decided === undefined ? proposal : { ...proposal, on: decided.on, decision: decided };
}

function eventOf(open: OpenAdvance, { kind, amount, on, decision, reason }: Proposal, now: string) {
  const entry = newId(now);
  return { ...toldOf(open, { on, reason, decision, entry }, now), kind, amount, entry };
}

async function post(
  transaction: Transaction,
  { id, territory, fund, number }: Advance,
  { kind, amount, on, entry, now }: Proposal & { readonly entry: string; readonly now: string },
): Promise<Outcome<true, Refusal<"fund-cannot-pay">>> {
  const path =
    kind === "refund"
      ? { from: fundFree(fund), to: borrowerOwedBack(id) }
      : { from: loanOwed(id), to: fundLoss(fund) };
  const posted = await postEntry(transaction, {
    id: entry,
    territory,
    effectiveOn: on,
    recordedAt: now,
    kind,
    act: `Avance n° ${number}`,
    isVoluntary: true,
    lines: moveEuros(amount, path),
  });
  if (posted.ok) return accept(true);
  invariant(posted.refusal.reason === "beyond-available", "a loss or a refund is a whole entry");
  return refuse("fund-cannot-pay", { ...posted.refusal.facts, wanted: amount });
}
