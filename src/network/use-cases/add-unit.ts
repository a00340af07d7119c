import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { mayStandUnder, type Unit } from "../domain/unit.ts";
import type { Office } from "./office.ts";

/** Adds a network, a region under it, or a territory under either. */
export async function addUnit(office: Office, transaction: Transaction, unit: Unit): Promise<void> {
  const parent = unit.parent === null ? null : await office.units.find(transaction, unit.parent);
  invariant(
    mayStandUnder(unit.level, parent?.level ?? null),
    `a ${unit.level} does not stand under ${parent === null ? "nothing" : `a ${parent.level}`}`,
  );
  const isAdded = await office.units.add(transaction, unit);
  invariant(isAdded, `${unit.slug} is the short name of one unit`);
}
