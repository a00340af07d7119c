import { invariant } from "#kernel/invariant.ts";
import { findOrganisations } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Fund } from "../domain/fund.ts";

export type NamedFund = Pick<Fund, "id" | "name" | "openedOn"> & {
  readonly operator: { readonly id: string; readonly name: string };
};

/** Funds as people read them: with the name of their operator. */
export async function nameFunds(transaction: Transaction, funds: readonly Fund[]): Promise<NamedFund[]> {
  const operators = await findOrganisations(
    transaction,
    funds.map(({ operator }) => operator),
  );
  return funds.map(({ id, name, operator, openedOn }) => {
    const organisation = operators.get(operator);
    invariant(organisation !== undefined, "the operator of a fund is an organisation");
    return { id, name, operator: { id: operator, name: organisation.name }, openedOn };
  });
}

export async function nameFund(transaction: Transaction, fund: Fund): Promise<NamedFund> {
  const [named] = await nameFunds(transaction, [fund]);
  invariant(named !== undefined, "a fund has its name");
  return named;
}
