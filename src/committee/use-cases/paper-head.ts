import { findFund } from "#fund/index.ts";
import { findOrganisations, isOfDemonstration, nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";

/** In whose name the committee writes. */
export interface PaperHead {
  readonly operator: string;
  readonly territory: string;
  readonly isDemonstration: boolean;
}

export async function paperHead(
  transaction: Transaction,
  { territory, fund }: { readonly territory: string; readonly fund: string },
): Promise<PaperHead> {
  const operator = (await findFund(transaction, { territory, fund }))?.operator ?? "";
  return {
    operator: (await findOrganisations(transaction, [operator])).get(operator)?.name ?? "",
    territory: await nameOfTerritory(transaction, territory),
    isDemonstration: await isOfDemonstration(transaction, territory),
  };
}
