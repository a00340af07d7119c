import type { PlainDate } from "#kernel/plain-date.ts";
import { monthOf, nextMonth } from "#kernel/plain-month.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { nextPeriods } from "./preview-closing.ts";

export type FundTask =
  | { readonly kind: "month-to-close"; readonly until: PlainDate; readonly months: number }
  | { readonly kind: "year-to-close"; readonly until: PlainDate };

/** A month that is over waits for its closing, and a year whose months are closed. */
export async function listTasks(transaction: Transaction, territory: string): Promise<FundTask[]> {
  const { today, month, year } = await nextPeriods(transaction, territory);
  const tasks: FundTask[] = [];
  if (month?.isOver === true) {
    tasks.push({ kind: "month-to-close", until: month.until, months: monthsOver(month.until, today) });
  }
  if (year?.isOver === true && year.isComplete) tasks.push({ kind: "year-to-close", until: year.until });
  return tasks;
}

/** How many months wait, from that one on. */
function monthsOver(until: PlainDate, today: PlainDate): number {
  let months = 0;
  for (let month = monthOf(until); month < monthOf(today); month = nextMonth(month)) months += 1;
  return months;
}
