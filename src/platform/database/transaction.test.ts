import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../tests/database.ts";
import type { Scope } from "./scope.ts";
import type { Queries, Transaction } from "./transaction.ts";
import { DatabaseUnreachable } from "./unreachable.ts";

const LONGWY = "018f0000-0000-7000-8000-000000000001";
const TOUL = "018f0000-0000-7000-8000-000000000002";

interface Tables {
  remark: { territory_id: string; body: string };
}

const database = await testDatabase();

beforeAll(async () => {
  await database.asOwner(async (client) =>
    client.query(`
      create table remark (territory_id uuid not null, body text not null, primary key (territory_id, body));
      alter table remark enable row level security, force row level security;
      create policy remark_of_the_scope on remark
        using (territory_id = any ((select app_read())::uuid[]))
        with check (territory_id = app_write());
      grant select, insert, update, delete on remark to alize_app`),
  );
  await write({ read: [LONGWY], write: LONGWY }, "a bakery in Longwy");
  await write({ read: [TOUL], write: TOUL }, "a garage in Toul");
});

describe("a transaction", () => {
  test("sees the rows of the territories it reads, and no other", async () => {
    expect(await bodies({ read: [LONGWY] })).toEqual(["a bakery in Longwy"]);
    expect(await bodies({ read: [LONGWY, TOUL] })).toEqual(["a bakery in Longwy", "a garage in Toul"]);
    expect(await bodies({ read: [] })).toEqual([]);
  });

  test("writes in one territory only", async () => {
    await expect(write({ read: [LONGWY], write: LONGWY }, "out of place", TOUL)).rejects.toThrow(
      /row-level security/,
    );
    await expect(write({ read: [LONGWY] }, "nowhere")).rejects.toThrow(/row-level security/);
  });

  test("changes nothing of what it does not see", async () => {
    await database.transaction({ read: [LONGWY], write: LONGWY }, async (transaction) => {
      const { numDeletedRows } = await remarks(transaction)
        .deleteFrom("remark")
        .where("territory_id", "=", TOUL)
        .executeTakeFirstOrThrow();
      expect(numDeletedRows).toBe(0n);
    });
  });

  test("leaves nothing of its scope to the next on the same connection", async () => {
    await bodies({ read: [LONGWY, TOUL], write: TOUL });
    const settings = await Promise.all(
      Array.from({ length: 12 }, async () =>
        database.transaction({ read: [] }, async (transaction) => {
          const { rows } =
            await sql`select app_read() as read, app_write() as write, current_user as role`.execute(
              remarks(transaction),
            );
          return rows[0];
        }),
      ),
    );
    for (const setting of settings) expect(setting).toEqual({ read: [], write: null, role: "alize_app" });
  });

  test("keeps nothing when the work throws", async () => {
    const failing = database.transaction({ read: [LONGWY], write: LONGWY }, async (transaction) => {
      await remarks(transaction)
        .insertInto("remark")
        .values({ territory_id: LONGWY, body: "never said" })
        .execute();
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await bodies({ read: [LONGWY] })).toEqual(["a bakery in Longwy"]);
  });

  test("does not pretend to keep what PostgreSQL has undone", async () => {
    const careless = database.transaction({ read: [LONGWY], write: LONGWY }, async (transaction) => {
      await remarks(transaction)
        .insertInto("remark")
        .values({ territory_id: LONGWY, body: "lost" })
        .execute();
      await sql`select 1 / 0`.execute(remarks(transaction)).catch(() => "ignored");
    });
    await expect(careless).rejects.toThrow(/nothing was kept/);
  });

  test("lends its queries for its own time only", async () => {
    let kept: Queries<Tables> | undefined;
    await database.transaction({ read: [LONGWY] }, async (transaction) => {
      kept = remarks(transaction);
    });
    await expect(kept?.selectFrom("remark").selectAll().execute()).rejects.toThrow(/which is over/);
  });

  test("refuses a territory that is not a UUID", async () => {
    await expect(bodies({ read: ["x}', true); drop table remark; --"] })).rejects.toThrow(
      /named by its UUID/,
    );
  });

  test("is begun again after a deadlock", async () => {
    const both = { read: [LONGWY, TOUL], write: LONGWY };
    let attempts = 0;
    const lockInOrder = async (first: number, second: number) =>
      database.transaction(both, async (transaction) => {
        attempts += 1;
        await sql`select pg_advisory_xact_lock(${first})`.execute(remarks(transaction));
        await sql`select pg_sleep(0.1)`.execute(remarks(transaction));
        await sql`select pg_advisory_xact_lock(${second})`.execute(remarks(transaction));
        return `${first} then ${second}`;
      });
    expect(await Promise.all([lockInOrder(1, 2), lockInOrder(2, 1)])).toEqual(["1 then 2", "2 then 1"]);
    expect(attempts).toBe(3);
  });

  test("gives up after four tries", async () => {
    let attempts = 0;
    const hopeless = database.transaction({ read: [] }, async (transaction) => {
      attempts += 1;
      await sql`do $$ begin raise exception 'conflict' using errcode = '40001'; end $$`.execute(
        remarks(transaction),
      );
    });
    await expect(hopeless).rejects.toThrow("conflict");
    expect(attempts).toBe(4);
  });

  test("says plainly that the server went away", async () => {
    const cut = database.transaction({ read: [] }, async (transaction) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
        remarks(transaction),
      );
      await database.asOwner(async (client) =>
        client.query("select pg_terminate_backend($1, 5000)", [rows[0]?.pid]),
      );
      await sql`select 1`.execute(remarks(transaction));
    });
    await expect(cut).rejects.toThrow(DatabaseUnreachable);
    expect(await bodies({ read: [TOUL] })).toEqual(["a garage in Toul"]);
  });
});

function remarks(transaction: Transaction): Queries<Tables> {
  return transaction.tables<Tables>();
}

async function write(scope: Scope, body: string, territory = scope.write ?? LONGWY): Promise<void> {
  await database.transaction(scope, async (transaction) =>
    remarks(transaction).insertInto("remark").values({ territory_id: territory, body }).execute(),
  );
}

async function bodies(scope: Scope): Promise<string[]> {
  return database.transaction(scope, async (transaction) => {
    const rows = await remarks(transaction).selectFrom("remark").select("body").orderBy("body").execute();
    return rows.map(({ body }) => body);
  });
}
