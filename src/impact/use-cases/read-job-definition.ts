import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { definitionAt } from "../domain/job-definition.ts";
import type { Commitments } from "./commitments.ts";

/** What counts as a job today, and the definitions that the territory gave itself. */
export async function readJobDefinition(
  commitments: Commitments,
  transaction: Transaction,
  territory: string,
) {
  const on = await businessDateOf(transaction, territory);
  const definitions = await commitments.listDefinitions(transaction, territory);
  return { on, inForce: definitionAt(definitions, on), definitions };
}
