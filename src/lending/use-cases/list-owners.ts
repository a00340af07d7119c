import { accept, refuse } from "#kernel/outcome.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";

/** Those who run the firm of an advance, to whom its mails go. By name. */
export async function listOwners(
  { advances, ownersOf }: LendingOffice,
  transaction: Transaction,
  which: WhichAdvance,
) {
  const advance = await advances.find(transaction, which);
  if (advance === null) return refuse("advance-unknown");
  const owners = await ownersOf(transaction, { territory: which.territory, firm: advance.firm.id });
  const people = [...(await findPeople(transaction, [...owners])).values()];
  return accept({
    owners: people
      .map(({ id, name, email: address }) => ({ id, name, address }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "fr")),
  });
}
