import type { ColumnType, Generated } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AmendmentKind } from "../domain/amendment.ts";
import type { Article } from "../domain/article.ts";
import type { Fate } from "../domain/close.ts";
import type { ReadingPreset } from "../domain/matching-presets.ts";
import type { College, PartyRole } from "../domain/party.ts";
import type { Nature, PledgeUnit, Purpose } from "../domain/pledge.ts";
import type { WaitKind } from "../domain/record.ts";
import type { StoredTerms } from "./amendment-terms-json.ts";
import type { StoredLine } from "./matching-lines-json.ts";

/** The journal's entry of an act, and when we learnt of it. */
interface Told {
  territory_id: string;
  id: string;
  entry_id: string;
  recorded_at: string;
}

export interface ConventionTables {
  convention: {
    territory_id: string;
    id: string;
    number: number;
    previous_id: string | null;
    fund_id: string;
    signed_on: PlainDate;
    starts_on: PlainDate;
    ends_on: PlainDate;
    perimeter_on: PlainDate;
    extension: string | null;
    preset: ReadingPreset | null;
    lines: ColumnType<readonly StoredLine[], string, never>;
    day_rate: bigint;
    job_target: number | null;
    recorded_at: string;
  };
  convention_party: {
    territory_id: string;
    convention_id: string;
    organisation_id: string;
    college: College;
    role: PartyRole;
    amendment_id: Generated<string | null>;
  };
  pledge: {
    territory_id: string;
    id: string;
    convention_id: string;
    holder_id: string;
    position: number;
    unit: PledgeUnit;
    purpose: Purpose | null;
    nature: Nature;
    origin: "private" | "matching";
    contributor: string | null;
    weight: number | null;
    amount: bigint;
    called: Generated<bigint>;
    released: Generated<bigint>;
    changed: Generated<bigint>;
    amendment_id: Generated<string | null>;
  };
  pledge_tranche: {
    territory_id: string;
    pledge_id: string;
    number: number;
    due_on: PlainDate;
    amount: bigint;
  };
  call: Told & { convention_id: string; number: number; called_on: PlainDate; due_on: PlainDate };
  call_line: {
    territory_id: string;
    id: string;
    call_id: string;
    pledge_id: string;
    amount: bigint;
    waits_for: string | null;
    waits_kind: WaitKind;
  };
  call_wait_lifted: {
    territory_id: string;
    call_line_id: string;
    lifted_on: PlainDate;
    evidence: string;
    recorded_at: string;
  };
  call_payment: Told & {
    call_line_id: string;
    paid_on: PlainDate;
    amount: bigint;
    bank_reference: string;
    occurrence: number;
  };
  call_payment_cancelled: Omit<Told, "id"> & { payment_id: string; cancelled_on: PlainDate };
  call_told: {
    territory_id: string;
    call_line_id: string;
    number: number;
    told_on: PlainDate;
    told_by: string;
    names: string[];
    recorded_at: string;
  };
  pledge_release: Told & { pledge_id: string; released_on: PlainDate; amount: bigint };
  convention_text: {
    territory_id: string;
    version: number;
    from_on: PlainDate;
    articles: ColumnType<readonly Article[], string, never>;
    decided_by: string;
    recorded_at: string;
  };
  convention_signed_text: {
    territory_id: string;
    convention_id: string;
    version: number;
    articles: ColumnType<readonly Article[], string, never>;
    recorded_at: string;
  };
  convention_amendment: {
    territory_id: string;
    id: string;
    convention_id: string;
    number: number;
    kind: AmendmentKind;
    terms: ColumnType<StoredTerms, string, never>;
    reason: string;
    effective_on: PlainDate;
    prepared_on: PlainDate;
    prepared_by: string;
    recorded_at: string;
  };
  convention_amendment_end: {
    territory_id: string;
    amendment_id: string;
    outcome: "signed" | "withdrawn";
    ended_on: PlainDate;
    reason: string | null;
    recorded_at: string;
  };
  pledge_change: {
    territory_id: string;
    amendment_id: string;
    pledge_id: string;
    difference: bigint;
  };
  convention_tacit_clause: {
    territory_id: string;
    convention_id: string;
    notice_months: number;
    term_months: number;
    times_left: number;
    carried_from: string | null;
    recorded_by: string | null;
    recorded_at: string;
  };
  convention_denunciation: {
    territory_id: string;
    convention_id: string;
    organisation_id: string;
    denounced_on: PlainDate;
    reason: string;
    recorded_by: string;
    recorded_at: string;
  };
  convention_watch: {
    territory_id: string;
    convention_id: string;
    version: number;
    largest_share: bigint;
    public_share: bigint | null;
    decided_by: string;
    decided_on: PlainDate;
    recorded_at: string;
  };
  convention_close: {
    territory_id: string;
    convention_id: string;
    closed_on: PlainDate;
    fate: Fate;
    reason: string;
    decided_by: string;
    recorded_at: string;
  };
  funder_return: Told & {
    convention_id: string;
    organisation_id: string;
    returned_on: PlainDate;
    amount: bigint;
    available: bigint;
    bank_reference: string;
  };
  figures_convention_movements_v1: {
    territory_id: string;
    convention_id: string;
    convention_number: number;
    fund_id: string;
    pledge_id: string;
    organisation_id: string;
    origin: "private" | "matching";
    unit: PledgeUnit;
    purpose: Purpose | null;
    kind: "signed" | "called" | "paid" | "released";
    call_number: number | null;
    effective_on: PlainDate;
    recorded_at: string;
    amount: bigint;
  };
}

export function conventionTables(transaction: Transaction) {
  return transaction.tables<ConventionTables>();
}
