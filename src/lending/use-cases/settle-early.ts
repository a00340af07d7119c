import { refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { advanceState } from "../domain/advance-state.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { refusedByStanding } from "./check-deferral.ts";
import { readAdvance } from "./read-advance.ts";
import { openReceipt, type Receipt, receive } from "./record-repayment.ts";
import { latestState } from "./write-event.ts";

/** The firm pays all that is left at once: neither more nor less, and nothing is added for leaving early. */
export async function settleEarly(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & Receipt,
) {
  const { amount, receivedOn } = request;
  const opened = await openReceipt(office.advances, transaction, request);
  if (!opened.ok) return opened;
  const frozen = refusedByStanding(opened.value);
  if (frozen !== null) return frozen;
  const { advance, events } = opened.value;
  const { outstanding } = latestState(advance, events);
  if (outstanding <= 0n) return refuse("nothing-owed", { firm: advance.firm.name });
  const outstandingThen = advanceState(advance.terms, events, receivedOn).outstanding;
  if (amount !== outstanding || amount !== outstandingThen)
    return refuse("not-the-closing-amount", { amount, outstanding, outstandingThen, receivedOn }, "amount");

  await receive(office.advances, transaction, opened.value, { ...request, rule: "next-first" });
  return readAdvance(office, transaction, request);
}
