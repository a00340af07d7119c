import type { ColumnType } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Adjustment } from "../domain/journal-entry.ts";
import type { AccountRole } from "../domain/role.ts";
import type { AskedEvidence } from "../use-cases/evidence-office.ts";

interface AccountingTables {
  evidence_bundle: {
    territory_id: string;
    id: string;
    name: string;
    asked: ColumnType<AskedEvidence, string, never>;
    files: number;
    applications: ColumnType<readonly string[], string, never>;
    byte_length: number;
    sha256: Buffer;
    content: Buffer;
    taken_by: string;
    taken_at: string;
  };
  account_change: {
    territory_id: string;
    id: string;
    role: AccountRole;
    from_on: PlainDate;
    number: string | null;
    label: string;
    changed_by: string;
    recorded_at: string;
  };
  accounting_adjustment: {
    territory_id: string;
    id: string;
    kind: Adjustment["kind"];
    effective_on: PlainDate;
    amount: bigint;
    funder_id: string | null;
    fund_id: string | null;
    label: string;
    told_by: string;
    recorded_at: string;
  };
  loan_declaration_threshold: {
    territory_id: string;
    id: string;
    from_on: PlainDate;
    amount: bigint;
    source: string;
    set_by: string;
    recorded_at: string;
  };
  figures_accounting_calls_v1: {
    territory_id: string;
    entry_id: string;
    organisation_id: string;
    purpose: "fund" | "operation";
    nature: "gift" | "right-of-recovery";
    amount: bigint;
  };
  figures_convention_pledges_v1: {
    territory_id: string;
    organisation_id: string;
    fund_id: string | null;
    unit: "EUR" | "HALF-DAY";
    purpose: "fund" | "operation" | null;
    nature: "gift" | "right-of-recovery";
  };
  figures_fund_provisions_v1: {
    territory_id: string;
    fund_id: string | null;
    advance_id: string;
    until: PlainDate;
    amount: bigint;
  };
  figures_convention_terms_v1: {
    territory_id: string;
    convention_id: string;
    fund_id: string;
    day_rate: bigint;
  };
  books_month: {
    territory_id: string;
    fund_id: string;
    until: PlainDate;
    entries: number;
    lines: number;
    debits: bigint;
    so_far: string;
    previous_hash: string;
    hash: string;
    kept_at: string;
  };
}

export function accountingTables(transaction: Transaction) {
  return transaction.tables<AccountingTables>();
}
