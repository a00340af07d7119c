import type { Transaction } from "#platform/database/transaction.ts";
import { measure } from "../domain/indicators.ts";
import { type Sight, seenBy } from "../domain/sight.ts";
import type { Reports } from "./reports.ts";

/** The figures of a territory since the beginning. */
export async function readFigures(
  reports: Reports,
  transaction: Transaction,
  { territory, sight }: { readonly territory: string; readonly sight: Sight },
) {
  const { businessDate } = await reports.getPlace(transaction, territory);
  const totals = await reports.readTotals(transaction, territory, { kind: "territory" });
  return { on: businessDate, ...seenBy(sight, measure(totals), totals) };
}
