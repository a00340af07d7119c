import type { ColumnType, Generated } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ExpertDomain } from "../domain/expert-domain.ts";
import type { LetterParty, MissionStatus, Reviewer, VisitStatus } from "../domain/mission.ts";
import type { NeedStatus } from "../domain/need.ts";
import type { StoredExplanation } from "./explanation-json.ts";

interface Row {
  territory_id: string;
  id: string;
  recorded_at: string;
}

export interface ExpertiseTables {
  expert: Row & {
    person_id: string;
    employer_id: string;
    domains: ExpertDomain[];
    is_available: boolean;
    availability: string | null;
    from_on: PlainDate;
    to_on: PlainDate | null;
  };
  need: Row & {
    application_id: string;
    application_number: number;
    firm_id: string;
    firm_name: string;
    domain: ExpertDomain;
    text: string;
    half_days: number;
    status: NeedStatus;
    detected_on: PlainDate;
    qualified_on: PlainDate | null;
    dropped_on: PlainDate | null;
    dropped_why: string | null;
  };
  proposal: Row & {
    need_id: string;
    expert_id: string;
    convention_id: string;
    holder_id: string;
    half_days: number;
    proposed_on: PlainDate;
    answer_by: PlainDate;
    explanation: ColumnType<StoredExplanation, string, never>;
    answer: "accepted" | "declined" | null;
    answered_on: PlainDate | null;
    answer_why: string | null;
    employer_answer: "agreed" | "refused" | null;
    employer_answered_on: PlainDate | null;
    employer_why: string | null;
  };
  mission: Row & {
    number: number;
    proposal_id: string;
    need_id: string;
    expert_id: string;
    convention_id: string;
    holder_id: string;
    application_id: string;
    application_number: number;
    firm_id: string;
    firm_name: string;
    domain: ExpertDomain;
    half_days: number;
    objectives: string;
    deliverables: string;
    confidentiality: string;
    drawn_up_on: PlainDate;
    starts_on: PlainDate;
    ends_on: PlainDate;
    status: MissionStatus;
    signed_on: PlainDate | null;
    closed_on: PlainDate | null;
    without_review: string | null;
    logged: Generated<number>;
    confirmed: Generated<number>;
  };
  letter_signature: Omit<Row, "id"> & {
    mission_id: string;
    party: LetterParty;
    signed_on: PlainDate;
    signed_by: string;
    recorded_by: string | null;
    request_id: string | null;
  };
  visit: Row & {
    mission_id: string;
    person_id: string;
    visited_on: PlainDate;
    half_days: number;
    note: string;
    status: VisitStatus;
    logged_by: string;
    entry_id: string;
  };
  visit_answer: Omit<Row, "id"> & {
    visit_id: string;
    number: number;
    answer: "confirmed" | "disputed";
    answered_on: PlainDate;
    why: string | null;
    answered_by: string;
    on_behalf: boolean;
    entry_id: string | null;
  };
  visit_withdrawal: Omit<Row, "id"> & {
    visit_id: string;
    withdrawn_on: PlainDate;
    why: string;
    withdrawn_by: string;
    entry_id: string;
  };
  mission_review: Omit<Row, "id"> & {
    mission_id: string;
    reviewer: Reviewer;
    reviewed_on: PlainDate;
    text: string;
    recorded_by: string;
    on_behalf: boolean;
  };
  attestation: Row & {
    convention_id: string;
    holder_id: string;
    from_on: PlainDate;
    to_on: PlainDate;
    half_days: number;
    day_rate: bigint;
    amount: bigint;
    signed_on: PlainDate;
    signed_by: string;
    recorded_by: string;
    replaced_at: string | null;
  };
}

export function expertiseTables(transaction: Transaction) {
  return transaction.tables<ExpertiseTables>();
}
