import type { Transaction } from "#platform/database/transaction.ts";
import type { Pledge } from "../domain/pledge.ts";
import { conventionTables } from "./tables.ts";

interface Signed {
  readonly territory: string;
  readonly convention: string;
  readonly pledges: readonly Pledge[];
}

export async function addPledges(
  transaction: Transaction,
  { territory, convention, pledges }: Signed,
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
        position: index + 1,
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
