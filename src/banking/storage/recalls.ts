import { sql } from "kysely";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { RecallBook, TakenDebit } from "../use-cases/recall-book.ts";
import type { BankingTables } from "./tables.ts";

interface RecallTables extends BankingTables {
  debit_recall: {
    territory_id: string;
    item_id: string;
    told_on: PlainDate;
    how: string;
    told_by: string;
    told_at: string;
  };
  bank_line_debit: {
    territory_id: string;
    id: string;
    line_id: string;
    part_id: string;
    item_id: string;
    amount: bigint;
    was_received: boolean;
    why: string;
    taken_by: string;
    taken_at: string;
    stands: boolean;
  };
}

function tablesOf(transaction: Transaction) {
  return transaction.tables<RecallTables>();
}

function selectTaken(transaction: Transaction, territory: string) {
  return tablesOf(transaction)
    .selectFrom("bank_line_debit")
    .select(["id", "line_id as line", "part_id as part", "item_id as item", "amount"])
    .select(["was_received as wasReceived", "why"])
    .where("territory_id", "=", territory)
    .where("stands", "=", true)
    .orderBy("id");
}

export const recalls: RecallBook = {
  async listGiven(transaction, { territory, advances }) {
    if (advances.length === 0) return [];
    const rows = await tablesOf(transaction)
      .selectFrom("bank_run_item as item")
      .innerJoin("bank_run as run", (join) =>
        join.onRef("run.territory_id", "=", "item.territory_id").onRef("run.id", "=", "item.run_id"),
      )
      .innerJoin("mandate", (join) =>
        join
          .onRef("mandate.territory_id", "=", "item.territory_id")
          .onRef("mandate.id", "=", "item.mandate_id"),
      )
      .leftJoin("debit_recall as told", (join) =>
        join.onRef("told.territory_id", "=", "item.territory_id").onRef("told.item_id", "=", "item.id"),
      )
      .select(["item.id as item", "item.run_id as run", "run.message_id as messageId"])
      .select(["item.advance_id as advance", "item.firm_name as firm", "item.on_date as on"])
      .select(["item.amount", "item.end_to_end as endToEnd", "item.stands", "item.instalment"])
      .select(["mandate.reference as rum", "mandate.creditor_id as creditorId", "run.sent_at"])
      .select(["told.told_on", "told.how", "told.told_by", "told.told_at"])
      .select(isReceived.as("isReceived"))
      .where("item.territory_id", "=", territory)
      .where("item.advance_id", "in", advances)
      .where("item.instalment", "is not", null)
      .where("run.sent_at", "is not", null)
      .orderBy("item.on_date")
      .orderBy("item.end_to_end")
      .execute();
    return rows.map(({ told_on, how, told_by, told_at, sent_at, amount, instalment, ...row }) => ({
      ...row,
      sentAt: sent_at ?? "",
      instalment: instalment ?? 0,
      amount: cents(amount),
      recall:
        told_on === null || how === null || told_by === null || told_at === null
          ? null
          : { item: row.item, on: told_on, how, by: told_by, at: told_at },
    }));
  },

  async addRecall(transaction, territory, { item, on, how, by, at }) {
    const added = await tablesOf(transaction)
      .insertInto("debit_recall")
      .values({ territory_id: territory, item_id: item, told_on: on, how, told_by: by, told_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async listTaken(transaction, { territory, lines }) {
    if (lines.length === 0) return [];
    const rows = await selectTaken(transaction, territory).where("line_id", "in", lines).execute();
    return rows.map(readTaken);
  },

  async listOfParts(transaction, { territory, parts }) {
    if (parts.length === 0) return [];
    const rows = await selectTaken(transaction, territory).where("part_id", "in", parts).execute();
    return rows.map(readTaken);
  },

  async addTaken(transaction, territory, taken, { person, at }) {
    await tablesOf(transaction)
      .insertInto("bank_line_debit")
      .values(
        taken.map(({ id, line, part, item, amount, wasReceived, why }) => ({
          territory_id: territory,
          id,
          line_id: line,
          part_id: part,
          item_id: item,
          amount,
          was_received: wasReceived,
          why,
          taken_by: person,
          taken_at: at,
          stands: true,
        })),
      )
      .execute();
  },

  async putBack(transaction, { territory, part }) {
    await tablesOf(transaction)
      .updateTable("bank_line_debit")
      .set({ stands: false })
      .where("territory_id", "=", territory)
      .where("part_id", "=", part)
      .where("stands", "=", true)
      .execute();
  },
};

function readTaken({ amount, ...row }: Omit<TakenDebit, "amount"> & { amount: bigint }): TakenDebit {
  return { ...row, amount: cents(amount) };
}

/** By a line under its name, or as a debit that was taken out of its run's credit because it was not owed. */
const isReceived = sql<boolean>`(
  exists (
    select from bank_line as line
    where line.territory_id = item.territory_id and line.fund_id = run.fund_id and line.end_to_end = item.end_to_end and line.amount > 0
  )
  or exists (
    select from bank_line_debit as taken
    where taken.territory_id = item.territory_id and taken.item_id = item.id and taken.stands and not taken.was_received
  )
)`;
