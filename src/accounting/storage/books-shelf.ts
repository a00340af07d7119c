import { createHash } from "node:crypto";
import { sql } from "kysely";
import { invariant } from "#kernel/invariant.ts";
import { cents } from "#kernel/money.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { AccountingEntry } from "../domain/accounting-entry.ts";
import { monthText } from "../domain/month-text.ts";
import type { BooksShelf, KeptMonth, WhichBooks } from "../use-cases/accounting-office.ts";
import { entriesOfRows, type KeptRow, sourceText } from "./kept-rows.ts";
import { readSoFar, writeSoFar } from "./so-far-text.ts";
import { accountingTables } from "./tables.ts";

/** The fingerprint before the first month. */
const nothingKept = "0".repeat(64);

const entriesAtOnce = 2000;
const beforeAll = plainDate("1600-01-01");

export const booksShelf: BooksShelf = {
  async last(transaction, { territory, fund }, by) {
    const found: KeptMonth | undefined = await selectMonths(transaction, territory)
      .where("fund_id", "=", fund)
      .$if(by !== undefined, (query) => query.where("until", "<=", by ?? ("" as PlainDate)))
      .orderBy("until", "desc")
      .limit(1)
      .executeTakeFirst();
    return found ?? null;
  },

  async soFar(transaction, { territory, fund, until }) {
    const { so_far: text } = await accountingTables(transaction)
      .selectFrom("books_month")
      .select("so_far")
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .where("until", "=", until)
      .executeTakeFirstOrThrow();
    return readSoFar(text);
  },

  async keep(transaction, which, { until, entries, soFar, now }) {
    const { territory, fund } = which;
    invariant(fund !== null, "books are kept fund by fund");
    for (let from = 0; from < entries.length; from += entriesAtOnce) {
      const some = entries.slice(from, from + entriesAtOnce).map((entry, index) => ({
        ...rowOf(entry, from + index + 1),
        territory_id: territory,
        fund_id: fund,
        until,
      }));
      await insertEntries(transaction, some);
    }
    const text = writeSoFar(soFar);
    const previousHash = (await booksShelf.last(transaction, which))?.hash ?? nothingKept;
    const lines = entries.flatMap((entry) => entry.lines);
    await accountingTables(transaction)
      .insertInto("books_month")
      .values({
        territory_id: territory,
        fund_id: fund,
        until,
        entries: entries.length,
        lines: lines.length,
        debits: lines.reduce((sum, { debit }) => sum + debit, 0n),
        so_far: text,
        previous_hash: previousHash,
        hash: fingerprint(previousHash, entries, text),
        kept_at: now,
      })
      .execute();
  },

  async list(transaction, territory) {
    return selectMonths(transaction, territory).select("fund_id as fund").orderBy("until").execute();
  },

  async fingerprintOf(transaction, { territory, fund, month }) {
    const entries = await booksShelf.entries(transaction, {
      territory,
      fund,
      from: beforeAll,
      to: month.until,
      until: month.until,
    });
    const soFar = writeSoFar(await booksShelf.soFar(transaction, { territory, fund, until: month.until }));
    const lines = entries.flatMap((entry) => entry.lines);
    return {
      entries: entries.length,
      lines: lines.length,
      debits: cents(lines.reduce((sum, { debit }) => sum + debit, 0n)),
      hash: fingerprint(month.previousHash, entries, soFar),
    };
  },

  async entries(transaction, { territory, fund, from, to, until, account, third, roles }) {
    const { rows } = await sql<KeptRow>`
      select
        entry.effective_on as "on", entry.number, entry.journal, entry.piece, entry.label, entry.kind, entry.source,
        entry.validated_on as "validatedOn", entry.until, entry.place, line.role, line.account,
        line.account_label as "accountLabel", line.third_code as "code", line.third_name as "name", line.debit, line.credit
      from books_entry as entry
      join books_line as line using (territory_id, fund_id, until, place)
      where entry.territory_id = ${territory} and entry.fund_id = ${fund}
        ${until === undefined ? sql`` : sql`and entry.until = ${until}::date`}
        and entry.effective_on between ${from}::date and ${to}::date
        ${account === undefined ? sql`` : sql`and line.account = ${account}`}
        ${third === undefined ? sql`` : sql`and line.third_code = ${third}`}
        ${roles === undefined ? sql`` : sql`and line.role = any (${[...roles]}::text[])`}
      order by entry.until, entry.place, line.position`.execute(accountingTables(transaction));
    return entriesOfRows(rows);
  },
};

function selectMonths(transaction: Parameters<BooksShelf["list"]>[0], territory: string) {
  return accountingTables(transaction)
    .selectFrom("books_month")
    .select(["until", "entries", "lines", "previous_hash as previousHash", "hash"])
    .select((select) => select.ref("debits").$castTo<KeptMonth["debits"]>().as("debits"))
    .where("territory_id", "=", territory);
}

function fingerprint(previous: string, entries: readonly AccountingEntry[], soFar: string): string {
  const hash = createHash("sha256").update(previous).update("\n");
  for (const piece of monthText(entries)) hash.update(piece);
  return hash.update(soFar).digest("hex");
}

function rowOf(entry: AccountingEntry, place: number) {
  const { on, number, journal, piece, label, kind, source, validatedOn, lines } = entry;
  return {
    place,
    effective_on: on,
    number,
    journal,
    piece,
    label,
    kind,
    source: source && sourceText(source),
    validated_on: validatedOn,
    lines: lines.map(({ role, account, accountLabel, third, debit, credit }, index) => ({
      place,
      position: index + 1,
      role,
      account,
      account_label: accountLabel,
      third_code: third?.code ?? null,
      third_name: third?.name ?? null,
      debit: String(debit),
      credit: String(credit),
    })),
  };
}

type EntryRow = ReturnType<typeof rowOf> & Omit<WhichBooks, "territory"> & { territory_id: string };

/** Many rows in two statements: a month may count thousands. */
async function insertEntries(
  transaction: Parameters<BooksShelf["keep"]>[0],
  rows: readonly (Omit<EntryRow, "fund"> & { fund_id: string; until: PlainDate })[],
): Promise<void> {
  const tables = accountingTables(transaction);
  const lines = rows.flatMap(({ lines: ofEntry, territory_id, fund_id, until }) =>
    ofEntry.map((line) => ({ territory_id, fund_id, until, ...line })),
  );
  await sql`insert into books_entry
    select * from jsonb_populate_recordset(null::books_entry, ${JSON.stringify(rows)}::jsonb)`.execute(
    tables,
  );
  await sql`insert into books_line
    select * from jsonb_populate_recordset(null::books_line, ${JSON.stringify(lines)}::jsonb)`.execute(
    tables,
  );
}
