import { listSeatHolders } from "#application/index.ts";
import type { Role } from "#kernel/role.ts";
import type { Transaction } from "#platform/database/transaction.ts";

/** Those who can come in to declare their links and read the packs. */
const candidates: readonly Role[] = ["committee-member", "chair", "secretary"];

export async function listCandidates(transaction: Transaction, territory: string) {
  return { people: await listSeatHolders(transaction, { territory, roles: candidates }) };
}
