import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import { reverseEntry } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { callLineView } from "../domain/call-view.ts";
import { findPayment, type RecordedPayment } from "../domain/find-payment.ts";
import { stateOf } from "../domain/pledge-states.ts";
import { pledgeView } from "../domain/pledge-view.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";
import { findRecord } from "./load-records.ts";
import { tellIn } from "./tell.ts";

export type CancellationRequest = WhichConvention & {
  readonly payment: string;
  readonly reason: string;
  readonly now: string;
};

/**
 * Takes back a payment that was mistyped: its entry is reversed on its own day, as if the money had never come, and what was
 * known meanwhile stays known. The reason is kept in the journal.
 */
export async function cancelPayment(
  conventions: Conventions,
  transaction: Transaction,
  request: CancellationRequest,
) {
  const { territory, convention, payment, now } = request;
  const everything = { territory, convention, on: null, knownAt: null };
  const found = await findRecord(conventions, transaction, everything);
  if (!found.ok) return found;
  const recorded = findPayment(found.value.record, payment);
  if (recorded === null) return refuse("payment-unknown", {}, "payment");

  const today = await businessDateOf(transaction, territory);
  if (recorded.cancelledOn !== null) return alreadyCancelled(recorded);
  const cancellation = { territory, payment, cancelledOn: today, entry: newId(now), recordedAt: now };
  const entry = await conventions.addCancellation(transaction, cancellation);
  if (entry === null) return alreadyCancelled({ ...recorded, cancelledOn: today });
  const { number } = found.value.record.convention;
  await reverse(transaction, request, { recorded, number, entry, reversal: cancellation.entry });

  const after = await findRecord(conventions, transaction, everything);
  invariant(after.ok, "a cancellation leaves its convention where it was");
  const { record, records } = after.value;
  const told = await tellIn(transaction, territory, { on: today, records });
  const kept = findPayment(record, payment);
  const pledge = record.pledges.find(({ id }) => id === kept?.line.pledge);
  invariant(kept !== null && pledge !== undefined, "a cancelled payment stays on its line");
  return accept({
    line: callLineView(kept.line, kept.call, record, told),
    pledge: pledgeView({ pledge, state: stateOf(pledge, record) }, record, told.nameOf),
  });
}

function alreadyCancelled({ payment: { bankReference, amount }, cancelledOn }: RecordedPayment) {
  return refuse("payment-already-cancelled", { reference: bankReference, amount, cancelledOn }, "payment");
}

interface Reversed {
  readonly recorded: RecordedPayment;
  readonly number: number;
  readonly entry: string;
  readonly reversal: string;
}

async function reverse(
  transaction: Transaction,
  { territory, reason, now }: CancellationRequest,
  { recorded: { call, payment }, number, entry, reversal }: Reversed,
): Promise<void> {
  const reversed = await reverseEntry(transaction, {
    id: reversal,
    territory,
    entryId: entry,
    effectiveOn: payment.paidOn,
    recordedAt: now,
    act: `Convention n° ${number}, appel n° ${call.number}, ${payment.bankReference} : annulation`,
    reason,
  });
  invariant(reversed.ok, "a payment that is not cancelled has an entry that was not reversed");
}
