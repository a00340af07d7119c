import { describe, expect, it } from "vitest";
import type { CommandDesk } from "#platform/command/command.ts";
import { testDatabase } from "../../../tests/database.ts";
import { aBook } from "../../../tests/ledger-book.ts";
import { verifyDatabase } from "../index.ts";
import { verifyRun } from "./verify.ts";

const database = await testDatabase();
const desk: CommandDesk = {
  clock: { now: () => "2011-02-08T09:00:00Z" },
  database: async () => database,
  databaseAsItStands: async () => database,
  readInput: async () => "",
  readOctets: async () => new Uint8Array(),
};

async function run() {
  const told: unknown[] = [];
  let hasFailed = false;
  const telling = { write: (line: string) => told.push(JSON.parse(line)), fail: () => (hasFailed = true) };
  const answer = await verifyRun(async () => verifyDatabase(database), telling)({}, desk);
  return { told, hasFailed, answer };
}

describe("alize verify", () => {
  it("tells the end of each chain, then of a changed byte the entry and what is wrong", async () => {
    const book = aBook(database);
    await book.tell(`
      2008-01-15 fait payment   libre +100,00   apport −100,00
      2008-02-29 fait bank-fee  frais +12,50    libre −12,50
    `);
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
    const chains = [{ territory: book.territory, entries: 2, hash }];

    expect(await run()).toEqual({
      told: [],
      hasFailed: false,
      answer: { ok: true, output: { faults: 0, chains } },
    });

    await database.asOwner(async (client) =>
      client.query(`
        alter table ledger_entry no force row level security, disable trigger user;
        update ledger_entry set act = replace(act, 't', 'T') where number = 2;
        alter table ledger_entry force row level security, enable trigger user`),
    );

    const { told, hasFailed, answer } = await run();
    expect(told).toEqual([
      {
        fault: "hash-differs",
        territory: book.territory,
        number: 2,
        entryId: expect.any(String),
        facts: { expected: hash, stored: hash },
      },
    ]);
    expect([hasFailed, answer]).toEqual([true, { ok: true, output: { faults: 1, chains } }]);
  });
});
