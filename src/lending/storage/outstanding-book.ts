import type { ArrearsBook } from "#fund/index.ts";
import { advanceState } from "../domain/advance-state.ts";
import { advanceHistories } from "./advance-histories.ts";
import { lendingTables } from "./tables.ts";

/** What every advance was on a day, drawn again from its events: what a closing sets aside is measured on it. */
export const outstandingAt: ArrearsBook["outstandingAt"] = async (transaction, { territory, on }) => {
  const funds = await lendingTables(transaction)
    .selectFrom("advance")
    .select(["id", "fund_id"])
    .where("territory_id", "=", territory)
    .execute();
  const fundOf = new Map(funds.map(({ id, fund_id }) => [id, fund_id]));
  const histories = await advanceHistories(transaction, territory);
  return histories.flatMap(({ id, number, application, decision, firm, terms, events }) => {
    const { outstanding, late, daysLate, liquidation } = advanceState(terms, events, on);
    const fund = fundOf.get(id);
    if (fund === undefined) return [];
    const about = { advance: id, number, application, decision, firm, fund };
    return [{ ...about, outstanding, late, daysLate, inLiquidation: liquidation !== null }];
  });
};
