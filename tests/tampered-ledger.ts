import { expect } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { type Fault, verifyDatabase } from "#ledger/index.ts";
import type { Database } from "#platform/database/database.ts";
import { aBook, type Book } from "./ledger-book.ts";

const story = `
  2007-11-26 acte signature     promis +160 dj      signé −160 dj
  2008-01-15 fait payment       libre +24 400,00    apport −24 400,00
  2008-02-14 acte decision      réservé +9 000,00   libre −9 000,00
  2008-02-29 acte disbursement  prêté +9 000,00     réservé −9 000,00
  2008-09-30 fait repayment     libre +250,00       prêté −250,00
`;

/** Five entries, then the fifth reversed as the sixth, with a reason; `ids[2]` is the third's. */
export async function aToldBook(database: Database): Promise<{ book: Book; ids: string[] }> {
  const book = aBook(database);
  const entries = book.read(story);
  for (const entry of entries) await book.post(entry);
  const ids = entries.map(({ id }) => id);
  const reversal = await book.reverse(ids[4] ?? "", { effectiveOn: plainDate("2008-10-01") });
  return { book, ids: [...ids, reversal.ok ? reversal.value.id : ""] };
}

/** Changes one row as someone could who holds the database: row security and triggers put aside, then back. */
export async function tamper(
  database: Database,
  table: string,
  statement: string,
  values: readonly unknown[],
): Promise<void> {
  await database.asOwner(async (client) => {
    await client.query(`alter table ${table} no force row level security, disable trigger user`);
    const { rowCount } = await client.query(statement, [...values]);
    await client.query(`alter table ${table} force row level security, enable trigger user`);
    expect(rowCount).toBe(1);
  });
}

export async function faultsOf(database: Database, book: Book): Promise<readonly Fault[]> {
  return (await verifyDatabase(database, book.territory)).faults;
}

/** « 3 hash-differs », « null head-differs ». */
export async function faultNames(database: Database, book: Book): Promise<string[]> {
  return (await faultsOf(database, book)).map(({ number, fault }) => `${number} ${fault}`);
}
