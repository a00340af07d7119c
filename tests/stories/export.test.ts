import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { balancesAt, exportJournal, exportRun } from "#ledger/index.ts";
import { testDatabase } from "../database.ts";
import { aBook } from "../ledger-book.ts";

const database = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), "alize-export-"));
afterAll(async () => rm(folder, { recursive: true }));

const desk = {
  clock: { now: () => "2026-11-23T12:00:00.000Z" },
  database: async () => database,
  databaseAsItStands: async () => database,
  readInput: async () => "",
  readOctets: async () => new Uint8Array(),
};

async function aToldBook() {
  const book = aBook(database);
  await book.tell(`
    2007-11-26 acte signature   promis +25 dj      signé −25 dj
    2008-01-15 fait payment     libre +24 400,00   apport −24 400,00
    2008-02-14 acte decision    réservé +9 000,05  libre −9 000,05
  `);
  return book;
}

const findTerritory = async (_: unknown, slug: string) => (slug === "nulle-part" ? null : slug);
const run = exportRun({ findTerritory, exportJournal, balancesAt });

it("writes a journal that, added up again, gives the balances it announces", async () => {
  const { territory } = await aToldBook();
  const file = join(folder, `${randomUUID()}.ledger`);

  const answer = await run({ fichier: file, territory, format: "hledger" }, desk);

  const totals = new Map<string, number>();
  for (const [, account = "", amount = "", unit = ""] of (await readFile(file, "utf8")).matchAll(
    /^ {4}(\S+) {2}(-?[\d.]+) (EUR|DAY)$/gm,
  ))
    totals.set(account, (totals.get(account) ?? 0) + Math.round(Number(amount) * (unit === "EUR" ? 100 : 2)));
  const expected = [...totals].filter(([, amount]) => amount !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(expected.length).toBe(5);
  expect(answer).toMatchObject({
    ok: true,
    output: { balances: expected.map(([account, amount]) => ({ account, amount })) },
  });
});

it("refuses an unknown territory and a file that exists, which stays as it is", async () => {
  const { territory } = await aToldBook();
  const file = join(folder, "mine.ledger");
  await writeFile(file, "mine");
  const format = "beancount";
  expect(await run({ fichier: file, territory, format }, desk)).toMatchObject({
    ok: false,
    problem: { reason: "file-exists" },
  });
  expect(await run({ fichier: `${file}2`, territory: "nulle-part", format }, desk)).toMatchObject({
    ok: false,
    problem: { reason: "unit-unknown" },
  });
  expect(await readFile(file, "utf8")).toBe("mine");
});
