import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { WarningKind } from "../domain/early-warning.ts";
import type { FirmNoticeKind } from "../domain/firm-notice.ts";
import type { LendingTables } from "./tables.ts";

interface WarningTables extends Pick<LendingTables, "advance_event"> {
  accounts_policy: {
    territory_id: string;
    version: number;
    valid_from: PlainDate;
    due_months: number | null;
    decided_by: string;
    recorded_at: string;
  };
  firm_year_end: {
    territory_id: string;
    id: string;
    firm_id: string;
    closes_on: PlainDate;
    set_by: string;
    recorded_at: string;
  };
  accounts_received: {
    territory_id: string;
    id: string;
    advance_id: string;
    firm_id: string;
    closed_on: PlainDate;
    received_on: PlainDate;
    file_id: string;
    recorded_by: string;
    recorded_at: string;
  };
  firm_notice: {
    territory_id: string;
    id: string;
    advance_id: string;
    firm_id: string;
    kind: FirmNoticeKind;
    published_on: PlainDate;
    reference: string;
    note: string | null;
    recorded_by: string;
    recorded_at: string;
    withdrawn_by: string | null;
    withdrawn_at: string | null;
    withdrawn_why: string | null;
  };
  warning_seen: {
    territory_id: string;
    advance_id: string;
    kind: WarningKind;
    cause: string;
    note: string;
    seen_on: PlainDate;
    seen_by: string;
    recorded_at: string;
  };
  /** The platform's, read beside what is told of a paper. */
  stored_file: { territory_id: string; id: string; withdrawn_at: string | null };
}

export function warningTables(transaction: Transaction) {
  return transaction.tables<WarningTables>();
}
