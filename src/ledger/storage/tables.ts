import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Unit } from "../domain/entry.ts";

/** What the application reads; it is written by `ledger_post`, `ledger_close` and `ledger_erase_reason` only. */
export interface LedgerTables {
  ledger_entry: {
    territory_id: string;
    id: string;
    number: bigint;
    effective_on: string;
    asked_on: string | null;
    recorded_at: string;
    kind: string;
    act: string;
    is_voluntary: boolean;
    reverses: string | null;
    reason_hash: Buffer | null;
    previous_hash: Buffer;
    hash: Buffer;
  };
  ledger_line: {
    territory_id: string;
    number: bigint;
    position: number;
    account: string;
    unit: Unit;
    amount: bigint;
    effective_on: string;
  };
  ledger_head: { territory_id: string; closed_until: PlainDate | null };
  ledger_closing: {
    territory_id: string;
    until: PlainDate;
    kind: "month" | "year";
    starts_on: PlainDate;
    closed_by: string;
    closed_at: string;
    entries: bigint;
    debits_euros: bigint;
    debits_half_days: bigint;
    head_number: bigint;
    head_hash: Buffer;
  };
  ledger_reason: { territory_id: string; entry_id: string; salt: Buffer; reason: string };
}

export function ledgerOf(transaction: Transaction) {
  return transaction.tables<LedgerTables>();
}
