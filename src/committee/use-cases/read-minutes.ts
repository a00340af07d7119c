import { accept } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { WhichSitting } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { readSitting } from "./read-sitting.ts";
import type { Asking } from "./reader-of.ts";

/** The minutes: the sitting as it was held and as the caller may see it, and the hash of the whole. */
export async function readMinutes(
  office: CommitteeOffice,
  transaction: Transaction,
  asked: WhichSitting & Asking,
) {
  const page = await readSitting(office, transaction, asked);
  if (!page.ok) return page;
  const sitting = await office.committee.find(transaction, asked);
  return accept({ sitting: page.value, hash: sitting?.minutesHash ?? null });
}
