import type { ColumnType } from "kysely";
import type { Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ConfirmationWay, RequestEnd } from "../domain/confirmation-state.ts";
import type { Situation } from "../domain/document-list.ts";
import type { FileContent } from "../domain/file-content.ts";
import type { FormerAnswer } from "../domain/file-form.ts";
import type { Answers, Question } from "../domain/question.ts";

/** What comes before a file, what its owner confirmed of it, what it was told apart from (migrations/0046_application_drafts.sql, 0056_application_questions.sql). */
export interface EntryTables {
  file_draft: {
    territory_id: string;
    id: string;
    email: string;
    name: string;
    language: Locale;
    content: ColumnType<FileContent | null, string, string | null>;
    version: number;
    look_ups: number;
    opened_at: string;
    saved_at: string;
    reminded_at: string | null;
    submitted_at: string | null;
    application_id: string | null;
    questions_from_on: PlainDate | null;
    situation: Situation | null;
    answers: ColumnType<Answers, string | undefined, string>;
  };
  question_list: {
    territory_id: string;
    from_on: PlainDate;
    questions: ColumnType<Question[], string, never>;
    set_by: string;
    recorded_at: string;
  };
  application_form: {
    territory_id: string;
    application_id: string;
    questions_from_on: PlainDate;
    answers: ColumnType<Answers, string, string>;
    former: ColumnType<FormerAnswer[], string, string>;
    version: number;
  };
  /** Of the files, only what their questions depend on. */
  application: {
    territory_id: string;
    id: string;
    situation: Situation;
  };
  file_draft_link: {
    territory_id: string;
    id: string;
    draft_id: string;
    token_hash: Buffer;
    made_at: string;
    expires_at: string;
  };
  file_draft_try: {
    territory_id: string;
    id: string;
    email_hash: Buffer;
    address: string;
    tried_at: string;
  };
  confirmation_rule: {
    territory_id: string;
    from_on: PlainDate;
    is_required: boolean;
    set_by: string;
    recorded_at: string;
  };
  confirmation_request: {
    territory_id: string;
    id: string;
    application_id: string;
    name: string;
    email: string;
    language: Locale;
    token_hash: Buffer;
    asked_by: string;
    asked_by_name: string;
    asked_on: PlainDate;
    asked_at: string;
    expires_at: string;
    ended_at: string | null;
    ended_how: RequestEnd | null;
    contested_why: string | null;
  };
  owner_confirmation: {
    territory_id: string;
    id: string;
    application_id: string;
    number: number;
    way: ConfirmationWay;
    request_id: string | null;
    name: string;
    email: string;
    language: Locale;
    content: string;
    content_hash: Buffer;
    has_corrected: boolean;
    address: string;
    agent: string | null;
    confirmed_on: PlainDate;
    confirmed_at: string;
  };
  file_told_apart: {
    territory_id: string;
    application_id: string;
    other_id: string;
    why: string;
    told_by: string;
    told_by_name: string;
    told_on: PlainDate;
    told_at: string;
  };
}

export function entryTables(transaction: Transaction) {
  return transaction.tables<EntryTables>();
}
