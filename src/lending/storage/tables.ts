import type { ColumnType } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Frequency } from "#kernel/schedule.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AdvanceStatus, DecisionReference } from "../domain/advance.ts";
import type { AdvanceEvent, PrepaymentRule, ProceedingsNature } from "../domain/advance-event.ts";
import type { DelayAnswer } from "../domain/delay-request.ts";
import type { ProposalKind } from "../domain/proposal.ts";
import type { ReturnReason } from "../domain/return-reasons.ts";

/** The words of an event that are its kind's own. */
export interface StoredEventTerms {
  readonly rule?: PrepaymentRule;
  readonly reason?: ReturnReason;
  readonly from?: number;
  readonly count?: number;
  readonly keepTerm?: boolean;
  readonly terms?: number;
  readonly firstDueOn?: PlainDate;
  readonly number?: number;
  readonly dueOn?: PlainDate;
  readonly shiftFollowing?: boolean;
  readonly nature?: ProceedingsNature;
  /** The name of an advance taken over, in the former books. */
  readonly reference?: string;
  /** The instalments that a court adopted, or that were left when the advance was taken over; in cents. */
  readonly plan?: readonly { readonly dueOn: PlainDate; readonly cents: string }[];
  /** The advance that the firm's money went to. */
  readonly to?: string;
  /** The advance that this money came from. */
  readonly source?: string;
  /** It was not owed: it is the firm's. */
  readonly owedBack?: true;
  readonly decision?: DecisionReference;
  readonly why?: string;
}

export interface LendingTables {
  advance: {
    territory_id: string;
    id: string;
    number: number;
    application_id: string;
    decision_id: string;
    firm_id: string;
    firm_name: string;
    fund_id: string;
    principal: bigint;
    instalments: number;
    grace_months: number;
    frequency: Frequency;
    decided_on: PlainDate;
    status: AdvanceStatus;
    contract_signed_on: PlainDate | null;
    mandate: string | null;
    lapsed_on: PlainDate | null;
    recorded_at: string;
  };
  advance_event: {
    territory_id: string;
    id: string;
    advance_id: string;
    rank: number;
    kind: AdvanceEvent["kind"];
    effective_on: PlainDate;
    recorded_at: string;
    amount: bigint | null;
    ref: string | null;
    reverses: string | null;
    terms: ColumnType<StoredEventTerms | null, string | null, never>;
    entry_id: string | null;
    turn: number;
  };
  advance_instalment: {
    territory_id: string;
    advance_id: string;
    number: number;
    due_on: PlainDate;
    pay_on: PlainDate;
    principal: bigint;
    paid: bigint;
    lost: bigint;
  };
  disbursement_order: {
    territory_id: string;
    id: string;
    advance_id: string;
    amount: bigint;
    pay_on: PlainDate;
    proposed_by: string;
    proposed_at: string;
    released_by: string | null;
    released_at: string | null;
    withdrawn_at: string | null;
  };
  advance_proposal: {
    territory_id: string;
    id: string;
    advance_id: string;
    kind: ProposalKind;
    amount: bigint;
    takes_effect_on: PlainDate;
    decided_on: PlainDate | null;
    decided_by: DecisionReference["by"] | null;
    decision_reference: string | null;
    reason: string;
    proposed_by: string;
    proposed_at: string;
    confirmed_by: string | null;
    confirmed_at: string | null;
    event_id: string | null;
    withdrawn_at: string | null;
  };
  advance_call: {
    territory_id: string;
    id: string;
    advance_id: string;
    called_on: PlainDate;
    noted_by: string;
    note: string;
    recorded_at: string;
  };
  delay_request: {
    territory_id: string;
    id: string;
    advance_id: string;
    asked_on: PlainDate;
    asked_by: string;
    asked_at: string;
    from_number: number;
    count: number;
    reason: string | null;
    answered_on: PlainDate | null;
    answered_by: string | null;
    answered_at: string | null;
    answer: DelayAnswer["answer"] | null;
    answer_why: string | null;
    deferral_id: string | null;
  };
  day_close: {
    territory_id: string;
    closed_on: PlainDate;
    debits: number;
    amount: bigint;
    recorded_at: string;
  };
  figures_lending_by_fund_v1: {
    territory_id: string;
    fund_id: string;
    late: bigint;
  };
  figures_lending_advances_v1: {
    territory_id: string;
    advance_id: string;
    number: number;
    application_id: string;
    firm_id: string;
    fund_id: string;
    status: AdvanceStatus;
    principal: bigint;
    disbursed: bigint;
    repaid: bigint;
    outstanding: bigint;
    late: bigint;
    days_late: number;
    next_debit_on: PlainDate | null;
    next_debit: bigint | null;
    written_off: bigint;
  };
}

export function lendingTables(transaction: Transaction) {
  return transaction.tables<LendingTables>();
}
