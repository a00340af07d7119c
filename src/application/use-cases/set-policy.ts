import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type TerritoryPolicy, versioned } from "../domain/policy-at.ts";
import type { Applications } from "./applications.ts";

/** Gives the territory its own rules from a day on; those before it stand as they were. */
export async function setPolicy(
  applications: Applications,
  transaction: Transaction,
  { territory, fromOn, policy, now }: TerritoryPolicy & { readonly territory: string; readonly now: string },
) {
  const { minimum, maximum } = policy;
  if (minimum !== null && maximum !== null && minimum > maximum)
    return refuse("minimum-above-maximum", { minimum, maximum }, "policy.minimum");
  const dated = { territory, fromOn, policy, recordedAt: now };
  if (!(await applications.addPolicy(transaction, dated)))
    return refuse("policy-date-taken", { fromOn }, "fromOn");
  return accept(versioned({ fromOn, policy }));
}
