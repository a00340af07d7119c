import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { refusedByLapse } from "./lapse-advance.ts";
import { readAdvance } from "./read-advance.ts";

/** The first of the two people: says which transfer is to be made. Proposing again replaces what nobody released. */
export async function proposeDisbursement(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & { readonly payOn: PlainDate; readonly person: string; readonly now: string },
) {
  const { territory, payOn, person, now } = request;
  const { advances } = office;
  const advance = await advances.lock(transaction, request);
  if (advance === null) return refuse("advance-unknown");
  const { signedOn, decision, status } = advance;
  const lapsed = refusedByLapse(advance);
  if (lapsed !== null) return lapsed;
  if (signedOn === null) return refuse("contract-not-signed", { firm: advance.firm.name });
  if (status !== "to-disburse") return refuse("already-disbursed", { firm: advance.firm.name });
  if (payOn < signedOn) return refuse("paid-before-signature", { payOn, signedOn }, "payOn");
  if (!(await office.areConditionsMet(transaction, { territory, decision })))
    return refuse("conditions-not-met", { firm: advance.firm.name });

  const standing = await advances.findOrder(transaction, request);
  if (standing !== null) await advances.withdrawOrder(transaction, territory, standing.id, now);
  await advances.addOrder(transaction, request, {
    id: newId(now),
    amount: advance.terms.principal,
    payOn,
    proposedBy: person,
    proposedAt: now,
  });
  return readAdvance(office, transaction, request);
}
