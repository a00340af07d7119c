import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { policyAt } from "../domain/policy-at.ts";
import type { Applications } from "./applications.ts";

/** What the public self-test asks in a territory. */
export async function readSelfTest(applications: Applications, transaction: Transaction, slug: string) {
  const found = await applications.findPublicRules(transaction, slug);
  if (found === null) return refuse("territory-unknown");
  const { territory, on, communes, policies } = found;
  return accept({ territory, on, communes: [...communes], inForce: policyAt(policies, on) });
}
