import { sql } from "kysely";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { BankDebits } from "../use-cases/bank-debits.ts";
import type { LendingTables } from "./tables.ts";

interface BankDebitTables extends LendingTables {
  debits_by_bank: { territory_id: string; fund_id: string; from_on: PlainDate };
  presented_debit: {
    territory_id: string;
    reference: string;
    advance_id: string;
    instalment: number;
    amount: bigint;
    on_date: PlainDate;
    withdrawn: boolean;
  };
}

export function bankDebitTables(transaction: Transaction) {
  return transaction.tables<BankDebitTables>();
}

export const bankDebits: BankDebits = {
  async listUnpaid(transaction, { territory, fund, from, until }) {
    const rows = await bankDebitTables(transaction)
      .selectFrom("advance_instalment as instalment")
      .innerJoin("advance", (join) =>
        join
          .onRef("advance.territory_id", "=", "instalment.territory_id")
          .onRef("advance.id", "=", "instalment.advance_id"),
      )
      .select(["advance.id as advance", "advance.number", "advance.application_id as application"])
      .select(["advance.firm_id", "advance.firm_name", "advance.status"])
      .select(["instalment.number as instalment", "instalment.due_on as dueOn", "instalment.pay_on as payOn"])
      .select(sql<bigint>`instalment.principal - instalment.paid - instalment.lost`.as("amount"))
      .select(
        sql<boolean>`not exists (
          select from advance_instalment as other
          where other.territory_id = instalment.territory_id and other.advance_id = instalment.advance_id
            and other.number <> instalment.number and other.paid + other.lost < other.principal
        )`.as("isLast"),
      )
      .where("instalment.territory_id", "=", territory)
      .where("advance.fund_id", "=", fund)
      .where("advance.status", "not in", ["to-sign", "to-disburse", "settled", "written-off", "lapsed"])
      .where("instalment.pay_on", ">=", from)
      .where("instalment.pay_on", "<=", until)
      .where(sql<boolean>`instalment.paid + instalment.lost < instalment.principal`)
      .orderBy("instalment.pay_on")
      .orderBy("advance.number")
      .orderBy("instalment.number")
      .execute();
    return rows.map(({ firm_id, firm_name, status, amount, ...row }) => ({
      ...row,
      firm: { id: firm_id, name: firm_name },
      isFrozen: status !== "running",
      amount: cents(amount),
    }));
  },

  async listReleasedOrders(transaction, { territory, fund }) {
    const rows = await bankDebitTables(transaction)
      .selectFrom("disbursement_order as released")
      .innerJoin("advance", (join) =>
        join
          .onRef("advance.territory_id", "=", "released.territory_id")
          .onRef("advance.id", "=", "released.advance_id"),
      )
      .select(["released.id as order", "released.amount", "released.pay_on as payOn"])
      .select(["advance.id as advance", "advance.number", "advance.application_id as application"])
      .select(["advance.firm_id", "advance.firm_name"])
      .where("released.territory_id", "=", territory)
      .where("advance.fund_id", "=", fund)
      .where("released.released_at", "is not", null)
      .where("released.withdrawn_at", "is", null)
      .where(isNotCancelled)
      .orderBy("released.pay_on")
      .orderBy("advance.number")
      .execute();
    return rows.map(({ firm_id, firm_name, amount, ...row }) => ({
      ...row,
      firm: { id: firm_id, name: firm_name },
      amount: cents(amount),
    }));
  },

  async findDisbursement(transaction, { territory, advance, order }) {
    const row = await bankDebitTables(transaction)
      .selectFrom("disbursement_order as released")
      .innerJoin("advance_event as paid", (join) =>
        join
          .onRef("paid.territory_id", "=", "released.territory_id")
          .onRef("paid.advance_id", "=", "released.advance_id"),
      )
      .select(["paid.id as event", "paid.effective_on as on"])
      .where("released.territory_id", "=", territory)
      .where("released.advance_id", "=", advance)
      .where("released.id", "=", order)
      .where(isItsDisbursement)
      .executeTakeFirst();
    return row ?? null;
  },

  async listUndone(transaction, { territory, fund }) {
    const rows = await bankDebitTables(transaction)
      .selectFrom("advance_event as paid")
      .innerJoin("advance_event as opposite", (join) =>
        join
          .onRef("opposite.territory_id", "=", "paid.territory_id")
          .onRef("opposite.reverses", "=", "paid.id"),
      )
      .innerJoin("advance", (join) =>
        join
          .onRef("advance.territory_id", "=", "paid.territory_id")
          .onRef("advance.id", "=", "paid.advance_id"),
      )
      .select("paid.advance_id as advance")
      .distinct()
      .where("paid.territory_id", "=", territory)
      .where("advance.fund_id", "=", fund)
      .where("opposite.kind", "=", "reversal")
      .where("paid.kind", "=", "disbursement")
      .orderBy("paid.advance_id")
      .execute();
    return rows.map(({ advance }) => advance);
  },

  async leave(transaction, { territory, fund, from }) {
    await bankDebitTables(transaction)
      .insertInto("debits_by_bank")
      .values({ territory_id: territory, fund_id: fund, from_on: from })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  async present(transaction, territory, debits) {
    for (let from = 0; from < debits.length; from += rowsAtOnce)
      await bankDebitTables(transaction)
        .insertInto("presented_debit")
        .values(
          debits.slice(from, from + rowsAtOnce).map(({ advance, instalment, amount, on, reference }) => ({
            territory_id: territory,
            reference,
            advance_id: advance,
            instalment,
            amount,
            on_date: on,
            withdrawn: false,
          })),
        )
        .execute();
  },

  async withdraw(transaction, { territory, reference }) {
    await bankDebitTables(transaction)
      .updateTable("presented_debit")
      .set({ withdrawn: true })
      .where("territory_id", "=", territory)
      .where("reference", "=", reference)
      .execute();
  },
};

/** A disbursement is told as its order is released. */
const isItsDisbursement = sql<boolean>`paid.kind = 'disbursement' and paid.recorded_at = released.released_at
  and paid.effective_on = released.pay_on and paid.amount = released.amount`;

/** Once it is cancelled by its opposite, nothing is to be paid under that order. */
const isNotCancelled = sql<boolean>`not exists (
  select from advance_event as paid
  join advance_event as opposite on opposite.territory_id = paid.territory_id and opposite.reverses = paid.id
  where paid.territory_id = released.territory_id and paid.advance_id = released.advance_id
    and ${isItsDisbursement}
)`;

/** PostgreSQL takes 65 535 parameters a statement. */
const rowsAtOnce = 5000;
