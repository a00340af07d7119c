import type { HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Budget } from "./budget.ts";
import type { Narrative } from "./narrative.ts";

type Named = { readonly id: string; readonly name: string };

/** A financial report as it was certified: all that its paper says. */
export interface CertifiedFinancialReport {
  readonly about: {
    readonly territory: Named;
    readonly operator: string;
    readonly fund: Named;
    readonly convention: { readonly id: string; readonly number: number; readonly signedOn: PlainDate };
    readonly funder: Named;
    readonly year: number | null;
    readonly startsOn: PlainDate;
    readonly endsOn: PlainDate;
    readonly on: PlainDate;
    readonly isDemonstration: boolean;
  };
  readonly budget: Budget;
  readonly funders: readonly Named[];
  readonly own: OwnMoney;
  readonly inKind: InKind;
  readonly narrative: Narrative;
  readonly certification: { readonly by: string; readonly as: string; readonly on: PlainDate };
  readonly hash: string;
}

/** What a funder promised by the convention, then what became of its euros since the fund opened. */
export interface OwnMoney {
  readonly promised: Cents;
  readonly called: Cents;
  readonly paid: Cents;
  readonly released: Cents;
  readonly paidIn: Cents;
  readonly returned: Cents;
  /** Come from the other funds of the territory, less gone to them. */
  readonly moved: Cents;
  readonly lost: Cents;
  readonly recovered: Cents;
  readonly costs: Cents;
  /** Paid in − returned + moved − lost + recovered − costs. */
  readonly capital: Cents;
  /** In advances that firms still owe. */
  readonly lent: Cents;
  /** Capital − lent. */
  readonly available: Cents;
}

/** The days that partners give: accounts 86 and 87, the same on both sides. */
export interface InKind {
  readonly plannedHalfDays: HalfDays;
  readonly givenHalfDays: HalfDays;
  readonly planned: Cents;
  readonly given: Cents;
  /** Null where two conventions of the period count a day at two rates. */
  readonly dayRate: Cents | null;
}
