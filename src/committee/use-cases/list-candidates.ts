import type { Role } from "#kernel/role.ts";
import { holdersOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";

/** Those who can come in to declare their links and read the packs. */
const candidates: readonly Role[] = ["committee-member", "chair", "secretary"];

export async function listCandidates(transaction: Transaction, territory: string) {
  return { people: await holdersOf(transaction, { territory, roles: candidates }) };
}
