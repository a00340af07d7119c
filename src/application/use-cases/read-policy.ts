import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, perimeterAt } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { policyAt, versioned } from "../domain/policy-at.ts";
import type { Applications } from "./applications.ts";

/** The rules in force on a day, with the communes of that day, and all the rules the territory ever had. */
export async function readPolicy(
  applications: Applications,
  transaction: Transaction,
  { territory, on }: { territory: string; on?: PlainDate | undefined },
) {
  const asked = on ?? (await businessDateOf(transaction, territory));
  const dated = await applications.listPolicies(transaction, territory);
  const perimeter = await perimeterAt(transaction, territory, asked);
  return {
    on: asked,
    inForce: policyAt(dated, asked),
    dated: dated.map(versioned),
    communes: [...(perimeter?.communes ?? [])],
  };
}
