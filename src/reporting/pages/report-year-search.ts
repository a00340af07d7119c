import { numberIn, present } from "#web/design/address.ts";

/** The year of a financial report in its address; none is the convention whole. */
export function parseReportYear(search: Record<string, unknown>): { annee?: number } {
  return present({ annee: numberIn(search["annee"], { min: 1600, max: 9999 }) });
}
