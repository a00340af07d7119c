import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ClosedConvention } from "../domain/close.ts";
import type { MadeClose, MadeReturn, WhichConvention } from "../use-cases/conventions.ts";
import { conventionTables } from "./tables.ts";

export async function readClose(
  transaction: Transaction,
  { territory, convention }: WhichConvention,
): Promise<ClosedConvention | null> {
  const tables = conventionTables(transaction);
  const closed = await tables
    .selectFrom("convention_close")
    .select(["closed_on", "fate", "reason"])
    .where("territory_id", "=", territory)
    .where("convention_id", "=", convention)
    .executeTakeFirst();
  if (closed === undefined) return null;
  const returns = await tables
    .selectFrom("funder_return")
    .select(["organisation_id", "returned_on", "amount", "bank_reference"])
    .where("territory_id", "=", territory)
    .where("convention_id", "=", convention)
    .orderBy("returned_on")
    .orderBy("id")
    .execute();
  return {
    closedOn: closed.closed_on,
    fate: closed.fate,
    reason: closed.reason,
    returns: returns.map((row) => ({
      organisation: row.organisation_id,
      returnedOn: row.returned_on,
      amount: cents(row.amount),
      bankReference: row.bank_reference,
    })),
  };
}

export async function close(
  transaction: Transaction,
  { territory, convention, closedOn, fate, reason, by, now }: MadeClose,
): Promise<void> {
  await conventionTables(transaction)
    .insertInto("convention_close")
    .values({
      territory_id: territory,
      convention_id: convention,
      closed_on: closedOn,
      fate,
      reason,
      decided_by: by,
      recorded_at: now,
    })
    .execute();
}

/** False when that bank reference is known for this funder. */
export async function addReturn(transaction: Transaction, returned: MadeReturn): Promise<boolean> {
  const added = await conventionTables(transaction)
    .insertInto("funder_return")
    .values({
      territory_id: returned.territory,
      id: returned.id,
      convention_id: returned.convention,
      organisation_id: returned.organisation,
      returned_on: returned.returnedOn,
      amount: returned.amount,
      available: returned.available,
      bank_reference: returned.bankReference,
      entry_id: returned.entry,
      recorded_at: returned.recordedAt,
    })
    .onConflict((conflict) => conflict.constraint("return_is_recorded_once").doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
