import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { BankRun, RunItem } from "../domain/bank-run.ts";
import { type BankingTables, bankingTables } from "./tables.ts";

export function selectRuns(transaction: Transaction) {
  return bankingTables(transaction)
    .selectFrom("bank_run")
    .select([
      "territory_id",
      "id",
      "fund_id",
      "account_id",
      "kind",
      "message_id",
      "first_on",
      "items",
      "total",
    ])
    .select(["drawn_by", "drawn_at", "approved_by", "approved_at", "file_name", "file_sha256"])
    .select(["sent_by", "sent_at", "sent_on", "cancelled_by", "cancelled_at", "cancelled_why"]);
}

export function readRun(row: Omit<BankingTables["bank_run"], "file_sealed">): BankRun {
  const approved = signed(row.approved_by, row.approved_at);
  const sent = signed(row.sent_by, row.sent_at);
  const cancelled = signed(row.cancelled_by, row.cancelled_at);
  return {
    id: row.id,
    territory: row.territory_id,
    fund: row.fund_id,
    account: row.account_id,
    kind: row.kind,
    messageId: row.message_id,
    firstOn: row.first_on,
    count: row.items,
    total: cents(row.total),
    drawn: { by: row.drawn_by, at: row.drawn_at },
    approved,
    file:
      row.file_name === null || row.file_sha256 === null
        ? null
        : { name: row.file_name, sha256: row.file_sha256 },
    sent: sent === null || row.sent_on === null ? null : { ...sent, on: row.sent_on },
    cancelled: cancelled === null ? null : { ...cancelled, why: row.cancelled_why ?? "" },
  };
}

function signed(by: string | null, at: string | null) {
  return by === null || at === null ? null : { by, at };
}

export function writeItem(territory: string, item: RunItem): BankingTables["bank_run_item"] {
  return {
    territory_id: territory,
    id: item.id,
    run_id: item.run,
    advance_id: item.advance,
    firm_name: item.firm,
    instalment: item.instalment,
    due_on: item.dueOn,
    order_id: item.order,
    on_date: item.on,
    amount: item.amount,
    mandate_id: item.mandate,
    mandate_account_id: item.account,
    sequence: item.sequence,
    end_to_end: item.endToEnd,
    is_late: item.isLate,
    stands: item.stands,
    carries: item.stands,
    returned_on: item.returned?.on ?? null,
    return_code: item.returned?.code ?? null,
  };
}

export function readItem(row: BankingTables["bank_run_item"]): RunItem {
  return {
    id: row.id,
    run: row.run_id,
    advance: row.advance_id,
    firm: row.firm_name,
    instalment: row.instalment,
    dueOn: row.due_on,
    order: row.order_id,
    on: row.on_date,
    amount: cents(row.amount),
    mandate: row.mandate_id,
    account: row.mandate_account_id,
    sequence: row.sequence,
    endToEnd: row.end_to_end,
    isLate: row.is_late,
    stands: row.stands,
    returned:
      row.returned_on === null || row.return_code === null
        ? null
        : { on: row.returned_on, code: row.return_code },
  };
}
