import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { definitionAt } from "../domain/job-definition.ts";
import { jobTotals } from "../domain/job-totals.ts";
import type { Commitments } from "./commitments.ts";

/** The five counters of a territory on its day, and the definition they go by. */
export async function readJobTotals(commitments: Commitments, transaction: Transaction, territory: string) {
  const on = await businessDateOf(transaction, territory);
  const followed = await commitments.list(transaction, territory);
  const definitions = await commitments.listDefinitions(transaction, territory);
  return { on, ...jobTotals(followed, on), definition: definitionAt(definitions, on) };
}
