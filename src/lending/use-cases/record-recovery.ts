import { refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { readAdvance } from "./read-advance.ts";
import { openReceipt, type Receipt, receiveAs } from "./record-repayment.ts";
import { latestState } from "./write-event.ts";

/** What was written off comes back after all: the firm was never released. */
export async function recordRecovery(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & Receipt,
) {
  const opened = await openReceipt(office.advances, transaction, request);
  if (!opened.ok) return opened;
  const { advance, events } = opened.value;
  const { lost } = latestState(advance, events);
  if (lost <= 0n) return refuse("nothing-lost", { firm: advance.firm.name });

  await receiveAs(office.advances, transaction, opened.value, { ...request, words: { kind: "recovery" } });
  return readAdvance(office, transaction, request);
}
