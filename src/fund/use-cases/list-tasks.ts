import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { monthsOver } from "../domain/months-over.ts";
import type { FundOffice } from "./office.ts";
import { nextPeriods } from "./preview-closing.ts";

export type FundTask =
  | { readonly kind: "month-to-close"; readonly until: PlainDate; readonly months: number }
  | { readonly kind: "year-to-close"; readonly until: PlainDate }
  | {
      readonly kind: "transfer-to-decide";
      readonly transfer: string;
      readonly fund: string;
      readonly from: string;
      readonly to: string;
      readonly amount: Cents;
      readonly proposedBy: string;
    };

interface Asking {
  readonly territory: string;
  readonly person: string;
  readonly isTreasurer: boolean;
}

/** A month that is over waits for its closing, a year whose months are closed, and a transfer for whoever did not propose it. */
export async function listTasks(
  office: FundOffice,
  transaction: Transaction,
  { territory, person, isTreasurer }: Asking,
): Promise<FundTask[]> {
  const closings = isTreasurer ? await closingTasks(transaction, territory) : [];
  return [...closings, ...(await transferTasks(office, transaction, { territory, person }))];
}

async function closingTasks(transaction: Transaction, territory: string): Promise<FundTask[]> {
  const { today, month, year } = await nextPeriods(transaction, territory);
  const tasks: FundTask[] = [];
  if (month?.isOver === true) {
    tasks.push({ kind: "month-to-close", until: month.until, months: monthsOver(month.until, today).length });
  }
  if (year?.isOver === true && year.isComplete) tasks.push({ kind: "year-to-close", until: year.until });
  return tasks;
}

async function transferTasks(
  { transfers, funds }: FundOffice,
  transaction: Transaction,
  { territory, person }: Omit<Asking, "isTreasurer">,
): Promise<FundTask[]> {
  const listed = await transfers.list(transaction, { territory, isWaiting: true });
  const waiting = listed.filter(({ proposed }) => proposed.by !== person);
  if (waiting.length === 0) return [];
  const names = new Map((await funds.list(transaction, territory)).map(({ id, name }) => [id, name]));
  const people = await findPeople(
    transaction,
    waiting.map(({ proposed }) => proposed.by),
  );
  return waiting.map(({ id, from, to, amount, proposed }) => ({
    kind: "transfer-to-decide",
    transfer: id,
    fund: from,
    from: names.get(from) ?? "",
    to: names.get(to) ?? "",
    amount,
    proposedBy: people.get(proposed.by)?.name ?? "",
  }));
}
