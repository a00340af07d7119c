import type { ColumnType, Generated } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { College } from "../domain/college.ts";
import type { DecisionOutcome, Frequency } from "../domain/decision.ts";
import type { Pack } from "../domain/pack.ts";
import type { Quorum } from "../domain/quorum.ts";
import type { LinkKind } from "../domain/recusal.ts";
import type { Decision, ItemStatus, SittingStatus } from "../domain/sitting.ts";
import type { ItemStage } from "../domain/stage.ts";
import type { VoteChoice } from "../domain/vote.ts";
import type { ConditionTables } from "./condition-tables.ts";
import type { ConsultationTables } from "./consultation-tables.ts";

interface CommitteeTables extends ConditionTables, ConsultationTables {
  committee_member: {
    territory_id: string;
    id: string;
    person_id: string;
    organisation_id: string | null;
    college: College;
    votes: boolean;
    from_on: PlainDate;
    to_on: PlainDate | null;
    recorded_at: string;
  };
  sitting: {
    territory_id: string;
    id: string;
    held_on: PlainDate;
    place: string;
    fund_id: string;
    status: Generated<SittingStatus>;
    quorum_percent: number;
    quorum_partner_firms: number;
    fewest_voters: number;
    chair_id: string | null;
    secretary_id: string | null;
    version: Generated<number>;
    convened_at: string;
    closed_at: string | null;
    minutes_hash: string | null;
  };
  sitting_item: {
    territory_id: string;
    id: string;
    sitting_id: string;
    position: number;
    subject_kind: string;
    subject_id: string;
    firm_id: string;
    firm_name: string;
    requested_amount: bigint;
    pack: ColumnType<Pack, string, string>;
    pack_hash: string;
    status: Generated<ItemStatus>;
    chair_id: Generated<string | null>;
  };
  item_stage: { territory_id: string; item_id: string; rank: number; stage: ItemStage; began_at: string };
  presence_move: {
    territory_id: string;
    sitting_id: string;
    rank: number;
    member_id: string;
    is_present: boolean;
    moved_at: string;
  };
  attendance: { territory_id: string; sitting_id: string; member_id: string; is_present: boolean };
  declaration: { territory_id: string; item_id: string; member_id: string; declared_at: string };
  recusal: {
    territory_id: string;
    item_id: string;
    member_id: string;
    manner: "declared" | "detected";
    link: LinkKind;
    reason: string;
    recorded_at: string;
  };
  decision: {
    territory_id: string;
    id: string;
    item_id: string;
    fund_id: string;
    outcome: DecisionOutcome;
    amount: bigint | null;
    instalments: number | null;
    grace_months: number | null;
    frequency: Frequency | null;
    half_days: bigint | null;
    jobs_created: number | null;
    jobs_kept: number | null;
    reasons: string;
    derogation: string | null;
    manner: Decision["manner"];
    votes_for: number;
    votes_against: number;
    votes_abstain: number;
    by_casting_vote: boolean;
    quorum: ColumnType<Quorum, string, never>;
    position: ColumnType<{ readonly available: string; readonly held: string }, string, never>;
    decided_on: PlainDate;
    decided_at: string;
    entry_id: string | null;
    chair_id: string | null;
  };
  decision_presence: { territory_id: string; decision_id: string; member_id: string };
  offer_rule: { territory_id: string; from_on: PlainDate; days: number; recorded_at: string };
  decision_letter: {
    territory_id: string;
    decision_id: string;
    written_on: PlainDate;
    stands_until: PlainDate | null;
    written_by: string;
    recorded_at: string;
  };
  secret_voter: { territory_id: string; item_id: string; member_id: string };
  vote: { territory_id: string; item_id: string; member_id: string; choice: VoteChoice };
  decision_condition: {
    territory_id: string;
    id: string;
    decision_id: string;
    position: number;
    text: string;
    lifted_on: PlainDate | null;
    lifted_by: string | null;
    evidence: string | null;
    due_on: PlainDate | null;
    is_waived: Generated<boolean>;
  };
  minutes_correction: {
    territory_id: string;
    sitting_id: string;
    rank: number;
    item_id: string | null;
    text: string;
    hash: string;
    corrected_by: string;
    corrected_on: PlainDate;
    corrected_at: string;
  };
  decision_lapse: {
    territory_id: string;
    decision_id: string;
    lapsed_on: PlainDate;
    entry_id: string;
    recorded_at: string;
  };
}

export function committeeTables(transaction: Transaction) {
  return transaction.tables<CommitteeTables>();
}
