import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { monthsOver } from "../domain/months-over.ts";
import { nextPeriods } from "./preview-closing.ts";

export type FundTask =
  | { readonly kind: "month-to-close"; readonly until: PlainDate; readonly months: number }
  | { readonly kind: "year-to-close"; readonly until: PlainDate };

/** A month that is over waits for its closing, and a year whose months are closed. */
export async function listTasks(transaction: Transaction, territory: string): Promise<FundTask[]> {
  const { today, month, year } = await nextPeriods(transaction, territory);
  const tasks: FundTask[] = [];
  if (month?.isOver === true) {
    tasks.push({ kind: "month-to-close", until: month.until, months: monthsOver(month.until, today).length });
  }
  if (year?.isOver === true && year.isComplete) tasks.push({ kind: "year-to-close", until: year.until });
  return tasks;
}
