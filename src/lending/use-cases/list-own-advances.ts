import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { asOwnerSees } from "../domain/advance-page.ts";
import type { LendingOffice } from "./advances.ts";
import { listAdvances } from "./list-advances.ts";
import { readAdvance } from "./read-advance.ts";

/** The advances of the firms that someone runs, as their owner reads them. */
export async function listOwnAdvances(
  office: LendingOffice,
  transaction: Transaction,
  {
    territory,
    person,
    denied,
  }: { readonly territory: string; readonly person: string; readonly denied: ReadonlySet<string> },
) {
  const owned = await office.ownedFirms(transaction, { territory, person });
  const { on, advances: lines } = await listAdvances(office.advances, transaction, { territory, denied });
  const advances = [];
  for (const { id } of lines.filter(({ firm }) => owned.has(firm.id))) {
    const read = await readAdvance(office, transaction, { territory, advance: id });
    invariant(read.ok, "an advance that is listed is there");
    advances.push(asOwnerSees(read.value));
  }
  return { on, advances };
}
