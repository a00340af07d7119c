import type { Generated } from "kysely";
import type { MailKind, Pace } from "#kernel/mail-kinds.ts";
import type { Queries, Transaction } from "#platform/database/transaction.ts";
import type { BounceKind, Hardness } from "./incoming/delivery-report.ts";
import type { MailErrorKind, MailState } from "./mail-state.ts";

export interface MailTables {
  mail: {
    territory_id: string;
    id: string;
    channel: Generated<Channel>;
    person_id: string | null;
    person_name: string;
    /** Of mail, or the number of a text: "+33612345678". */
    address: string;
    event: string | null;
    act: string;
    language: "fr" | "en";
    subject: string;
    text: string;
    secret: string | null;
    object_kind: string | null;
    object_id: string | null;
    about_kind: string | null;
    about_id: string | null;
    queued_at: string;
    state: Generated<MailState>;
    attempts: Generated<number>;
    tried_at: string | null;
    error_kind: MailErrorKind | null;
    last_error: string | null;
    sent_at: string | null;
    message_id: string | null;
    waits_until: string | null;
    digest_id: string | null;
    pages: string | null;
  };
  mail_pace: {
    person_id: string;
    kind: MailKind;
    pace: Pace;
  };
  person_mobile: {
    person_id: string;
    number: string;
    given_at: string;
  };
  mail_template: {
    territory_id: string;
    event: string;
    language: "fr" | "en";
    version: number;
    subject: string | null;
    text: string | null;
    decided_by: string;
    decided_by_name: string;
    decided_at: string;
  };
  mail_attachment: {
    territory_id: string;
    mail_id: string;
    rank: number;
    name: string;
    content: Buffer;
  };
  mail_received: {
    territory_id: string;
    id: string;
    mail_id: string;
    kind: ReceivedKind;
    outcome: "taken" | "ignored" | "put-aside";
    why: string | null;
    message_id: string | null;
    sha256: Buffer;
    from_address: string;
    subject: string;
    text: string | null;
    received_at: string;
    seen_at: string | null;
    seen_by: string | null;
    seen_by_name: string | null;
  };
  mail_bounce: {
    territory_id: string;
    id: string;
    mail_id: string;
    address: string;
    person_id: string | null;
    person_name: string;
    hardness: Hardness;
    kind: BounceKind;
    status: string;
    said: string;
    told_at: string;
    cleared_at: string | null;
    cleared_by: string | null;
    cleared_by_name: string | null;
  };
}

/** By which way a row of the outbox leaves. */
export type Channel = "mail" | "text";

export type ReceivedKind = "bounce" | "delay" | "automatic" | "reply";

export function mailsOf(transaction: Transaction): Queries<MailTables> {
  return transaction.tables<MailTables>();
}
