import type { ArrearsBook } from "#fund/index.ts";
import { cents } from "#kernel/money.ts";
import { businessDateOf } from "#network/index.ts";
import { outstandingAt } from "./outstanding-book.ts";
import { lendingTables } from "./tables.ts";

/** What is late is drawn for the territory's day alone: on another day it is not measured, which is not zero. */
export const arrearsBook: ArrearsBook = {
  outstandingAt,

  async late(transaction, { territory, fund, on, knownAt }) {
    if (knownAt !== null || on !== (await businessDateOf(transaction, territory))) return null;
    const row = await lendingTables(transaction)
      .selectFrom("figures_lending_by_fund_v1")
      .select("late")
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .executeTakeFirst();
    return cents(row?.late ?? 0n);
  },
};
