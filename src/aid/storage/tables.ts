import type { ColumnType } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AidCalendar, Enforcement } from "../domain/aid-policy.ts";
import type { Confidence } from "../domain/base-rate.ts";
import type { SameCostsAid } from "../domain/cumulation.ts";
import type { DeclaredAid, DeclaredLink, declarationManners } from "../domain/declaration.ts";
import type { GrantEquivalentMethod } from "../domain/grant-equivalent.ts";
import type { AidKind } from "../domain/granted-aid.ts";
import type { AidRegime, WindowRule } from "../domain/regulation.ts";

/** [month, cents], as JSON keeps it. */
export type StoredFlow = readonly [number, number];
export type StoredSameCostsAid = Omit<SameCostsAid, "amount" | "eligibleCosts"> & {
  readonly cents: number;
  readonly costsCents: number;
};
export type StoredAid = Omit<DeclaredAid, "amount"> & { readonly cents: number };

interface AidTables {
  aid_policy: {
    territory_id: string;
    from_on: PlainDate;
    enforcement: Enforcement;
    method: GrantEquivalentMethod;
    margin_bp: number;
    declaration_days: number;
    calendar: AidCalendar;
    set_by: string;
    recorded_at: string;
  };
  aid_public_share: {
    territory_id: string;
    fund_id: string;
    from_on: PlainDate;
    share_bp: number;
    reason: string;
    set_by: string;
    recorded_at: string;
  };
  aid_base_rate: {
    territory_id: string;
    id: string;
    from_on: PlainDate;
    until_on: PlainDate | null;
    rate_bp: number;
    source: string;
    confidence: Confidence;
    entered_on: PlainDate;
    entered_by: string;
    recorded_at: string;
  };
  aid_ceiling: {
    territory_id: string;
    id: string;
    regime: AidRegime;
    from_on: PlainDate;
    until_on: PlainDate | null;
    ceiling: bigint;
    look_back: WindowRule;
    regulation: string;
    source: string;
    entered_on: PlainDate;
    entered_by: string;
    recorded_at: string;
  };
  aid_declaration: {
    territory_id: string;
    id: string;
    application_id: string;
    version: number;
    firm_id: string;
    firm_name: string;
    siren: string;
    declared_on: PlainDate;
    naf: string | null;
    links: ColumnType<readonly DeclaredLink[], string, never>;
    aids: ColumnType<readonly StoredAid[], string, never>;
    same_costs_aids: ColumnType<readonly StoredSameCostsAid[], string, never>;
    is_perimeter_whole: boolean;
    serves_excluded_activity: boolean;
    is_insolvent: boolean;
    is_committed: boolean;
    signed_by: string;
    signed_as: string;
    manner: (typeof declarationManners)[number];
    made_by: string;
    recorded_at: string;
  };
  aid_insolvency_check: {
    territory_id: string;
    id: string;
    application_id: string;
    checked_on: PlainDate;
    source: string;
    is_insolvent: boolean;
    checked_by: string;
    recorded_at: string;
  };
  aid: {
    territory_id: string;
    id: string;
    number: number;
    kind: AidKind;
    application_id: string;
    decision_id: string;
    amends: string | null;
    firm_id: string;
    firm_name: string;
    siren: string | null;
    fund_id: string;
    grant_on: PlainDate;
    principal: bigint;
    flows_before: ColumnType<readonly StoredFlow[], string, never>;
    flows: ColumnType<readonly StoredFlow[], string, never>;
    snapshot: string | null;
    snapshot_hash: string | null;
    verdict: "clear" | "warned";
    register_due_on: PlainDate;
    kept_until: PlainDate;
    recorded_at: string;
  };
  aid_computation: {
    territory_id: string;
    aid_id: string;
    number: number;
    method: GrantEquivalentMethod;
    base_rate_bp: number;
    base_rate_from: PlainDate;
    base_rate_source: string;
    margin_bp: number;
    reference_rate_bp: number;
    discount_rate_bp: number;
    equivalent: bigint;
    share_bp: number;
    counted: bigint;
    headroom_after: bigint | null;
    regulation: string;
    reason: string | null;
    computed_on: PlainDate;
    computed_by: string | null;
    recorded_at: string;
  };
  aid_registration: {
    territory_id: string;
    aid_id: string;
    declared_on: PlainDate;
    receipt: string;
    registered_by: string;
    recorded_at: string;
  };
  aid_withdrawal: {
    territory_id: string;
    aid_id: string;
    withdrawn_on: PlainDate;
    recorded_at: string;
  };
}

export function aidTables(transaction: Transaction) {
  return transaction.tables<AidTables>();
}
