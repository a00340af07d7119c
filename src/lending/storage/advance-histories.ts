import { type Cents, cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advance, RecordedEvent } from "../domain/advance.ts";
import { readEvent } from "./event-rows.ts";
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

/** The advances of a territory, by number, each with all its events: for whoever draws the whole again, such as the accountant. */
export async function advanceHistories(
  transaction: Transaction,
  territory: string,
): Promise<AdvanceHistory[]> {
  const tables = lendingTables(transaction);
  const advances = await tables
    .selectFrom("advance")
    .select(["id", "number", "application_id", "decision_id", "firm_id", "firm_name"])
    .select(["principal", "instalments", "grace_months", "frequency", "contract_signed_on"])
    .where("territory_id", "=", territory)
    .orderBy("number")
    .execute();
  const events = await tables
    .selectFrom("advance_event")
    .select(["id", "advance_id", "rank", "kind", "effective_on", "recorded_at"])
    .select(["amount", "ref", "reverses", "terms", "entry_id"])
    .where("territory_id", "=", territory)
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
