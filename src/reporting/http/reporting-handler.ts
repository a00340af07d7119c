import type { conventionContract } from "#convention/contract.ts";
import type { Route } from "#platform/contract/route.ts";
import type { Call, Handlers } from "#platform/http/mount.ts";
import type { reportingContract } from "../contract.ts";
import type { MoneyOffice, ReadConventionPage } from "../use-cases/draw-financial-report.ts";
import type { FinancialReports } from "../use-cases/financial-reports.ts";
import type { ReadMatching, Reports } from "../use-cases/reports.ts";
import type { PackOffice, SteeringPacks } from "../use-cases/steering-packs.ts";

export type ReportingHandlers = Handlers<typeof reportingContract>;

/** What reporting works with: its reports, and the conventions' own page, which explains each matching. */
export interface ReportingOffice {
  readonly reports: Reports;
  readonly financial: FinancialReports;
  readonly packs: SteeringPacks;
  readonly readConvention: Handlers<typeof conventionContract>["readConvention"];
}

type Asking = Omit<Call<Route>, "params" | "query" | "body">;

/** The matching as the conventions tell it. */
export function matchingFor(office: ReportingOffice, asking: Asking, territory: string): ReadMatching {
  const readPage = pageFor(office, asking, territory);
  return async (convention) => (await readPage(convention))?.planned ?? null;
}

/** What reports of money are drawn with. */
export function moneyOfficeFor(office: ReportingOffice, asking: Asking, territory: string): MoneyOffice {
  return { ...office, readPage: pageFor(office, asking, territory) };
}

export function packOfficeFor(office: ReportingOffice, asking: Asking, territory: string): PackOffice {
  return { ...office, readPage: pageFor(office, asking, territory) };
}

/** A convention as its own page tells it, asked in the same call: same caller, same transaction. */
function pageFor(
  { readConvention }: ReportingOffice,
  { actor, now, transaction, cookies, address }: Asking,
  territory: string,
): ReadConventionPage {
  return async (convention, on) => {
    const call = { actor, now, transaction, cookies, address };
    const read = await readConvention({
      ...call,
      params: { territory, convention },
      query: on === undefined ? {} : { on },
      body: undefined,
    });
    return read.ok ? read.value : null;
  };
}
