import type { ColumnType } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AskableField, CorrectionEnd, SubjectValue } from "../domain/correction-round.ts";

/** Null when it is added. */
type Later<Value> = ColumnType<Value | null, never, Value>;

/** The corrections asked of owners, round after round (migrations/0050_file_corrections.sql). */
export interface CorrectionTables {
  file_correction: {
    territory_id: string;
    id: string;
    application_id: string;
    number: number;
    asked_by: string;
    asked_by_name: string;
    asked_on: PlainDate;
    asked_at: string;
    due_on: PlainDate;
    reminded_on: Later<PlainDate>;
    sent_by: Later<string>;
    sent_by_name: Later<string>;
    sent_on: Later<PlainDate>;
    sent_at: Later<string>;
    ended_by: Later<string>;
    ended_by_name: Later<string>;
    ended_on: Later<PlainDate>;
    ended_at: Later<string>;
    ended_how: Later<CorrectionEnd>;
  };
  file_correction_item: {
    territory_id: string;
    round_id: string;
    position: number;
    kind: "field" | "plan" | "document";
    field: AskableField | null;
    document_id: string | null;
    word: string;
    asked_value: ColumnType<SubjectValue, string, never>;
    given_value: ColumnType<SubjectValue | null, never, string>;
    is_exact: Later<boolean>;
    given_word: Later<string>;
  };
}

export function correctionTables(transaction: Transaction) {
  return transaction.tables<CorrectionTables>();
}
