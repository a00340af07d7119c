import type { ColumnType } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ReminderKind } from "../domain/reminder-plan.ts";
import type { LendingTables } from "./tables.ts";

interface ArrearsTables extends Pick<LendingTables, "advance" | "advance_event" | "advance_instalment"> {
  reminder_plan: {
    territory_id: string;
    version: number;
    valid_from: PlainDate;
    longest_promise_days: number;
    how_to_pay: string | null;
    contact_name: string | null;
    contact_telephone: string | null;
    decided_by: string;
    recorded_at: string;
  };
  reminder_plan_step: {
    territory_id: string;
    version: number;
    number: number;
    kind: ReminderKind;
    after_days: number;
    cure_days: number | null;
  };
  arrears_case: {
    territory_id: string;
    id: string;
    advance_id: string;
    since: PlainDate;
    opened_on: PlainDate;
    plan_version: number;
    recorded_at: string;
    closed_on: PlainDate | null;
    closed_at: string | null;
  };
  arrears_step: {
    territory_id: string;
    case_id: string;
    number: number;
    kind: ReminderKind;
    outcome: "done" | "skipped";
    due_on: PlainDate;
    done_on: PlainDate;
    done_by: string | null;
    note: string | null;
    recorded_at: string;
  };
  arrears_letter: {
    territory_id: string;
    case_id: string;
    number: number;
    facts: ColumnType<unknown, string, never>;
    content: Buffer;
    sha256: string;
  };
  arrears_notice: {
    territory_id: string;
    case_id: string;
    number: number;
    served_on: PlainDate;
    registered_number: string;
    served_by: string;
    recorded_at: string;
  };
  arrears_pause: {
    territory_id: string;
    id: string;
    case_id: string;
    from_on: PlainDate;
    until_on: PlainDate | null;
    why: string;
    paused_by: string;
    recorded_at: string;
    resumed_by: string | null;
    resumed_at: string | null;
  };
  arrears_promise: {
    territory_id: string;
    id: string;
    case_id: string;
    arrangement_id: string;
    rank: number;
    told_on: PlainDate;
    told_by: string;
    promised_on: PlainDate;
    amount: bigint;
    late_when_told: bigint;
    noted_by: string;
    recorded_at: string;
  };
}

export function arrearsTables(transaction: Transaction) {
  return transaction.tables<ArrearsTables>();
}
