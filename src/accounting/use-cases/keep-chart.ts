import { accept, type Outcome } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { closedUntil } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { type ChartChange, type ChartRefusal, chartOn, checkChange } from "../domain/chart.ts";
import { defaultChart } from "../domain/default-chart.ts";
import type { AccountingOffice } from "./accounting-office.ts";

/** The account of each role, and what the role is for. */
export async function readChart(
  { shelf }: AccountingOffice,
  transaction: Transaction,
  { territory, on: asked }: { readonly territory: string; readonly on?: PlainDate | undefined },
) {
  const on = asked ?? (await businessDateOf(transaction, territory));
  const chart = await shelf.listChartChanges(transaction, territory);
  const rows = chartOn(chart, on).map((row) => ({ ...row, purpose: defaultChart[row.role].purpose }));
  return accept({ on, rows });
}

/** The territory's accountant has their own number for a role. */
export async function changeAccount(
  office: AccountingOffice,
  transaction: Transaction,
  request: ChartChange & { readonly territory: string; readonly by: string; readonly now: string },
): Promise<Outcome<Awaited<ReturnType<typeof readChart>>["value"], ChartRefusal>> {
  const { territory, by, now, ...change } = request;
  await office.shelf.lockChart(transaction, territory);
  const chart = await office.shelf.listChartChanges(transaction, territory);
  const checked = checkChange(chart, change, await closedUntil(transaction, territory));
  if (!checked.ok) return checked;
  await office.shelf.addChartChange(transaction, { ...checked.value, id: newId(now), territory, by, now });
  return readChart(office, transaction, { territory, on: change.from });
}
