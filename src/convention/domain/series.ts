import { type Cents, cents, plus } from "#kernel/money.ts";
import { isCash, pledgeStates, totalOf } from "./pledge-states.ts";
import type { ConventionRecord } from "./record.ts";

/** The conventions that renew one another, first signed first, whichever of them is asked for. */
export function seriesOf(records: readonly ConventionRecord[], id: string): ConventionRecord[] {
  const byId = new Map(records.map((record) => [record.convention.id, record]));
  const series: ConventionRecord[] = [];
  for (let step = byId.get(id); step !== undefined; step = byId.get(step.convention.previous ?? ""))
    series.unshift(step);
  for (let step = renewalOf(records, id); step !== undefined; step = renewalOf(records, step.convention.id))
    series.push(step);
  return series;
}

export function renewalOf(records: readonly ConventionRecord[], id: string): ConventionRecord | undefined {
  return records.find(({ convention }) => convention.previous === id);
}

/** The cash promised by each convention and those before it: a renewal adds to what stands. */
export function cumulativeCash(series: readonly ConventionRecord[]): Cents[] {
  let total = cents(0n);
  return series.map((record) => {
    total = plus(total, cents(totalOf(pledgeStates(record), isCash).promised));
    return total;
  });
}
