import type { ColumnType } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AdviserQuality, EndingSide } from "../domain/file-adviser.ts";

/** Null when it is added. */
type Later<Value> = ColumnType<Value | null, never, Value>;

/** Who accompanies files (migrations/0062_file_advisers.sql). */
export interface AdviserTables {
  file_adviser: {
    territory_id: string;
    id: string;
    application_id: string;
    person_id: string;
    place: number;
    quality: AdviserQuality;
    quality_word: string | null;
    asked_by: string;
    asked_by_name: string;
    invited_by: string;
    invited_by_name: string;
    invited_on: PlainDate;
    invited_at: string;
    ended_by: Later<string>;
    ended_by_name: Later<string>;
    ended_on: Later<PlainDate>;
    ended_at: Later<string>;
    ended_side: Later<EndingSide>;
  };
  application: { territory_id: string; id: string; firm_id: string };
}

export function adviserTables(transaction: Transaction) {
  return transaction.tables<AdviserTables>();
}
