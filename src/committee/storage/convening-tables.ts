import type { ColumnType, Generated } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Queries, Transaction } from "#platform/database/transaction.ts";
import type { Answer, CallKind } from "../domain/convening.ts";
import type { Pack } from "../domain/pack.ts";
import type { ItemStatus, SittingStatus } from "../domain/sitting.ts";

interface ConveningTables {
  sitting: {
    territory_id: string;
    id: string;
    held_on: PlainDate;
    place: string;
    status: Generated<SittingStatus>;
    version: Generated<number>;
  };
  sitting_item: {
    territory_id: string;
    id: string;
    sitting_id: string;
    pack: ColumnType<Pack, string, string>;
    pack_hash: string;
    requested_amount: bigint;
    status: Generated<ItemStatus>;
  };
  sitting_call: {
    territory_id: string;
    sitting_id: string;
    rank: number;
    kind: CallKind;
    held_on: PlainDate;
    starts_at: string | null;
    minutes: number | null;
    place: string;
    link: string | null;
    why: string;
    called_by: string | null;
    called_at: string;
  };
  sitting_answer: {
    territory_id: string;
    sitting_id: string;
    call_rank: number;
    member_id: string;
    answer: Answer;
    answered_at: string;
  };
  sitting_reminder: {
    territory_id: string;
    sitting_id: string;
    member_id: string;
    reminded_on: PlainDate;
    recorded_at: string;
  };
  pack_version: {
    territory_id: string;
    item_id: string;
    version: number;
    pack: ColumnType<Pack, string, never>;
    pack_hash: string;
    frozen_by: string | null;
    frozen_at: string;
  };
  pack_opening: {
    territory_id: string;
    item_id: string;
    version: number;
    person_id: string;
    opened_at: string;
  };
  pack_question: {
    territory_id: string;
    id: string;
    item_id: string;
    asked_by: string;
    text: string;
    asked_at: string;
    answer: string | null;
    answered_by: string | null;
    answered_at: string | null;
  };
  calendar_feed: {
    territory_id: string;
    id: string;
    person_id: string;
    token_hash: string;
    made_at: string;
    ended_at: string | null;
  };
  calendar_try: { territory_id: string; id: string; address: string; tried_at: string };
}

export function conveningTables(transaction: Transaction): Queries<ConveningTables> {
  return transaction.tables<ConveningTables>();
}
