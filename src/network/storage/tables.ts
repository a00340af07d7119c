import type { Generated } from "kysely";
import type { Calendar } from "#kernel/business-days.ts";
import type { Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import type { Siren } from "#kernel/siren.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { OrganisationKind, OrganisationSource } from "../domain/organisation.ts";
import type { Level, UnitEventKind } from "../domain/unit.ts";

/** What the network keeps (migrations/0004_network.sql, 0036_first_run.sql, 0054_units_and_hand_over.sql). */
export interface NetworkTables {
  unit: {
    id: string;
    level: Level;
    parent_id: string | null;
    name: string;
    slug: string;
    opened_on: PlainDate | null;
    closed_on: PlainDate | null;
    is_demonstration: boolean;
  };
  unit_event: {
    id: string;
    unit_id: string;
    happened_on: PlainDate;
    kind: UnitEventKind;
    note: string;
    person_id: string | null;
    recorded_at: string | null;
  };
  unit_follower: {
    territory_id: string;
    id: string;
    person_id: string;
    from_on: PlainDate;
    told_by: string;
    told_at: string;
  };
  hand_over: {
    territory_id: string;
    id: string;
    giver_id: string;
    taker_id: string;
    from_on: PlainDate;
    until_on: PlainDate | null;
    reason: string;
    ended_seat_id: string | null;
    ended_seat_to_on: PlainDate | null;
    given_seat_id: string | null;
    decided_by: string;
    decided_at: string;
    begun_at: string | null;
    ended_at: string | null;
  };
  hand_over_exception: {
    territory_id: string;
    hand_over_id: string;
    object_kind: string;
    object_id: string;
    person_id: string;
  };
  hand_over_move: {
    territory_id: string;
    hand_over_id: string;
    object_kind: string;
    object_id: string;
    person_id: string | null;
    moved_at: string;
    returned_at: string | null;
  };
  organisation: {
    id: string;
    name: string;
    kind: OrganisationKind;
    siren: Siren | null;
    source: OrganisationSource;
    street: string | null;
    postcode: string | null;
    town: string | null;
  };
  organisation_known: { territory_id: string; organisation_id: string; recorded_at: string };
  association_member: {
    association_id: string;
    member_id: string;
    from_on: PlainDate;
    to_on: PlainDate | null;
  };
  person: { id: string; name: string; email: string; password_hash: string | null; language: Locale };
  seat: {
    id: string;
    person_id: string;
    role: Role;
    organisation_id: string | null;
    unit_id: string;
    from_on: PlainDate;
    to_on: PlainDate | null;
  };
  sign_in_session: {
    token_hash: Buffer;
    person_id: string;
    made_at: string;
    seen_at: string;
    expires_at: string;
    ended_at: string | null;
  };
  sign_in_try: { id: string; email_hash: Buffer; address: string; tried_at: string };
  territory_setting: { territory_id: string; business_date: PlainDate; calendar: Calendar };
  perimeter: { territory_id: string; version: number; from_on: PlainDate; label: string; reason: string };
  perimeter_commune: { territory_id: string; version: number; insee: string; name: string };
  denial: {
    territory_id: string;
    person_id: string;
    object_kind: string;
    object_id: string;
    from_at: string;
    until_at: string | null;
    reason: string;
  };
  set_up_code: {
    is_the_only_one: Generated<boolean>;
    code_hash: Buffer;
    made_at: string;
    used_at: string | null;
  };
  invitation: {
    territory_id: string;
    id: string;
    seat_id: string;
    person_id: string;
    invited_by: string;
    invited_at: string;
    token_hash: Buffer;
    links: Generated<number>;
    link_made_at: string;
    expires_at: string;
    accepted_at: string | null;
    revoked_at: string | null;
  };
  password_reset: {
    territory_id: string;
    id: string;
    person_id: string;
    token_hash: Buffer;
    asked_at: string;
    expires_at: string;
    ended_at: string | null;
  };
  audit_line: {
    id: string;
    territory_id: string | null;
    actor: string | null;
    actor_name: string;
    on_behalf_of: string | null;
    act: string;
    object: string;
    before: unknown;
    after: unknown;
    why: string | null;
    done_at: string;
  };
}

export function networkOf(transaction: Transaction) {
  return transaction.tables<NetworkTables>();
}
