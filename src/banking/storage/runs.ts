import { sql } from "kysely";
import { debitKey } from "../domain/pick-debits.ts";
import type { RunBook } from "../use-cases/office.ts";
import { ordersTold } from "./orders-told.ts";
import { readItem, readRun, selectRuns, writeItem } from "./run-rows.ts";
import { bankingTables } from "./tables.ts";

export const runs: RunBook = {
  ...ordersTold,

  async lockFund(transaction, { territory, fund }) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`bank ${territory} ${fund}`}, 0))`.execute(
      bankingTables(transaction),
    );
  },

  async list(transaction, { territory, fund }) {
    const rows = await selectRuns(transaction)
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .orderBy("id", "desc")
      .execute();
    return rows.map(readRun);
  },

  async find(transaction, { territory, run }) {
    const row = await selectRuns(transaction)
      .where("territory_id", "=", territory)
      .where("id", "=", run)
      .executeTakeFirst();
    return row === undefined ? null : readRun(row);
  },

  async lock(transaction, { territory, run }) {
    const row = await selectRuns(transaction)
      .where("territory_id", "=", territory)
      .where("id", "=", run)
      .forUpdate()
      .executeTakeFirst();
    return row === undefined ? null : readRun(row);
  },

  async add(transaction, run, items) {
    await bankingTables(transaction)
      .insertInto("bank_run")
      .values({
        territory_id: run.territory,
        id: run.id,
        fund_id: run.fund,
        account_id: run.account,
        kind: run.kind,
        message_id: run.messageId,
        first_on: run.firstOn,
        items: run.count,
        total: run.total,
        drawn_by: run.drawn.by,
        drawn_at: run.drawn.at,
        approved_by: null,
        approved_at: null,
        file_name: null,
        file_sealed: null,
        file_sha256: null,
        sent_by: null,
        sent_at: null,
        sent_on: null,
        cancelled_by: null,
        cancelled_at: null,
        cancelled_why: null,
      })
      .execute();
    for (let from = 0; from < items.length; from += rowsAtOnce)
      await bankingTables(transaction)
        .insertInto("bank_run_item")
        .values(items.slice(from, from + rowsAtOnce).map((item) => writeItem(run.territory, item)))
        .execute();
  },

  async listItems(transaction, { territory, run }) {
    const rows = await bankingTables(transaction)
      .selectFrom("bank_run_item")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("run_id", "=", run)
      .orderBy("on_date")
      .orderBy("end_to_end")
      .execute();
    return rows.map(readItem);
  },

  async listCarried(transaction, { territory, fund }) {
    const rows = await bankingTables(transaction)
      .selectFrom("bank_run_item as item")
      .innerJoin("bank_run as run", (join) =>
        join.onRef("run.territory_id", "=", "item.territory_id").onRef("run.id", "=", "item.run_id"),
      )
      .select(["item.advance_id as advance", "item.instalment", "item.order_id as order"])
      .where("item.territory_id", "=", territory)
      .where("run.fund_id", "=", fund)
      .where("item.carries", "=", true)
      .where(sql<boolean>`not ${isOver}`)
      .execute();
    const debits = new Set<string>();
    const orders = new Set<string>();
    for (const { advance, instalment, order } of rows) {
      if (instalment !== null) debits.add(debitKey({ advance, instalment }));
      if (order !== null) orders.add(order);
    }
    return { debits, orders };
  },

  async letGo(transaction, { territory, fund }) {
    await bankingTables(transaction)
      .updateTable("bank_run_item as item")
      .set({ carries: false })
      .where("item.territory_id", "=", territory)
      .where("item.carries", "=", true)
      .where(isOver)
      .where("item.run_id", "in", (where) =>
        where
          .selectFrom("bank_run as run")
          .select("run.id")
          .where("run.territory_id", "=", territory)
          .where("run.fund_id", "=", fund),
      )
      .execute();
  },

  async listLastDebits(transaction, { territory, fund }) {
    const rows = await bankingTables(transaction)
      .selectFrom("bank_run_item as item")
      .innerJoin("bank_run as run", (join) =>
        join.onRef("run.territory_id", "=", "item.territory_id").onRef("run.id", "=", "item.run_id"),
      )
      .innerJoin("bank_account as account", (join) =>
        join
          .onRef("account.territory_id", "=", "run.territory_id")
          .onRef("account.id", "=", "run.account_id"),
      )
      .select(["item.mandate_id as mandate", "item.mandate_account_id as debited"])
      .select(["account.holder as name", "account.creditor_id as ics"])
      .distinctOn("item.mandate_id")
      .where("item.territory_id", "=", territory)
      .where("run.fund_id", "=", fund)
      .where("run.sent_at", "is not", null)
      .where("item.sequence", "is not", null)
      .where("item.stands", "=", true)
      .orderBy("item.mandate_id")
      .orderBy("item.on_date", "desc")
      .orderBy("item.id", "desc")
      .execute();
    return new Map(
      rows.flatMap(({ mandate, debited, name, ics }) =>
        ics === null ? [] : [[mandate, { account: debited, creditor: { name, ics } }] as const],
      ),
    );
  },

  async listReturned(transaction, { territory, fund }) {
    const rows = await bankingTables(transaction)
      .selectFrom("bank_run_item as item")
      .innerJoin("bank_run as run", (join) =>
        join.onRef("run.territory_id", "=", "item.territory_id").onRef("run.id", "=", "item.run_id"),
      )
      .select(["item.advance_id as advance", "item.instalment"])
      .distinct()
      .where("item.territory_id", "=", territory)
      .where("run.fund_id", "=", fund)
      .where("item.returned_on", "is not", null)
      .execute();
    return new Set(
      rows.flatMap(({ advance, instalment }) =>
        instalment === null ? [] : [debitKey({ advance, instalment })],
      ),
    );
  },

  async listTakings(transaction, { territory, run }) {
    const rows = await bankingTables(transaction)
      .selectFrom("bank_run_taking")
      .select(["id", "taken_by as by", "taken_at as at", "file_sha256 as sha256"])
      .where("territory_id", "=", territory)
      .where("run_id", "=", run)
      .orderBy("taken_at")
      .orderBy("id")
      .execute();
    return rows;
  },

  async addTaking(transaction, { territory, run }, { id, by, at, sha256 }) {
    await bankingTables(transaction)
      .insertInto("bank_run_taking")
      .values({ territory_id: territory, id, run_id: run, taken_by: by, taken_at: at, file_sha256: sha256 })
      .execute();
  },

  async approve(transaction, { territory, id }, { by, at, name, sealed, sha256 }) {
    await bankingTables(transaction)
      .updateTable("bank_run")
      .set({
        approved_by: by,
        approved_at: at,
        file_name: name,
        file_sealed: Buffer.from(sealed),
        file_sha256: sha256,
      })
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  },

  async readFile(transaction, { territory, run }) {
    const row = await bankingTables(transaction)
      .selectFrom("bank_run")
      .select("file_sealed")
      .where("territory_id", "=", territory)
      .where("id", "=", run)
      .executeTakeFirst();
    return row?.file_sealed ?? null;
  },

  async send(transaction, { territory, id }, { by, at, on }) {
    await bankingTables(transaction)
      .updateTable("bank_run")
      .set({ sent_by: by, sent_at: at, sent_on: on })
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  },

  async cancel(transaction, { territory, id }, { by, at, why }) {
    const tables = bankingTables(transaction);
    await tables
      .updateTable("bank_run")
      .set({ cancelled_by: by, cancelled_at: at, cancelled_why: why })
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    await tables
      .updateTable("bank_run_item")
      .set({ stands: false, carries: false })
      .where("territory_id", "=", territory)
      .where("run_id", "=", id)
      .execute();
  },
};

/**
 * The advance was told of this debit under its reference: what it paid is the advance's to say. Or the close of its day left it alone,
 * the advance's own transfer having come back: a new schedule is not held by it.
 */
const isOver = sql<boolean>`(
  exists (
    select from advance_event as event
    where event.territory_id = item.territory_id and event.advance_id = item.advance_id and event.ref = item.end_to_end
  )
  or item.instalment is not null and exists (
    select from bank_run as given
    join day_close as closed on closed.territory_id = given.territory_id and closed.closed_on = item.on_date
    where given.territory_id = item.territory_id and given.id = item.run_id and given.sent_at is not null
  )
)`;

/** PostgreSQL takes 65 535 parameters a statement. */
const rowsAtOnce = 3000;
