import type { Transaction } from "#platform/database/transaction.ts";
import type { MadeCall, MadeLift, MadePayment, MadeRelease, MadeTold } from "../use-cases/conventions.ts";
import { conventionTables } from "./tables.ts";
import { countCancelled } from "./write-cancellations.ts";

/** Each line also counts on its pledge, which the database never lets go beyond the promise. */
export async function addCall(transaction: Transaction, call: MadeCall): Promise<void> {
  const tables = conventionTables(transaction);
  await tables
    .insertInto("call")
    .values({
      territory_id: call.territory,
      id: call.id,
      convention_id: call.convention,
      number: call.number,
      called_on: call.calledOn,
      due_on: call.dueOn,
      entry_id: call.entry,
      recorded_at: call.recordedAt,
    })
    .execute();
  await tables
    .insertInto("call_line")
    .values(
      call.lines.map(({ id, pledge, amount, waitsFor, waitsKind }) => ({
        territory_id: call.territory,
        id,
        call_id: call.id,
        pledge_id: pledge,
        amount,
        waits_for: waitsFor,
        waits_kind: waitsKind ?? "other",
      })),
    )
    .execute();
  for (const { pledge, amount } of call.lines)
    await count(transaction, "called", { territory: call.territory, pledge, amount });
}

export async function addPayment(transaction: Transaction, payment: MadePayment): Promise<boolean> {
  const added = await conventionTables(transaction)
    .insertInto("call_payment")
    .values({
      territory_id: payment.territory,
      id: payment.id,
      call_line_id: payment.callLine,
      paid_on: payment.paidOn,
      amount: payment.amount,
      bank_reference: payment.bankReference,
      entry_id: payment.entry,
      recorded_at: payment.recordedAt,
      occurrence: 1 + (await countCancelled(transaction, payment)),
    })
    .onConflict((conflict) => conflict.constraint("payment_is_recorded_once").doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export async function addRelease(transaction: Transaction, release: MadeRelease): Promise<void> {
  await conventionTables(transaction)
    .insertInto("pledge_release")
    .values({
      territory_id: release.territory,
      id: release.id,
      pledge_id: release.pledge,
      released_on: release.releasedOn,
      amount: release.amount,
      entry_id: release.entry,
      recorded_at: release.recordedAt,
    })
    .execute();
  await count(transaction, "released", release);
}

export async function liftWait(transaction: Transaction, lifted: MadeLift): Promise<boolean> {
  const added = await conventionTables(transaction)
    .insertInto("call_wait_lifted")
    .values({
      territory_id: lifted.territory,
      call_line_id: lifted.callLine,
      lifted_on: lifted.liftedOn,
      evidence: lifted.evidence,
      recorded_at: lifted.recordedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export async function addTold(transaction: Transaction, told: MadeTold): Promise<void> {
  await conventionTables(transaction)
    .insertInto("call_told")
    .values({
      territory_id: told.territory,
      call_line_id: told.callLine,
      number: told.number,
      told_on: told.on,
      told_by: told.by,
      names: [...told.names],
      recorded_at: told.at,
    })
    .execute();
}

async function count(
  transaction: Transaction,
  what: "called" | "released",
  { territory, pledge, amount }: { territory: string; pledge: string; amount: bigint },
): Promise<void> {
  await conventionTables(transaction)
    .updateTable("pledge")
    .set((set) => ({ [what]: set(what, "+", amount) }))
    .where("territory_id", "=", territory)
    .where("id", "=", pledge)
    .executeTakeFirstOrThrow();
}
