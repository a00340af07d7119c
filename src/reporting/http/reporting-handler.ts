import type { conventionContract } from "#convention/contract.ts";
import type { Route } from "#platform/contract/route.ts";
import type { Call, Handlers } from "#platform/http/mount.ts";
import type { reportingContract } from "../contract.ts";
import type { ReadMatching, Reports } from "../use-cases/reports.ts";

export type ReportingHandlers = Handlers<typeof reportingContract>;

/** What reporting works with: its reports, and the conventions' own page, which explains each matching. */
export interface ReportingOffice {
  readonly reports: Reports;
  readonly readConvention: Handlers<typeof conventionContract>["readConvention"];
}

/** The matching as the conventions tell it, asked in the same call: same caller, same transaction. */
export function matchingFor(
  { readConvention }: ReportingOffice,
  { actor, now, transaction, cookies, address }: Omit<Call<Route>, "params" | "query" | "body">,
  territory: string,
): ReadMatching {
  return async (convention) => {
    const call = { actor, now, transaction, cookies, address };
    const read = await readConvention({
      ...call,
      params: { territory, convention },
      query: {},
      body: undefined,
    });
    return read.ok ? read.value.planned : null;
  };
}
