import type { Transaction } from "#platform/database/transaction.ts";
import type { MadeCancellation, MadePayment } from "../use-cases/conventions.ts";
import { conventionTables } from "./tables.ts";

/** How many payments of this reference are cancelled: it comes again once all those that bore it are. */
export async function countCancelled(
  transaction: Transaction,
  { territory, callLine, bankReference }: MadePayment,
): Promise<number> {
  const { count } = await conventionTables(transaction)
    .selectFrom("call_payment_cancelled")
    .innerJoin("call_payment", (join) =>
      join
        .onRef("call_payment.territory_id", "=", "call_payment_cancelled.territory_id")
        .onRef("call_payment.id", "=", "call_payment_cancelled.payment_id"),
    )
    .select((select) => select.fn.countAll<bigint>().as("count"))
    .where("call_payment_cancelled.territory_id", "=", territory)
    .where("call_payment.call_line_id", "=", callLine)
    .where("call_payment.bank_reference", "=", bankReference)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Gives the entry to reverse; null when the payment was cancelled meanwhile. */
export async function addCancellation(
  transaction: Transaction,
  { territory, payment, cancelledOn, entry, recordedAt }: MadeCancellation,
): Promise<string | null> {
  const tables = conventionTables(transaction);
  const added = await tables
    .insertInto("call_payment_cancelled")
    .values({
      territory_id: territory,
      payment_id: payment,
      cancelled_on: cancelledOn,
      entry_id: entry,
      recorded_at: recordedAt,
    })
    .onConflict((conflict) => conflict.constraint("payment_is_cancelled_once").doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return null;

  const { entry_id } = await tables
    .selectFrom("call_payment")
    .select("entry_id")
    .where("territory_id", "=", territory)
    .where("id", "=", payment)
    .executeTakeFirstOrThrow();
  return entry_id;
}
