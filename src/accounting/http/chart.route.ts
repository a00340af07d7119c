import type { AccountingOffice } from "../use-cases/accounting-office.ts";
import { changeAccount, readChart } from "../use-cases/keep-chart.ts";
import { type AccountingHandlers, seated } from "./accounting-handler.ts";

export function readChartRoute(office: AccountingOffice): AccountingHandlers["readChart"] {
  return async ({ params, query, transaction }) => readChart(office, transaction, { ...params, ...query });
}

export function changeAccountRoute(office: AccountingOffice): AccountingHandlers["changeAccount"] {
  return async ({ params, body, transaction, actor, now }) =>
    changeAccount(office, transaction, { ...params, ...body, by: seated(actor).person, now });
}
