import { refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { PrepaymentRule } from "../domain/advance-event.ts";
import { advanceState } from "../domain/advance-state.ts";
import { usualRule } from "../domain/allocation.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { refusedByStanding } from "./check-deferral.ts";
import { readAdvance } from "./read-advance.ts";
import { openReceipt, type Receipt, receive } from "./record-repayment.ts";
import { latestState } from "./write-event.ts";

/** Money that the firm brings before it is due, by the rule it chose or by the usual one. */
export async function prepay(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & Receipt & { readonly rule: PrepaymentRule | null },
) {
  const open = await openReceipt(office.advances, transaction, request);
  if (!open.ok) return open;
  const { advance, events } = open.value;
  const frozen = refusedByStanding(open.value);
  if (frozen !== null) return frozen;
  const { instalments } = advanceState(advance.terms, events, request.receivedOn);
  // What came or was taken back since that day counts too: told late, the money is not brought twice.
  const { outstanding } = latestState(advance, events);
  if (request.amount > outstanding)
    return refuse("more-than-owed", { amount: request.amount, outstanding }, "amount");

  const rule = request.rule ?? usualRule(instalments, request.receivedOn);
  await receive(office.advances, transaction, open.value, { ...request, rule });
  return readAdvance(office, transaction, request);
}
