import { type Generated, type Selectable, sql } from "kysely";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LineMatch } from "../domain/line-match.ts";
import type { EntryKind } from "../domain/messages/entry-kind.ts";
import type { WhichFund } from "../use-cases/office.ts";
import type { KeptLine, StatementBook, StatementSource } from "../use-cases/statement-book.ts";
import type { BankingTables } from "./tables.ts";

interface StatementTables extends BankingTables {
  bank_statement: {
    territory_id: string;
    id: string;
    fund_id: string;
    account_id: string;
    source: StatementSource;
    file_name: string;
    file_sha256: string;
    opening: bigint | null;
    closing: bigint | null;
    lines: number;
    already_known: number;
    imported_by: string;
    imported_at: string;
  };
  bank_line: {
    territory_id: string;
    id: string;
    fund_id: string;
    statement_id: string;
    key: string;
    booked_on: PlainDate;
    amount: bigint;
    kind: EntryKind;
    end_to_end: string | null;
    mandate_reference: string | null;
    message_id: string | null;
    payment_id: string | null;
    other_party: string | null;
    words: string;
    return_code: string | null;
    matched_as: LineMatch | null;
    run_id: string | null;
    item_id: string | null;
    advance_id: string | null;
    matched_by: string | null;
    matched_at: string | null;
    matched_why: string | null;
    part_of: Generated<string | null>;
  };
}

function tablesOf(transaction: Transaction) {
  return transaction.tables<StatementTables>();
}

function linesOf(transaction: Transaction, { territory, fund }: WhichFund) {
  return tablesOf(transaction)
    .selectFrom("bank_line")
    .selectAll()
    .where("territory_id", "=", territory)
    .where("fund_id", "=", fund);
}

function lineOf(transaction: Transaction, { territory, line }: { territory: string; line: string }) {
  return tablesOf(transaction)
    .selectFrom("bank_line")
    .selectAll()
    .where("territory_id", "=", territory)
    .where("id", "=", line);
}

export const statements: StatementBook = {
  async findFile(transaction, { territory, fund, sha256 }) {
    const row = await tablesOf(transaction)
      .selectFrom("bank_statement")
      .select("imported_at")
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .where("file_sha256", "=", sha256)
      .executeTakeFirst();
    return row?.imported_at ?? null;
  },

  async list(transaction, { territory, fund }) {
    const rows = await tablesOf(transaction)
      .selectFrom("bank_statement")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .orderBy("id", "desc")
      .limit(shown)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      source: row.source,
      fileName: row.file_name,
      opening: row.opening === null ? null : cents(row.opening),
      closing: row.closing === null ? null : cents(row.closing),
      lines: row.lines,
      known: row.already_known,
      importedAt: row.imported_at,
    }));
  },

  async add(transaction, statement) {
    await tablesOf(transaction)
      .insertInto("bank_statement")
      .values({
        territory_id: statement.territory,
        id: statement.id,
        fund_id: statement.fund,
        account_id: statement.account,
        source: statement.source,
        file_name: statement.fileName,
        file_sha256: statement.sha256,
        opening: statement.opening,
        closing: statement.closing,
        lines: statement.lines,
        already_known: statement.known,
        imported_by: statement.by,
        imported_at: statement.at,
      })
      .execute();
  },

  async listKnownKeys(transaction, { territory, fund, keys }) {
    const rows = await tablesOf(transaction)
      .selectFrom("bank_line")
      .select("key")
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .where(sql<boolean>`key = any(${keys}::text[])`)
      .execute();
    return new Set(rows.map(({ key }) => key));
  },

  async addLines(transaction, { territory, fund, statement }, lines) {
    if (lines.length === 0) return;
    const rows = JSON.stringify(
      lines.map(({ amount, match, ...line }) => ({ ...line, ...match, id: line.id, amount: String(amount) })),
    );
    // One parameter whatever their number, where each value apart would cost more than the rows themselves.
    await sql`
      insert into bank_line (
        territory_id, id, fund_id, statement_id, key, booked_on, amount, kind, end_to_end, mandate_reference, message_id,
        payment_id, other_party, words, return_code, matched_as, run_id, item_id, advance_id, matched_by, matched_at, matched_why
      )
      select
        ${territory}, id, ${fund}, ${statement}, key, "bookedOn", amount, kind, "endToEnd", rum, "messageId",
        "paymentId", "otherParty", words, "returnCode", "as", run, item, advance, "by", "at", why
      from jsonb_to_recordset(${rows}::jsonb) as line (
        id uuid, key text, "bookedOn" date, amount bigint, kind text, "endToEnd" text, rum text, "messageId" text,
        "paymentId" text, "otherParty" text, words text, "returnCode" text,
        "as" text, run uuid, item uuid, advance uuid, "by" uuid, "at" timestamptz, why text
      )`.execute(tablesOf(transaction));
  },

  async listMatched(transaction, which) {
    const rows = await linesOf(transaction, which)
      .where("matched_as", "is not", null)
      .orderBy("booked_on", "desc")
      .orderBy("id", "desc")
      .limit(shownLines)
      .execute();
    return rows.map(readLine);
  },

  async listWaiting(transaction, { after, most, ...which }) {
    const rows = await linesOf(transaction, which)
      .where("matched_as", "is", null)
      .orderBy("booked_on")
      .orderBy("id")
      .offset(after)
      .limit(most)
      .execute();
    return rows.map(readLine);
  },

  async countWaiting(transaction, { territory, fund }) {
    const { count, since } = await tablesOf(transaction)
      .selectFrom("bank_line")
      .select((select) => select.fn.countAll<string>().as("count"))
      .select((select) => select.fn.min("booked_on").as("since"))
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .where("matched_as", "is", null)
      .executeTakeFirstOrThrow();
    return { count: Number(count), since };
  },

  async listItemLines(transaction, { territory, items }) {
    if (items.length === 0) return [];
    const rows = await tablesOf(transaction)
      .selectFrom("bank_line")
      .select(["item_id as item", "matched_as as as", "booked_on as bookedOn", "statement_id as statement"])
      .where("territory_id", "=", territory)
      .where(sql<boolean>`item_id = any(${items}::uuid[])`)
      .execute();
    return rows.flatMap(({ item, as, ...line }) =>
      item === null || as === null ? [] : [{ ...line, item, as }],
    );
  },

  async find(transaction, { territory, line }) {
    const row = await lineOf(transaction, { territory, line }).executeTakeFirst();
    return row === undefined ? null : readLine(row);
  },

  async lockLine(transaction, { territory, line }) {
    const row = await lineOf(transaction, { territory, line }).forUpdate().executeTakeFirst();
    return row === undefined ? null : readLine(row);
  },

  async addPart(transaction, line, { id, amount }) {
    await tablesOf(transaction)
      .insertInto("bank_line")
      .values({
        territory_id: line.territory,
        id,
        fund_id: line.fund,
        statement_id: line.statement,
        key: `${line.key}#${id}`,
        booked_on: line.bookedOn,
        amount,
        kind: line.kind,
        end_to_end: null,
        mandate_reference: null,
        message_id: null,
        payment_id: null,
        other_party: line.otherParty,
        words: line.words,
        return_code: null,
        matched_as: null,
        run_id: null,
        item_id: null,
        advance_id: null,
        matched_by: null,
        matched_at: null,
        matched_why: null,
        part_of: line.id,
      })
      .execute();
  },

  async setMatch(transaction, { territory, id }, match) {
    await tablesOf(transaction)
      .updateTable("bank_line")
      .set({
        matched_as: match?.as ?? null,
        run_id: match?.run ?? null,
        item_id: match?.item ?? null,
        advance_id: match?.advance ?? null,
        matched_by: match?.by ?? null,
        matched_at: match?.at ?? null,
        matched_why: match?.why ?? null,
      })
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  },
};

const shown = 50;
const shownLines = 200;

function readLine(row: Selectable<StatementTables["bank_line"]>): KeptLine {
  return {
    territory: row.territory_id,
    id: row.id,
    fund: row.fund_id,
    statement: row.statement_id,
    partOf: row.part_of,
    key: row.key,
    bookedOn: row.booked_on,
    amount: cents(row.amount),
    kind: row.kind,
    endToEnd: row.end_to_end,
    rum: row.mandate_reference,
    messageId: row.message_id,
    paymentId: row.payment_id,
    otherParty: row.other_party,
    words: row.words,
    returnCode: row.return_code,
    match:
      row.matched_as === null || row.matched_at === null
        ? null
        : {
            as: row.matched_as,
            run: row.run_id,
            item: row.item_id,
            advance: row.advance_id,
            by: row.matched_by,
            at: row.matched_at,
            why: row.matched_why,
          },
  };
}
