import type { Transaction } from "#platform/database/transaction.ts";
import type { Office } from "./office.ts";

/** The territories whose mails come back here: every one, as those of the demonstration write to nobody. */
export async function listReceivingTerritories(
  { units }: Pick<Office, "units">,
  transaction: Transaction,
): Promise<string[]> {
  const all = await units.list(transaction);
  return all.filter(({ level }) => level === "territory").map(({ id }) => id);
}
