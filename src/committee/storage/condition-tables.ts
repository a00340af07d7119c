import type { PlainDate } from "#kernel/plain-date.ts";
import type { Verdict } from "../domain/condition-evidence.ts";

export interface ConditionTables {
  condition_evidence: {
    territory_id: string;
    id: string;
    condition_id: string;
    file_id: string;
    note: string;
    given_by: string;
    given_on: PlainDate;
    given_at: string;
    verdict: Verdict | null;
    judged_by: string | null;
    judged_on: PlainDate | null;
    why: string | null;
  };
}
