import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LineMatch } from "../domain/line-match.ts";
import type { EntryKind } from "../domain/messages/entry-kind.ts";
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
  };
}

function tablesOf(transaction: Transaction) {
  return transaction.tables<StatementTables>();
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
    const known = new Set<string>();
    for (let from = 0; from < keys.length; from += keysAtOnce) {
      const rows = await tablesOf(transaction)
        .selectFrom("bank_line")
        .select("key")
        .where("territory_id", "=", territory)
        .where("fund_id", "=", fund)
        .where("key", "in", keys.slice(from, from + keysAtOnce))
        .execute();
      for (const { key } of rows) known.add(key);
    }
    return known;
  },

  async addLine(transaction, line) {
    await tablesOf(transaction)
      .insertInto("bank_line")
      .values({
        territory_id: line.territory,
        id: line.id,
        fund_id: line.fund,
        statement_id: line.statement,
        key: line.key,
        booked_on: line.bookedOn,
        amount: line.amount,
        kind: line.kind,
        end_to_end: line.endToEnd,
        mandate_reference: line.rum,
        message_id: line.messageId,
        payment_id: line.paymentId,
        other_party: line.otherParty,
        words: line.words,
        return_code: line.returnCode,
        matched_as: line.match?.as ?? null,
        run_id: line.match?.run ?? null,
        item_id: line.match?.item ?? null,
        advance_id: line.match?.advance ?? null,
        matched_by: line.match?.by ?? null,
        matched_at: line.match?.at ?? null,
        matched_why: line.match?.why ?? null,
      })
      .execute();
  },

  async listLines(transaction, { territory, fund }) {
    const rows = await tablesOf(transaction)
      .selectFrom("bank_line")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .orderBy("booked_on", "desc")
      .orderBy("id", "desc")
      .limit(shownLines)
      .execute();
    return rows.map(readLine);
  },

  async listWaiting(transaction, { territory, fund }) {
    const rows = await tablesOf(transaction)
      .selectFrom("bank_line")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .where("matched_as", "is", null)
      .orderBy("booked_on")
      .orderBy("id")
      .execute();
    return rows.map(readLine);
  },

  async listReturnDays(transaction, { territory, item }) {
    const rows = await tablesOf(transaction)
      .selectFrom("bank_line")
      .select("booked_on")
      .where("territory_id", "=", territory)
      .where("item_id", "=", item)
      .where("matched_as", "=", "return")
      .execute();
    return rows.map(({ booked_on }) => booked_on);
  },

  async lockLine(transaction, { territory, line }) {
    const row = await tablesOf(transaction)
      .selectFrom("bank_line")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("id", "=", line)
      .forUpdate()
      .executeTakeFirst();
    return row === undefined ? null : readLine(row);
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
const keysAtOnce = 5000;

function readLine(row: StatementTables["bank_line"]): KeptLine {
  return {
    territory: row.territory_id,
    id: row.id,
    fund: row.fund_id,
    statement: row.statement_id,
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
