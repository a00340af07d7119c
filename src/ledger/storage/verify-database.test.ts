import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../../tests/database.ts";
import { aBook } from "../../../tests/ledger-book.ts";
import { aToldBook, faultNames, faultsOf, tamper } from "../../../tests/tampered-ledger.ts";
import { eraseReason, findEntry, verifyDatabase } from "../index.ts";

const database = await testDatabase();
const weakened = await testDatabase();

describe("verifying", () => {
  it("finds nothing to say of books that nobody touched, and tells the end of each chain", async () => {
    const { book, ids } = await aToldBook(database);
    const last = await book.inside(async (t) =>
      findEntry(t, { territory: book.territory, entryId: ids[5] ?? "" }),
    );

    const { chains, faults } = await verifyDatabase(database);

    expect(faults).toEqual([]);
    expect(chains).toContainEqual({ territory: book.territory, entries: 6n, hash: last?.hash });
  });

  it("finds nothing to say of a territory whose first entry was refused", async () => {
    const book = aBook(database);
    expect(await book.tell("2008-02-14 acte decision  réservé +1,00  libre −1,00")).toEqual([
      "beyond-available",
    ]);

    expect(await faultsOf(database, book)).toEqual([]);
  });

  it("walks chains longer than what it reads at once", async () => {
    const book = aBook(database);
    const [payment] = book.read("2008-01-15 fait payment  libre +1,00  apport −1,00");
    if (payment === undefined) throw new Error("one entry");
    await database.asOwner(async (client) => {
      await client.query("select set_config('app.write', $1, false)", [book.territory]);
      const lines = payment.lines.map((line) => ({ ...line, amount: String(line.amount) }));
      await client.query(
        `select ledger_post($1::jsonb || jsonb_build_object('id', gen_random_uuid())) from generate_series(1, 2001)`,
        [JSON.stringify({ ...payment, voluntary: false, lines })],
      );
    });

    expect(await verifyDatabase(database, book.territory)).toMatchObject({
      chains: [{ entries: 2001n }],
      faults: [],
    });
  });

  it("finds nothing to say of a reason that was erased", async () => {
    const { book, ids } = await aToldBook(database);
    await book.inside(async (t) => eraseReason(t, { territory: book.territory, entryId: ids[5] ?? "" }));

    expect(await faultsOf(database, book)).toEqual([]);
  });

  it("finds a reason that was rewritten", async () => {
    const { book, ids } = await aToldBook(database);

    await tamper(
      database,
      "ledger_reason",
      "update ledger_reason set reason = 'autre' where territory_id = $1 and entry_id = $2",
      [book.territory, ids[5]],
    );

    expect(await faultNames(database, book)).toEqual(["6 reason-differs"]);
  });

  it.each<[string, string, string]>([
    [
      "balance",
      "ledger_balance",
      "update ledger_balance set amount = amount + 1 where territory_id = $1 and account like 'capital:%'",
    ],
    [
      "month",
      "ledger_month",
      "update ledger_month set amount = amount + 1 where territory_id = $1 and account like 'capital:%'",
    ],
    ["head", "ledger_head", "update ledger_head set number = number + 1 where territory_id = $1"],
    [
      "head",
      "ledger_head",
      "update ledger_head set hash = set_byte(hash, 0, get_byte(hash, 0) # 1) where territory_id = $1",
    ],
  ])("finds a %s that is not what the entries add up to", async (name, table, statement) => {
    const { book } = await aToldBook(database);

    await tamper(database, table, statement, [book.territory]);

    expect(await faultNames(database, book)).toEqual([`null ${name}-differs`]);
  });

  it("finds a balance that no entry explains", async () => {
    const { book } = await aToldBook(database);
    const account = `loss:${randomUUID()}`;

    await tamper(database, "ledger_balance", "insert into ledger_balance values ($1, $2, 'EUR', 100)", [
      book.territory,
      account,
    ]);

    expect(await faultsOf(database, book)).toEqual([
      {
        territory: book.territory,
        number: null,
        entryId: null,
        fault: "balance-differs",
        facts: { account, unit: "EUR", expected: 0n, stored: 100n },
      },
    ]);
  });

  it("finds, once the database's own guards are down, a second reversal and lines of no entry", async () => {
    const { book } = await aToldBook(weakened);
    await weakened.asOwner(async (client) => {
      await client.query(`
        drop index entry_is_reversed_once;
        alter table ledger_entry drop constraint entry_that_reverses_says_why;
        alter table ledger_line drop constraint line_belongs_to_an_entry`);
      await client.query("select set_config('app.write', $1, false)", [book.territory]);
      await client.query(`
        insert into ledger_entry
        select territory_id, gen_random_uuid(), 7, effective_on, recorded_at + interval '1 second', kind, act, is_voluntary,
          reverses, null, hash, hash
        from ledger_entry where number = 6;
        insert into ledger_line values (app_write(), 99, 1, 'nowhere', 'EUR', 1, '2008-01-01')`);
    });

    const { faults } = await verifyDatabase(weakened, book.territory);

    expect(faults.map(({ number, fault }) => `${number} ${fault}`)).toEqual([
      "7 hash-differs",
      "7 entry-empty",
      "7 reversal-inexact",
      "7 reversed-twice",
      "99 line-without-entry",
      "null head-differs",
    ]);
  });

  it("of one territory leaves another's faults aside", async () => {
    const [{ book }, { book: other }] = [await aToldBook(database), await aToldBook(database)];
    await tamper(
      database,
      "ledger_head",
      "update ledger_head set number = number + 1 where territory_id = $1",
      [other.territory],
    );

    expect(await faultsOf(database, book)).toEqual([]);
  });
});
