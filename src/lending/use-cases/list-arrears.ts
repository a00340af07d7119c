import type { Transaction } from "#platform/database/transaction.ts";
import type { AdvanceLine } from "../domain/advance-line.ts";
import { bucketOf } from "../domain/advance-state.ts";
import { bucketTotals } from "../domain/arrears-buckets.ts";
import { stepToTake } from "../domain/arrears-case.ts";
import type { LendingOffice } from "./advances.ts";
import { listAdvances } from "./list-advances.ts";
import { type FollowedCase, followCases } from "./read-case.ts";

/** Who is late, since when, by how much in each age, and whose step it is; the longest late first. */
export async function listArrears(
  { advances }: Pick<LendingOffice, "advances">,
  transaction: Transaction,
  asked: { readonly territory: string; readonly denied: ReadonlySet<string> },
) {
  const { territory } = asked;
  const { on, advances: lines } = await listAdvances(advances, transaction, asked);
  const late = lines.filter((line) => line.late > 0n).toSorted((a, b) => b.daysLate - a.daysLate);
  const open = await advances.cases.listOpen(transaction, territory);
  const cases = open.filter(({ advance }) => late.some(({ id }) => id === advance));
  const followed = await followCases(advances, transaction, { territory, on, cases });
  const aged = late.map((line) => ({ ...line, bucket: bucketOf(line.daysLate) }));
  const lastCalls = await advances.listLastCalls(transaction, {
    territory,
    advances: late.map(({ id }) => id),
  });
  const byAdvance = new Map(followed.map((one) => [one.advance.id, one]));
  const arrears = aged.map((line) => ({
    ...line,
    ...told(line, byAdvance.get(line.id)),
    lastCall: lastCalls.get(line.id) ?? null,
  }));
  return { on, buckets: bucketTotals(aged), arrears };
}

/** Nothing is reminded of a firm in liquidation: it has neither a first day nor a next step. */
function told({ status }: AdvanceLine, followed: FollowedCase | undefined) {
  const instalmentsLate = followed?.advanceState.instalments.filter((row) => row.late > 0n).length ?? 0;
  if (followed === undefined || status === "in-liquidation")
    return { instalmentsLate, since: null, next: null };
  const { state, plan, advanceState } = followed;
  return { instalmentsLate, since: followed.case.since, next: stepToTake(state, plan, advanceState.on) };
}
