import { type RawBuilder, sql } from "kysely";
import { type Cents, cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advance, RecordedEvent } from "../domain/advance.ts";
import { readEvent, selectEvents } from "./event-rows.ts";
import { lendingTables } from "./tables.ts";
import { takeOvers } from "./take-overs.ts";

/** An advance with all that ever happened to it. */
export type AdvanceHistory = Pick<
  Advance,
  "id" | "number" | "application" | "decision" | "firm" | "terms" | "signedOn"
> & {
  /** What the contract says; of an advance that was taken over, only what was left of it is in its terms. */
  readonly contracted: Cents;
  /** In the order in which they were recorded. */
  readonly events: readonly RecordedEvent[];
};

/** Which advances are told with their events: those to which something was told since a day was over, by the entries or the clock. */
export type ToldSince = {
  readonly day: PlainDate;
  readonly instant: string;
  readonly entries: readonly string[];
};

/**
 * The advances of a territory, by number, each with all its events: for whoever draws the whole again, such as the accountant. Since
 * a day, those to which something was told after it have all of them, the others none.
 */
export async function advanceHistories(
  transaction: Transaction,
  territory: string,
  since?: ToldSince,
): Promise<AdvanceHistory[]> {
  const tables = lendingTables(transaction);
  const advances = await tables
    .selectFrom("advance")
    .select(["id", "number", "application_id", "decision_id", "firm_id", "firm_name"])
    .select(["principal", "instalments", "grace_months", "frequency", "contract_signed_on"])
    .where("territory_id", "=", territory)
    .orderBy("number")
    .execute();
  const events = await selectEvents(transaction)
    .select("advance_id")
    .where("territory_id", "=", territory)
    .$if(since !== undefined, (query) =>
      query.where("advance_id", "in", (told) =>
        told
          .selectFrom("advance_event")
          .select("advance_id")
          .where("territory_id", "=", territory)
          .where(sql<boolean>`${isToldSince(since)}`),
      ),
    )
    .orderBy("advance_id")
    .orderBy("rank")
    .execute();
  const former = await takeOvers.list(transaction, territory);
  const contracts = new Map(former.map(({ advance, principal }) => [advance, principal]));
  const byAdvance = Map.groupBy(events, (event) => event.advance_id);
  return advances.map((row) => ({
    id: row.id,
    number: row.number,
    application: row.application_id,
    decision: row.decision_id,
    firm: { id: row.firm_id, name: row.firm_name },
    terms: {
      principal: cents(row.principal),
      instalments: row.instalments,
      graceMonths: row.grace_months,
      frequency: row.frequency,
    },
    signedOn: row.contract_signed_on,
    contracted: contracts.get(row.id) ?? cents(row.principal),
    events: (byAdvance.get(row.id) ?? []).map(readEvent),
  }));
}

function isToldSince(since: ToldSince | undefined): RawBuilder<unknown> {
  if (since === undefined) return sql`true`;
  return sql`(
    entry_id = any (${[...since.entries]}::uuid[])
    or (entry_id is null and (effective_on > ${since.day}::date or recorded_at > ${since.instant}::timestamptz))
  )`;
}
