import type { Transaction } from "#platform/database/transaction.ts";
import { networkOf } from "./tables.ts";

/** Reads mark_of_file (migrations/0055_committee_seams.sql). */
interface MarkView {
  mark_of_file: { territory_id: string; application_id: string; mark: string };
}

export interface Closed {
  readonly territory: string;
  readonly reader: string;
  readonly now: string;
}

/** The words that betray what is closed to a reader now: its name, what hangs on it, its firm. Empty for who is recused from nothing. */
export async function closedMarks(
  transaction: Transaction,
  { territory, reader, now }: Closed,
): Promise<string[]> {
  const denied = await networkOf(transaction)
    .selectFrom("denial")
    .select("object_id as id")
    .distinct()
    .where("territory_id", "=", territory)
    .where("person_id", "=", reader)
    .where("from_at", "<=", now)
    .where((where) => where.or([where("until_at", "is", null), where("until_at", ">", now)]))
    .execute();
  if (denied.length === 0) return [];
  const ids = denied.map(({ id }) => id);
  const rows = await transaction
    .tables<MarkView>()
    .selectFrom("mark_of_file")
    .select("mark")
    .distinct()
    .where("territory_id", "=", territory)
    .where("application_id", "in", ids)
    .execute();
  const marks = rows.flatMap(({ mark }) => [mark, JSON.stringify(mark).slice(1, -1)]);
  return [...new Set([...ids, ...marks])];
}
