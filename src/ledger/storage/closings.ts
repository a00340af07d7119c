import { sql } from "kysely";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Closing, ClosingKind } from "../domain/closing.ts";
import { ledgerOf } from "./tables.ts";

export type CloseRefusal = Refusal<
  | "nothing-to-close"
  | "period-already-closed"
  | "period-out-of-order"
  | "period-not-over"
  | "year-not-complete"
>;

/** The last day of a territory's closed books; null where nothing is closed. What is asked for it or before counts the day after. */
export async function closedUntil(transaction: Transaction, territory: string): Promise<PlainDate | null> {
  const head = await ledgerOf(transaction)
    .selectFrom("ledger_head")
    .select("closed_until")
    .where("territory_id", "=", territory)
    .executeTakeFirst();
  return head?.closed_until ?? null;
}

/**
 * Closes the books of a month, in order, or of a year whose months are closed: never before the territory's day has passed its
 * end, never undone. The territory's posts wait until the commit, as after `postEntry`.
 */
export async function closePeriod(
  transaction: Transaction,
  asked: Pick<Closing, "territory" | "kind" | "until" | "closedBy" | "closedAt">,
): Promise<Outcome<Closing, CloseRefusal>> {
  const { rows } = await sql<{ answer: Answer }>`
    select ledger_close(${JSON.stringify(asked)}) as answer`.execute(ledgerOf(transaction));
  const [row] = rows;
  if (row === undefined) throw new Error("ledger_close answers one row");
  const { answer } = row;
  if (answer.refused !== undefined) {
    const { refused, ...facts } = answer;
    return refuse(refused, facts, "until");
  }
  return accept({
    ...asked,
    startsOn: answer.startsOn,
    entries: BigInt(answer.entries),
    debitsEuros: BigInt(answer.debitsEuros),
    debitsHalfDays: BigInt(answer.debitsHalfDays),
    headNumber: BigInt(answer.headNumber),
    headHash: answer.headHash,
  });
}

type Answer =
  | { readonly refused: CloseRefusal["reason"]; readonly [fact: string]: string }
  | {
      readonly refused?: never;
      readonly startsOn: PlainDate;
      readonly entries: string;
      readonly debitsEuros: string;
      readonly debitsHalfDays: string;
      readonly headNumber: string;
      readonly headHash: string;
    };

/** The last day of the next period of this kind, from that of the first entry on; null where nothing was ever told. */
export async function nextClosing(
  transaction: Transaction,
  { territory, kind }: { territory: string; kind: ClosingKind },
): Promise<PlainDate | null> {
  const { rows } = await sql<{ until: PlainDate | null }>`
    select ledger_next_closing(${territory}, ${kind}) as until`.execute(ledgerOf(transaction));
  return rows[0]?.until ?? null;
}

/** Every closing of a territory, the last period first. */
export async function listClosings(transaction: Transaction, territory: string): Promise<Closing[]> {
  const rows = await ledgerOf(transaction)
    .selectFrom("ledger_closing")
    .selectAll()
    .where("territory_id", "=", territory)
    .orderBy("until", "desc")
    .orderBy("kind", "desc")
    .execute();
  return rows.map((row) => ({
    territory,
    kind: row.kind,
    startsOn: row.starts_on,
    until: row.until,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
    entries: row.entries,
    debitsEuros: row.debits_euros,
    debitsHalfDays: row.debits_half_days,
    headNumber: row.head_number,
    headHash: row.head_hash.toString("hex"),
  }));
}
