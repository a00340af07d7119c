import type { ColumnType } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Siren, Siret } from "#kernel/siren.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ApplicationEvent, Opinion, Orientation } from "../domain/application.ts";
import type { DocumentKind, DocumentVerdict } from "../domain/document.ts";
import type { AskedKind, Situation } from "../domain/document-list.ts";
import type { DocumentValidity } from "../domain/document-validity.ts";
import type { MessageSide } from "../domain/file-message.ts";
import type { FinancingLine } from "../domain/financing-plan.ts";
import type { LinkKind } from "../domain/firm.ts";
import type { RegisterNotice } from "../domain/register-notice.ts";
import type { ApplicationStatus } from "../domain/status.ts";
import type { StoredPolicy } from "./policy-json.ts";

/** What the slice keeps (migrations/0007_application.sql, 0013_application.sql, 0040_application.sql, 0047_application_papers.sql). */
export interface ApplicationTables {
  firm: {
    territory_id: string;
    id: string;
    name: string;
    siren: Siren | null;
    siret: Siret | null;
    commune_insee: string;
    commune_name: string;
    activity: string;
    created_on: PlainDate | null;
    headcount: number | null;
    in_insolvency: boolean | null;
    legal_form: string | null;
    owner_name: string | null;
    /** Told apart from the rest of the file: it changes at any time, and changes nothing of what was appraised. */
    owner_telephone: ColumnType<string | null, never, string | null>;
    recorded_at: string;
  };
  firm_link: {
    territory_id: string;
    firm_id: string;
    position: number;
    kind: LinkKind;
    organisation_id: string | null;
    name: string;
  };
  firm_owner: {
    territory_id: string;
    id: string;
    firm_id: string;
    person_id: string;
    from_on: PlainDate;
    to_on: PlainDate | null;
    recorded_at: string;
  };
  register_notice: {
    territory_id: string;
    siren: string;
    notice: ColumnType<RegisterNotice, string, string>;
    read_at: string;
    /** Null where whoever fills a request without an account looked it up. */
    read_by: string | null;
  };
  file_message: {
    territory_id: string;
    id: string;
    application_id: string;
    number: number;
    side: MessageSide;
    text: string;
    person_id: string;
    person_name: string;
    sent_on: PlainDate;
    sent_at: string;
    attached: number;
  };
  file_message_reading: {
    territory_id: string;
    application_id: string;
    person_id: string;
    side: MessageSide;
    up_to: number;
    read_at: string;
  };
  application: {
    territory_id: string;
    id: string;
    number: number;
    firm_id: string;
    status: ApplicationStatus;
    title: string;
    description: string;
    amount: bigint;
    instalments: number;
    grace_months: number;
    half_days: bigint;
    jobs_created: number;
    jobs_kept: number;
    received_on: PlainDate;
    submitted_on: PlainDate | null;
    assigned_to: string | null;
    oriented_to: string | null;
    oriented_result: Orientation["result"];
    lapsed_on: PlainDate | null;
    recorded_at: string;
    situation: ColumnType<Situation, never, Situation>;
    documents_from_on: ColumnType<PlainDate | null, never, PlainDate | null>;
  };
  financing_line: {
    territory_id: string;
    application_id: string;
    position: number;
    side: FinancingLine["side"];
    kind: FinancingLine["kind"];
    label: string;
    amount: bigint;
  };
  application_document: {
    territory_id: string;
    id: string;
    application_id: string;
    position: number;
    kind: DocumentKind;
    label: string | null;
    is_required: boolean;
    received_on: PlainDate | null;
    expires_on: PlainDate | null;
    validity: DocumentValidity["mode"];
    validity_months: number | null;
    given_by: ColumnType<MessageSide | null, never, MessageSide | null>;
    verdict: ColumnType<DocumentVerdict | null, never, DocumentVerdict | null>;
    refused_why: ColumnType<string | null, never, string | null>;
  };
  document_version: {
    territory_id: string;
    id: string;
    application_id: string;
    document_id: string;
    number: number;
    file_id: string | null;
    file_document_id: string | null;
    reused_from: string | null;
    dated_on: PlainDate;
    expires_on: PlainDate | null;
    received_on: PlainDate;
    side: MessageSide;
    person_id: string;
    person_name: string;
    recorded_at: string;
    verdict: DocumentVerdict | null;
    verdict_why: string | null;
    judged_on: PlainDate | null;
    judged_by: string | null;
    judged_by_name: string | null;
  };
  file_copy: {
    territory_id: string;
    id: string;
    application_id: string;
    sha256: Buffer;
    byte_length: number;
    files: number;
    made_on: PlainDate;
    made_by: string;
    made_by_name: string;
    made_at: string;
  };
  document_list: {
    territory_id: string;
    from_on: PlainDate;
    asked: ColumnType<AskedKind[], string, never>;
    recorded_at: string;
  };
  appraisal: {
    territory_id: string;
    application_id: string;
    number: number;
    opinion: Opinion;
    text: string;
    person_id: string | null;
    person_name: string;
    given_on: PlainDate;
    recorded_at: string;
  };
  application_event: {
    territory_id: string;
    application_id: string;
    number: number;
    kind: ApplicationEvent["kind"];
    from_status: ApplicationStatus | null;
    to_status: ApplicationStatus;
    happened_on: PlainDate;
    person_id: string | null;
    person_name: string;
    why: string | null;
    recorded_at: string;
  };
  eligibility_policy: {
    territory_id: string;
    from_on: PlainDate;
    policy: ColumnType<StoredPolicy, string, never>;
    recorded_at: string;
  };
}

export function applicationTables(transaction: Transaction) {
  return transaction.tables<ApplicationTables>();
}
