import { accept, refuse } from "#kernel/outcome.ts";
import { findOrganisations } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Fund } from "../domain/fund.ts";
import { nameFund } from "./name-funds.ts";
import type { Funds } from "./office.ts";

export async function openFund(
  funds: Funds,
  transaction: Transaction,
  { now, ...opened }: Omit<Fund, "id"> & { readonly now: string },
) {
  const organisations = await findOrganisations(transaction, [opened.operator]);
  if (!organisations.has(opened.operator)) return refuse("organisation-unknown", {}, "operator");

  const fund = { ...opened, id: newId(now) };
  const isAdded = await funds.add(transaction, { ...fund, recordedAt: now });
  if (!isAdded) return refuse("fund-name-taken", { name: fund.name }, "name");

  return accept(await nameFund(transaction, fund));
}
