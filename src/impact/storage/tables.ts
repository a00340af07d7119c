import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { EvidenceKind, ReminderChannel, ShortfallOutcome } from "../domain/commitment.ts";
import type { FollowUpMonths } from "../domain/follow-up.ts";

export interface ImpactTables {
  job_definition: {
    territory_id: string;
    from_on: PlainDate;
    cdd_months: number;
    are_apprentices_counted: boolean;
    is_owner_counted: boolean;
    set_by: string;
    recorded_at: string;
  };
  job_commitment: {
    territory_id: string;
    id: string;
    application_id: string;
    decision_id: string;
    firm_id: string;
    firm_name: string;
    decided_on: PlainDate;
    due_on: PlainDate;
    planned_created: number;
    planned_kept: number;
    baseline_heads: number | null;
    baseline_fte_hundredths: number | null;
    definition_from: PlainDate | null;
    lapsed_on: PlainDate | null;
    recorded_at: string;
  };
  job_follow_up: {
    territory_id: string;
    commitment_id: string;
    months: FollowUpMonths;
    due_on: PlainDate;
  };
  job_count: {
    territory_id: string;
    id: string;
    commitment_id: string;
    months: FollowUpMonths;
    number: number;
    counted_on: PlainDate;
    headcount: number;
    headcount_fte_hundredths: number | null;
    hired: number;
    hired_on_cdi: number;
    hired_on_cdd: number;
    apprentices: number;
    present: number;
    present_fte_hundredths: number | null;
    kept: number;
    comment: string | null;
    reason: string | null;
    definition_from: PlainDate | null;
    answered_on: PlainDate;
    answered_by: string;
    on_behalf: boolean;
    recorded_at: string;
  };
  job_verification: {
    territory_id: string;
    count_id: string;
    evidence: EvidenceKind;
    reference: string;
    verified_on: PlainDate;
    verified_by: string;
    recorded_at: string;
  };
  job_reminder: {
    territory_id: string;
    id: string;
    commitment_id: string;
    months: FollowUpMonths;
    reminded_on: PlainDate;
    channel: ReminderChannel;
    note: string | null;
    reminded_by: string;
    recorded_at: string;
  };
  job_shortfall_note: {
    territory_id: string;
    id: string;
    commitment_id: string;
    months: FollowUpMonths;
    outcome: ShortfallOutcome;
    is_in_contract: boolean;
    reason: string;
    decided_on: PlainDate;
    noted_by: string;
    recorded_at: string;
  };
}

export function impactTables(transaction: Transaction) {
  return transaction.tables<ImpactTables>();
}
