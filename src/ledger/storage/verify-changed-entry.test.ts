import { describe, expect, it } from "vitest";
import { testDatabase } from "../../../tests/database.ts";
import type { Book } from "../../../tests/ledger-book.ts";
import { aToldBook, faultNames, faultsOf, tamper } from "../../../tests/tampered-ledger.ts";
import { eraseReason } from "../index.ts";

const database = await testDatabase();

describe("verifying", () => {
  it.each([
    ["a date", "effective_on = effective_on + 1"],
    ["a kind", "kind = 'decisions'"],
    ["a letter of an act", "act = act || '.'"],
    ["an instant", "recorded_at = recorded_at + interval '1 microsecond'"],
    ["an act into a fact", "is_voluntary = false"],
    ["an id", "id = '018f0000-0000-7000-8000-000000000001'"],
    ["a byte of a hash", "hash = set_byte(hash, 31, get_byte(hash, 31) # 1)"],
    ["a link", "previous_hash = set_byte(previous_hash, 0, get_byte(previous_hash, 0) # 1)"],
  ])("finds and names the entry of which someone changed %s", async (what, change) => {
    const { book, ids } = await aToldBook(database);

    await tamper(
      database,
      "ledger_entry",
      `update ledger_entry set ${change} where territory_id = $1 and number = 3`,
      [book.territory],
    );

    const faults = await faultsOf(database, book);
    expect(faults.map(({ number, fault }) => `${number} ${fault}`)).toContain("3 hash-differs");
    expect(faults[0]).toMatchObject({ territory: book.territory, number: 3n });
    if (what !== "an id") expect(faults[0]?.entryId).toBe(ids[2]);
  });

  it.each<[string, string, readonly string[]]>([
    [
      "an amount by a cent",
      "set amount = amount + 1",
      ["hash-differs", "entry-unbalanced", "balance-differs", "month-differs"],
    ],
    [
      "an account",
      "set account = replace(account, 'fund', 'fees')",
      ["hash-differs", "balance-differs", "month-differs"],
    ],
    ["the date of a line", "set effective_on = effective_on + 1", ["line-out-of-place"]],
    ["a position", "set position = 9", ["hash-differs", "line-out-of-place"]],
  ])("finds and names the entry of which someone changed %s", async (_what, change, expected) => {
    const { book, ids } = await aToldBook(database);

    await tamper(
      database,
      "ledger_line",
      `update ledger_line ${change} where territory_id = $1 and number = $2 and position = 1`,
      [book.territory, 3],
    );

    const faults = await faultsOf(database, book);
    expect(faults[0]).toMatchObject({ territory: book.territory, number: 3n, entryId: ids[2] });
    expect(new Set(faults.map((found) => found.fault))).toEqual(new Set(expected));
  });

  it("finds a balanced falsehood, where both lines of an entry were changed", async () => {
    const { book, ids } = await aToldBook(database);
    for (const position of [1, 2]) {
      await tamper(
        database,
        "ledger_line",
        "update ledger_line set amount = amount * 10 where territory_id = $1 and number = 2 and position = $2",
        [book.territory, position],
      );
    }

    expect((await faultsOf(database, book))[0]).toMatchObject({
      fault: "hash-differs",
      number: 2n,
      entryId: ids[1],
    });
  });

  it("finds a missing line, and an entry without any", async () => {
    const { book } = await aToldBook(database);
    const statement = "delete from ledger_line where territory_id = $1 and number = 3 and position = $2";

    await tamper(database, "ledger_line", statement, [book.territory, 2]);
    expect(await faultNames(database, book)).toContain("3 entry-unbalanced");
    await tamper(database, "ledger_line", statement, [book.territory, 1]);
    expect(await faultNames(database, book)).toContain("3 entry-empty");
  });

  it("finds an entry taken out of the middle, or off the end", async () => {
    const { book } = await aToldBook(database);

    await removeEntry(book, 6);
    expect((await faultNames(database, book)).filter((name) => !/differs/.test(name))).toEqual([]);
    expect(await faultNames(database, book)).toContain("null head-differs");
    await removeEntry(book, 3);
    expect(await faultNames(database, book)).toEqual(
      expect.arrayContaining(["4 entry-missing", "4 chain-broken"]),
    );
  });

  it("finds a reversal that is not the opposite of what it reverses", async () => {
    const { book, ids } = await aToldBook(database);

    await tamper(
      database,
      "ledger_entry",
      "update ledger_entry set reverses = $2 where territory_id = $1 and number = 6",
      [book.territory, ids[1]],
    );

    expect(await faultNames(database, book)).toEqual(
      expect.arrayContaining(["6 hash-differs", "6 reversal-inexact"]),
    );
  });
});

/** With its lines and reason, as if it had never been: foreign keys would only stop the careless. */
async function removeEntry(book: Book, number: number): Promise<void> {
  const at = [book.territory, number];
  for (const position of [1, 2]) {
    await tamper(
      database,
      "ledger_line",
      "delete from ledger_line where territory_id = $1 and number = $2 and position = $3",
      [...at, position],
    );
  }
  const { territory } = book;
  const id = await database.asOwner(async (client) => {
    await client.query("begin; set local app.whole = 'yes'");
    const found = await client.query(
      "select id from ledger_entry where territory_id = $1 and number = $2",
      at,
    );
    await client.query("rollback");
    return String(found.rows[0].id);
  });
  await book.inside(async (t) => eraseReason(t, { territory, entryId: id }));
  await tamper(
    database,
    "ledger_entry",
    "delete from ledger_entry where territory_id = $1 and number = $2",
    at,
  );
}
