import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isWritten, type WrittenSitting } from "../domain/consultation.ts";
import type { WhichSitting } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";

/** A sitting that is voted on in writing. */
export async function findConsultation(
  { committee }: Pick<CommitteeOffice, "committee">,
  transaction: Transaction,
  { territory, sitting: id }: WhichSitting,
): Promise<Outcome<WrittenSitting, Refusal<"consultation-unknown">>> {
  const sitting = await committee.find(transaction, { territory, sitting: id });
  return sitting !== null && isWritten(sitting) ? accept(sitting) : refuse("consultation-unknown");
}
