import { sql } from "kysely";
import type { RunBook } from "../use-cases/office.ts";
import { readItem, readRun, selectRuns } from "./run-rows.ts";
import { bankingTables } from "./tables.ts";

/** What the bank was given, looked up by what it tells back, and what it sent back of it. */
export const ordersTold: Pick<
  RunBook,
  "listSentItems" | "listSentRuns" | "findSentRun" | "markReturned" | "countReturned"
> = {
  async listSentItems(transaction, { territory, fund, endToEnds }) {
    if (endToEnds.length === 0) return new Map();
    const rows = await bankingTables(transaction)
      .selectFrom("bank_run_item as item")
      .innerJoin("bank_run as run", (join) =>
        join.onRef("run.territory_id", "=", "item.territory_id").onRef("run.id", "=", "item.run_id"),
      )
      .selectAll("item")
      .where("item.territory_id", "=", territory)
      .where("run.fund_id", "=", fund)
      .where(sql<boolean>`item.end_to_end = any(${endToEnds}::text[])`)
      .where("run.sent_at", "is not", null)
      .execute();
    return new Map(rows.map((row) => [row.end_to_end, readItem(row)]));
  },

  async listSentRuns(transaction, { territory, fund, messageIds }) {
    if (messageIds.length === 0) return [];
    const rows = await selectRuns(transaction)
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .where(sql<boolean>`message_id = any(${messageIds}::text[])`)
      .where("sent_at", "is not", null)
      .execute();
    return rows.map(readRun);
  },

  async findSentRun(transaction, { territory, messageId }) {
    const row = await selectRuns(transaction)
      .where("territory_id", "=", territory)
      .where("message_id", "=", messageId)
      .where("sent_at", "is not", null)
      .executeTakeFirst();
    return row === undefined ? null : readRun(row);
  },

  async markReturned(transaction, { territory, item }, { on, code }) {
    await bankingTables(transaction)
      .updateTable("bank_run_item")
      .set({ stands: false, carries: false, returned_on: on, return_code: code })
      .where("territory_id", "=", territory)
      .where("id", "=", item)
      .executeTakeFirstOrThrow();
  },

  async countReturned(transaction, { territory, fund }) {
    const rows = await bankingTables(transaction)
      .selectFrom("bank_run_item as item")
      .innerJoin("bank_run as run", (join) =>
        join.onRef("run.territory_id", "=", "item.territory_id").onRef("run.id", "=", "item.run_id"),
      )
      .select("item.run_id as run")
      .select((select) => select.fn.countAll<string>().as("count"))
      .where("item.territory_id", "=", territory)
      .where("run.fund_id", "=", fund)
      .where("item.returned_on", "is not", null)
      .groupBy("item.run_id")
      .execute();
    return new Map(rows.map(({ run, count }) => [run, Number(count)]));
  },
};
