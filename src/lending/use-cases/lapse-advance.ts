import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advance } from "../domain/advance.ts";
import type { Advances } from "./advances.ts";

/** What lending needs of a decision that lapses. */
export interface LapsingDecision {
  readonly territory: string;
  readonly decision: string;
  readonly lapsedOn: PlainDate;
  readonly now: string;
}

/**
 * The advance that a lapsed decision opened is never paid out: its proposed transfer is withdrawn. One that is already paid is left
 * as it is; its lock makes the committee see that the money has gone, and refuse.
 */
export async function lapseAdvance(
  advances: Advances,
  transaction: Transaction,
  { territory, decision, lapsedOn, now }: LapsingDecision,
): Promise<string | null> {
  const advance = await advances.lockByDecision(transaction, { territory, decision });
  if (advance?.status !== "to-sign" && advance?.status !== "to-disburse") return null;

  const which = { territory, advance: advance.id };
  const order = await advances.findOrder(transaction, which);
  if (order !== null) await advances.withdrawOrder(transaction, territory, order.id, now);
  await advances.lapse(transaction, which, lapsedOn);
  return advance.id;
}

/** Why nothing is signed nor paid out any more. */
export function refusedByLapse({ status, firm, lapsedOn }: Advance) {
  return status === "lapsed" ? refuse("decision-lapsed", { firm: firm.name, lapsedOn }) : null;
}
