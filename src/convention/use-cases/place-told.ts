import { findFund } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { findOrganisations, nameOfTerritory, perimeterAt } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Convention } from "../domain/convention.ts";
import type { PlaceTold } from "../domain/text-values.ts";

/** What a text says of its territory and of its fund, on the day its perimeter is read. */
export async function placeTold(
  transaction: Transaction,
  { territory, convention }: { readonly territory: string; readonly convention: Convention },
): Promise<PlaceTold> {
  const fund = await findFund(transaction, { territory, fund: convention.fund });
  invariant(fund !== null, "a convention feeds a fund of its territory");
  const operator = (await findOrganisations(transaction, [fund.operator])).get(fund.operator);
  const perimeter = await perimeterAt(transaction, territory, convention.perimeterOn);
  return {
    territory: await nameOfTerritory(transaction, territory),
    communes: perimeter?.communes.map(({ name }) => name) ?? [],
    fund: fund.name,
    operator: operator?.name ?? "",
  };
}
