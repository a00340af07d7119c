import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { BankProfile } from "../domain/bank-account.ts";
import type { RunKind } from "../domain/bank-run.ts";
import type { Mandate, MandateAccount } from "../domain/mandate.ts";
import type { Sequence } from "../domain/pick-debits.ts";

interface HiddenIbanRow {
  iban_sealed: string;
  iban_fingerprint: string;
  iban_shown: string;
  key_id: string;
}

interface GuardedRow {
  proposed_by: string;
  proposed_at: string;
  answer: "confirmed" | "declined" | null;
  answered_by: string | null;
  answered_at: string | null;
}

export interface BankingTables {
  bank_account: HiddenIbanRow &
    GuardedRow & {
      territory_id: string;
      id: string;
      fund_id: string;
      holder: string;
      bic: string | null;
      creditor_id: string | null;
      from_on: PlainDate;
      lead_days: number;
      cut_off: string;
      collection_version: BankProfile["collectionVersion"];
      transfer_version: BankProfile["transferVersion"];
      batch_booking: boolean;
      b2b_allowed: boolean;
      notice_days: number;
      schedule_is_notice: boolean;
      return_fee_limit: bigint;
      checked_how: string;
    };
  mandate: {
    territory_id: string;
    id: string;
    advance_id: string;
    creditor_id: string;
    reference: string;
    scheme: Mandate["scheme"];
    kind: Mandate["kind"];
    signed_on: PlainDate;
    signed_at_place: string;
    signature: Mandate["signature"];
    former_reference: string | null;
    former_creditor_id: string | null;
    state: Mandate["state"];
    state_on: PlainDate;
    state_reason: string | null;
    recorded_by: string;
    recorded_at: string;
  };
  mandate_account: HiddenIbanRow &
    GuardedRow & {
      territory_id: string;
      id: string;
      mandate_id: string;
      debtor_name: string;
      bic: string | null;
      checked_by: MandateAccount["checkedBy"];
      checked_how: string;
    };
  bank_run: {
    territory_id: string;
    id: string;
    fund_id: string;
    account_id: string;
    kind: RunKind;
    message_id: string;
    first_on: PlainDate;
    items: number;
    total: bigint;
    drawn_by: string;
    drawn_at: string;
    approved_by: string | null;
    approved_at: string | null;
    file_name: string | null;
    file_sealed: Buffer | null;
    file_sha256: string | null;
    sent_by: string | null;
    sent_at: string | null;
    sent_on: PlainDate | null;
    cancelled_by: string | null;
    cancelled_at: string | null;
    cancelled_why: string | null;
  };
  bank_run_item: {
    territory_id: string;
    id: string;
    run_id: string;
    advance_id: string;
    firm_name: string;
    instalment: number | null;
    due_on: PlainDate | null;
    order_id: string | null;
    on_date: PlainDate;
    amount: bigint;
    mandate_id: string;
    mandate_account_id: string;
    sequence: Sequence | null;
    end_to_end: string;
    is_late: boolean;
    stands: boolean;
    carries: boolean;
    returned_on: PlainDate | null;
    return_code: string | null;
  };
  bank_run_taking: {
    territory_id: string;
    id: string;
    run_id: string;
    taken_by: string;
    taken_at: string;
    file_sha256: string;
  };
  bank_line_share: {
    territory_id: string;
    id: string;
    line_id: string;
    advance_id: string;
    amount: bigint;
    reference: string;
    stands: boolean;
  };
  debits_by_bank: { territory_id: string; fund_id: string; from_on: PlainDate };
  advance: {
    territory_id: string;
    id: string;
    fund_id: string;
    number: number;
    firm_name: string;
    status: string;
  };
  advance_instalment: {
    territory_id: string;
    advance_id: string;
    number: number;
    pay_on: PlainDate;
    principal: bigint;
    paid: bigint;
    lost: bigint;
  };
  advance_event: { territory_id: string; advance_id: string; ref: string | null };
}

export function bankingTables(transaction: Transaction) {
  return transaction.tables<BankingTables>();
}

export function hiddenIban(row: HiddenIbanRow) {
  return {
    sealed: row.iban_sealed,
    fingerprint: row.iban_fingerprint,
    shown: row.iban_shown,
    keyId: row.key_id,
  };
}

export function guarded(row: GuardedRow) {
  return {
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    answer: row.answer,
    answeredBy: row.answered_by,
  };
}
