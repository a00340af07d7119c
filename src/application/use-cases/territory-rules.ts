import type { PlainDate } from "#kernel/plain-date.ts";
import { perimeterAt } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { TerritoryRules } from "../domain/eligibility-of-firm.ts";
import type { Applications } from "./applications.ts";

/** The rules and the perimeter of a territory on a day. */
export async function territoryRules(
  applications: Applications,
  transaction: Transaction,
  { territory, asOf }: { territory: string; asOf: PlainDate },
): Promise<TerritoryRules> {
  const perimeter = await perimeterAt(transaction, territory, asOf);
  return {
    policies: await applications.listPolicies(transaction, territory),
    communes: perimeter?.communes.map(({ insee }) => insee) ?? [],
    asOf,
  };
}
