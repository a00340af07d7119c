import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "#platform/database/scope.ts";
import { testDatabase } from "../../../tests/database.ts";
import { aBook } from "../../../tests/ledger-book.ts";

const database = await testDatabase();
const [longwy, toul] = [aBook(database), aBook(database)];
const both: Scope = { read: [longwy.territory, toul.territory], write: longwy.territory };

const tables = [
  "ledger_entry",
  "ledger_line",
  "ledger_balance",
  "ledger_month",
  "ledger_head",
  "ledger_reason",
];
const views = ["figures_ledger_balances_v1", "figures_ledger_months_v1"];

beforeAll(async () => {
  for (const book of [longwy, toul]) {
    const [payment] = book.read("2008-01-15 fait payment  libre +100,00  apport −100,00");
    if (payment) await book.post({ ...payment, reason: "first call" });
  }
});

describe("the application", () => {
  it.each([...tables, ...views])("sees in %s the territories that it reads, and no other", async (table) => {
    expect(await territoriesIn(table, { read: [longwy.territory] })).toEqual([longwy.territory]);
    expect(await territoriesIn(table, { read: [randomUUID()] })).toEqual([]);
    expect(await territoriesIn(table, { read: [] })).toEqual([]);
    expect(await territoriesIn(table, both)).toHaveLength(2);
  });

  it("does not see more by asking for the whole as the owner does", async () => {
    const seen = await database.transaction({ read: [] }, async (transaction) => {
      await sql`set local app.whole = 'yes'`.execute(transaction.tables());
      return (await sql`select from ledger_entry`.execute(transaction.tables())).rows;
    });

    expect(seen).toEqual([]);
  });

  it.each(tables)("writes in %s by no other way than posting", async (table) => {
    const name = sql.table(table);
    for (const statement of [
      sql`insert into ${name} select * from ${name}`,
      sql`update ${name} set territory_id = territory_id`,
      sql`delete from ${name}`,
      sql`truncate ${name}`,
    ]) {
      const writing = database.transaction(both, async (transaction) =>
        statement.execute(transaction.tables()),
      );
      await expect(writing).rejects.toThrow(/permission denied/);
    }
  });

  it.each([
    "ledger_take_head(null)",
    "ledger_add_up(null, null)",
    "ledger_unbalance(null)",
    "ledger_shortage(null, null)",
  ])("does not call %s, a part of posting", async (call) => {
    const calling = database.transaction(both, async (transaction) =>
      sql`select ${sql.raw(call)}`.execute(transaction.tables()),
    );

    await expect(calling).rejects.toThrow(/permission denied/);
  });
});

describe("the owner of the tables", () => {
  it("sees nothing without asking for it", async () => {
    // Row security never binds a superuser, which a server of one's own may give us.
    const seen = await database.asOwner(async (client) =>
      client.query(`
        select from ledger_entry
        where not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)`),
    );

    expect(seen.rows).toEqual([]);
  });

  it.each(["ledger_entry", "ledger_line"])("neither changes nor deletes in %s", async (table) => {
    for (const statement of [
      `update ${table} set territory_id = territory_id`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]) {
      const changing = database.asOwner(async (client) => client.query(statement));
      await expect(changing).rejects.toThrow(/the ledger is append-only/);
    }
  });

  it("changes no reason", async () => {
    const changing = database.asOwner(async (client) =>
      client.query("update ledger_reason set reason = 'other'"),
    );

    await expect(changing).rejects.toThrow(/the ledger is append-only/);
  });

  it("binds every table and view of the ledger by row security", async () => {
    const unbound = await database.asOwner(async (client) =>
      client.query(`
        select relname from pg_class
        where (relname like 'ledger%' or relname like 'figures_ledger%') and (
          (relkind = 'r' and not (relrowsecurity and relforcerowsecurity)) or
          (relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false))
        )`),
    );

    expect(unbound.rows).toEqual([]);
  });
});

async function territoriesIn(table: string, scope: Scope): Promise<string[]> {
  return database.transaction(scope, async (transaction) => {
    const { rows } = await sql<{ territory: string }>`
      select distinct territory_id as territory from ${sql.table(table)}`.execute(transaction.tables());
    return rows.map(({ territory }) => territory);
  });
}
