import { type Cents, cents, larger, minus, sum } from "#kernel/money.ts";
import { addMonths, dateOf, type PlainDate, partsOf } from "#kernel/plain-date.ts";
import type { WindowRule } from "./regulation.ts";

/** An aid already granted, to one firm of the undertaking or to another. */
export interface PriorAid {
  /** Its SIREN, or whatever tells firms apart. */
  readonly siren: string;
  readonly grantOn: PlainDate;
  readonly amount: Cents;
}

export interface AidWindow {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface Headroom<Aid extends PriorAid = PriorAid> {
  readonly window: AidWindow;
  readonly counted: readonly Aid[];
  readonly used: Cents;
  /** What may still be granted before the new aid; never below zero. */
  readonly headroom: Cents;
}

/**
 * rolling: from the same day three years before (the last of February where there is no 29) to the day of the grant, both included, which
 * is the prudent reading of Reg. (EU) 2023/2831 art. 3(2). fiscal-years: Reg. 1998/2006 and 1407/2013 art. 2 and 3, calendar years.
 */
export function aidWindow(rule: WindowRule, grantOn: PlainDate): AidWindow {
  const from =
    rule === "rolling"
      ? addMonths(grantOn, -36)
      : dateOf({ year: partsOf(grantOn).year - 2, month: 1, day: 1 });
  return { from, to: grantOn };
}

/** What the undertaking has used of a ceiling on the day of a grant. */
export function headroomOn<Aid extends PriorAid>({
  grantOn,
  undertaking,
  prior,
  ceiling,
  rule,
}: {
  readonly grantOn: PlainDate;
  readonly undertaking: ReadonlySet<string>;
  readonly prior: readonly Aid[];
  readonly ceiling: Cents;
  readonly rule: WindowRule;
}): Headroom<Aid> {
  const window = aidWindow(rule, grantOn);
  const counted = prior.filter(
    (aid) => undertaking.has(aid.siren) && window.from <= aid.grantOn && aid.grantOn <= window.to,
  );
  const used = sum(counted.map(({ amount }) => amount));
  return { window, counted, used, headroom: larger(cents(0n), minus(ceiling, used)) };
}
