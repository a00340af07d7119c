import type { Transaction } from "#platform/database/transaction.ts";
import type { Pledge } from "../domain/pledge.ts";
import { conventionTables } from "./tables.ts";

interface Signed {
  readonly territory: string;
  readonly convention: string;
  readonly pledges: readonly Pledge[];
  /** Those that an amendment brings come after the others. */
  readonly brought?: { readonly amendment: string; readonly after: number };
}

export async function addPledges(
  transaction: Transaction,
  { territory, convention, pledges, brought }: Signed,
): Promise<void> {
  if (pledges.length === 0) return;
  const tables = conventionTables(transaction);
  await tables
    .insertInto("pledge")
    .values(
      pledges.map(({ id, holder, unit, purpose, nature, origin, amount }, index) => ({
        territory_id: territory,
        id,
        convention_id: convention,
        holder_id: holder,
        position: (brought?.after ?? 0) + index + 1,
        amendment_id: brought?.amendment ?? null,
        unit,
        purpose,
        nature,
        origin: origin.kind,
        contributor: origin.kind === "matching" ? origin.contributor : null,
        weight: origin.kind === "matching" ? origin.weight : null,
        amount,
      })),
    )
    .execute();
  await tables
    .insertInto("pledge_tranche")
    .values(
      pledges.flatMap(({ id, tranches }) =>
        tranches.map(({ dueOn, amount }, index) => ({
          territory_id: territory,
          pledge_id: id,
          number: index + 1,
          due_on: dueOn,
          amount,
        })),
      ),
    )
    .execute();
}
