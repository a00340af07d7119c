import type { ColumnType } from "kysely";
import type { Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { QuestionKind, ShownPart } from "../domain/asked-opinion.ts";
import type { ShownFiles } from "../domain/files-board.ts";
import type { ApplicationTables } from "./tables.ts";

/** Null when it is added. */
type Later<Value> = ColumnType<Value | null, never, Value | null>;

/** What the appraisal of files keeps (migrations/0048_appraisal.sql). */
export interface AppraisalTables {
  application: ApplicationTables["application"] & { stage_since: ColumnType<PlainDate | null, never, never> };
  firm: ApplicationTables["firm"];
  stage_delay: {
    territory_id: string;
    from_on: PlainDate;
    detected_days: number | null;
    draft_days: number | null;
    submitted_days: number | null;
    appraised_days: number | null;
    ready_days: number | null;
    adjourned_days: number | null;
    set_by: string;
    recorded_at: string;
  };
  file_note: {
    territory_id: string;
    id: string;
    application_id: string;
    text: string | null;
    person_id: string;
    person_name: string;
    written_on: PlainDate;
    written_at: string;
    erased_on: PlainDate | null;
    erased_by: string | null;
    erased_by_name: string | null;
  };
  file_label: {
    territory_id: string;
    id: string;
    name: string;
    retired_on: PlainDate | null;
    recorded_at: string;
  };
  file_label_given: {
    territory_id: string;
    application_id: string;
    label_id: string;
    given_by: string;
    given_on: PlainDate;
  };
  file_view: {
    territory_id: string;
    id: string;
    person_id: string;
    person_name: string;
    name: string;
    is_shared: boolean;
    shown: ColumnType<ShownFiles, string, string>;
    recorded_at: string;
  };
  file_export: {
    territory_id: string;
    id: string;
    person_id: string;
    shown: ColumnType<ShownFiles, string, never>;
    files: number;
    made_at: string;
  };
  scoring_grid: {
    territory_id: string;
    version: number;
    from_on: PlainDate;
    name: string;
    guidance: string;
    set_by: string;
    recorded_at: string;
  };
  scoring_criterion: {
    territory_id: string;
    version: number;
    position: number;
    name: string;
    guidance: string;
    weight: number;
    most: number;
  };
  file_grid: { territory_id: string; application_id: string; version: number };
  file_scoring: {
    territory_id: string;
    application_id: string;
    person_id: string;
    version: number;
    person_name: string;
    text: string;
    given_on: PlainDate;
    recorded_at: string;
  };
  firm_year: {
    territory_id: string;
    firm_id: string;
    closed_on: PlainDate;
    months: number;
    turnover: bigint | null;
    value_added: bigint | null;
    gross_operating_surplus: bigint | null;
    net_result: bigint | null;
    equity: bigint | null;
    financial_debt: bigint | null;
    cash: bigint | null;
    source: string;
    entered_by: string;
    entered_by_name: string;
    entered_on: PlainDate;
    recorded_at: string;
  };
  opinion_request: {
    territory_id: string;
    id: string;
    application_id: string;
    person_id: string | null;
    name: string;
    email: string;
    language: Locale;
    quality: string;
    shows: ShownPart[];
    word: string;
    asked_by: string;
    asked_by_name: string;
    asked_on: PlainDate;
    asked_at: string;
    due_on: PlainDate;
    closes_on: PlainDate;
    token_hash: Buffer;
    reminded_on: Later<PlainDate>;
    withdrawn_on: Later<PlainDate>;
    interest: Later<"none" | "declared">;
    interest_words: Later<string>;
    interest_at: Later<string>;
    answered_on: Later<PlainDate>;
    answered_at: Later<string>;
  };
  opinion_question: {
    territory_id: string;
    request_id: string;
    position: number;
    question: string;
    kind: QuestionKind;
    answer: string | null;
    why: string | null;
  };
  file_score: {
    territory_id: string;
    application_id: string;
    person_id: string;
    version: number;
    position: number;
    score: number;
    most: number;
    why: string;
  };
}

export function appraisalTables(transaction: Transaction) {
  return transaction.tables<AppraisalTables>();
}
