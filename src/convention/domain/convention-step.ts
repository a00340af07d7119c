import { share } from "#kernel/basis-points.ts";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { statusOn } from "./convention.ts";
import { isCash, isDays, isPrivateCash, isPublicCash, pledgeStates, totalOf } from "./pledge-states.ts";
import type { ConventionRecord } from "./record.ts";
import { cumulativeCash, renewalOf, seriesOf } from "./series.ts";

export type Told = {
  readonly on: PlainDate;
  readonly nameOf: (organisation: string) => string;
  readonly fundNameOf: (fund: string) => string;
};

/** A convention as a step of its series, in totals that any of its readers may see. */
export function conventionStep(
  record: ConventionRecord,
  records: readonly ConventionRecord[],
  { on, fundNameOf }: Told,
) {
  const { lines: _lines, preset: _preset, dayRate: _dayRate, ...convention } = record.convention;
  const states = pledgeStates(record);
  const cash = totalOf(states, isCash);
  const publicCash = totalOf(states, isPublicCash).promised;
  const series = seriesOf(records, convention.id);
  return {
    ...convention,
    fund: { id: convention.fund, name: fundNameOf(convention.fund) },
    renewedBy: renewalOf(records, convention.id)?.convention.id ?? null,
    status: statusOn(record.convention, on),
    privateCash: cents(totalOf(states, isPrivateCash).promised),
    publicCash: cents(publicCash),
    totalCash: cents(cash.promised),
    cumulativeCash: cumulativeCash(series)[series.indexOf(record)] ?? cents(cash.promised),
    halfDays: halfDays(totalOf(states, isDays).promised),
    publicShareOfCash: share(publicCash, cash.promised),
    called: cents(cash.called),
    paidIn: cents(cash.honoured),
    released: cents(cash.released),
  };
}
