import type { ColumnType } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { VoteChoice } from "../domain/vote.ts";
import type { KeptProposal } from "./kept-proposal.ts";

export interface ConsultationTables {
  consultation_rule: {
    territory_id: string;
    from_on: PlainDate;
    days: number;
    stops: number;
    recorded_at: string;
  };
  consultation: {
    territory_id: string;
    sitting_id: string;
    reason: string;
    closes_on: PlainDate;
    stops: number;
    chair_id: string;
    opened_by: string;
  };
  consultation_proposal: {
    territory_id: string;
    item_id: string;
    proposal: ColumnType<KeptProposal, string, never>;
  };
  consultation_vote: {
    territory_id: string;
    item_id: string;
    member_id: string;
    choice: VoteChoice;
    reason: string | null;
    voted_at: string;
  };
  consultation_stop: {
    territory_id: string;
    sitting_id: string;
    member_id: string;
    reason: string;
    asked_at: string;
  };
}
