import type { Transaction } from "#platform/database/transaction.ts";
import type { Denial, DeniedObject } from "../domain/denial.ts";
import { networkOf } from "./tables.ts";

/** The objects of one kind that a person may not open now. */
export async function listDenied(
  transaction: Transaction,
  { person, territory, kind }: { person: string; territory: string; kind: string },
  now: string,
): Promise<string[]> {
  const rows = await inForce(transaction, { person, territory }, now)
    .where("object_kind", "=", kind)
    .select("object_id")
    .execute();
  return rows.map(({ object_id }) => object_id);
}

export async function isPersonDenied(
  transaction: Transaction,
  person: string,
  { territory, kind, id }: DeniedObject,
  now: string,
): Promise<boolean> {
  const found = await inForce(transaction, { person, territory }, now)
    .where("object_kind", "=", kind)
    .where("object_id", "=", id)
    .select("object_id")
    .executeTakeFirst();
  return found !== undefined;
}

/** Recorded twice at one instant, it is one denial. */
export async function addDenial(transaction: Transaction, denial: Denial): Promise<void> {
  const { territory, kind, id, person, reason, fromAt, untilAt } = denial;
  await networkOf(transaction)
    .insertInto("denial")
    .values({
      territory_id: territory,
      person_id: person,
      object_kind: kind,
      object_id: id,
      from_at: fromAt,
      until_at: untilAt,
      reason,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Ends what is denied to a person about an object; what was denied before stays on record. */
export async function endDenials(
  transaction: Transaction,
  person: string,
  { territory, kind, id }: DeniedObject,
  at: string,
): Promise<void> {
  await networkOf(transaction)
    .updateTable("denial")
    .set({ until_at: at })
    .where("territory_id", "=", territory)
    .where("person_id", "=", person)
    .where("object_kind", "=", kind)
    .where("object_id", "=", id)
    .where("from_at", "<=", at)
    .where((where) => where.or([where("until_at", "is", null), where("until_at", ">", at)]))
    .execute();
}

function inForce(
  transaction: Transaction,
  { person, territory }: { person: string; territory: string },
  now: string,
) {
  return networkOf(transaction)
    .selectFrom("denial")
    .where("territory_id", "=", territory)
    .where("person_id", "=", person)
    .where("from_at", "<=", now)
    .where((where) => where.or([where("until_at", "is", null), where("until_at", ">", now)]));
}
