import { sql } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "../../../tests/database.ts";

const database = await testDatabase();

async function read(expression: string): Promise<unknown> {
  return database.transaction({ read: [] }, async (transaction) => {
    const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(
      transaction.tables(),
    );
    return rows[0]?.value;
  });
}

test.each([
  ["9007199254740993::bigint", 9007199254740993n],
  ["array[1, null, 9007199254740993]::bigint[]", [1n, null, 9007199254740993n]],
  ["date '2026-03-29'", "2026-03-29"],
  ["array[date '2026-03-29']", ["2026-03-29"]],
  ["0.1::numeric", "0.1"],
  ["array[0.1]::numeric[]", ["0.1"]],
  ["timestamptz '2026-03-29 03:30:00.123456+02'", "2026-03-29T01:30:00.123456Z"],
  ["array[timestamptz '2026-03-29 03:30:00+02']", ["2026-03-29T01:30:00Z"]],
  ["timestamptz 'infinity'", "infinity"],
  ["timestamp '2026-03-29 02:30:00'", "2026-03-29 02:30:00"],
  ["interval '1 month'", "1 mon"],
  [`'{"a": [1, true]}'::jsonb`, { a: [1, true] }],
  ["array['a', null]::text[]", ["a", null]],
  ["3::integer", 3],
])("reading %s › loses nothing", async (expression, value) => {
  expect(await read(expression)).toEqual(value);
});

test("reading an instant › gives UTC whatever the zone of the server", async () => {
  const { rows } = await database.asOwner(async (client) => {
    await client.query("set timezone = 'Europe/Paris'");
    return client.query<{ at: string }>("select timestamptz '2026-07-14 12:00:00Z' as at");
  });
  expect(rows).toEqual([{ at: "2026-07-14T12:00:00Z" }]);
});

test("writing a bigint › keeps its last digit", async () => {
  const value = await database.transaction({ read: [] }, async (transaction) =>
    sql<{ value: bigint }>`select ${9007199254740993n}::bigint as value`.execute(transaction.tables()),
  );
  expect(value.rows).toEqual([{ value: 9007199254740993n }]);
});
