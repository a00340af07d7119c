import type { Generated } from "kysely";
import type { Queries, Transaction } from "#platform/database/transaction.ts";
import type { MailErrorKind, MailState } from "./mail-state.ts";

export interface MailTables {
  mail: {
    territory_id: string;
    id: string;
    person_id: string | null;
    person_name: string;
    address: string;
    act: string;
    language: "fr" | "en";
    subject: string;
    text: string;
    secret: string | null;
    object_kind: string | null;
    object_id: string | null;
    queued_at: string;
    state: Generated<MailState>;
    attempts: Generated<number>;
    tried_at: string | null;
    error_kind: MailErrorKind | null;
    last_error: string | null;
    sent_at: string | null;
    message_id: string | null;
  };
  mail_attachment: {
    territory_id: string;
    mail_id: string;
    rank: number;
    name: string;
    content: Buffer;
  };
}

export function mailsOf(transaction: Transaction): Queries<MailTables> {
  return transaction.tables<MailTables>();
}
