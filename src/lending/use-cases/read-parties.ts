import { findApplication, ownersOf } from "#application/index.ts";
import { findFund } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { findOrganisations, findPeople, isOfDemonstration, nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advance } from "../domain/advance.ts";
import type { Parties } from "../domain/contract-facts.ts";

/** Who lends and who borrows, as their own rooms know them; what nobody entered stays unknown. */
export async function readParties(
  transaction: Transaction,
  { territory, fund, firm, application }: Pick<Advance, "territory" | "fund" | "firm" | "application">,
): Promise<Parties> {
  const held = await findFund(transaction, { territory, fund });
  invariant(held !== null, "an advance is taken from a fund of its territory");
  const operator = (await findOrganisations(transaction, [held.operator])).get(held.operator);
  invariant(operator !== undefined, "a fund is held by an organisation that the network knows");
  const file = await findApplication(transaction, { territory, application });
  const owners = await ownersOf(transaction, { territory, firm: firm.id });
  const people = await findPeople(transaction, [...owners]);
  return {
    operator: { name: operator.name, siren: operator.siren },
    fund: held.name,
    territory: await nameOfTerritory(transaction, territory),
    isDemonstration: await isOfDemonstration(transaction, territory),
    firm: {
      name: firm.name,
      siren: file?.firm.siren ?? null,
      runBy: [...people.values()].map(({ name }) => name).toSorted(),
    },
  };
}
