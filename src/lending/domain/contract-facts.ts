import { nextBusinessDay } from "#kernel/business-days.ts";
import type { HalfDays } from "#kernel/days.ts";
import { invariant } from "#kernel/invariant.ts";
import { type Cents, minus } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { schedule } from "#kernel/schedule.ts";
import type { Siren } from "#kernel/siren.ts";
import type { Advance } from "./advance.ts";
import type { AdvanceTerms } from "./advance-terms.ts";

/** Who an advance binds. What nobody entered is null, or empty. */
export type Parties = {
  readonly operator: { readonly name: string; readonly siren: Siren | null };
  readonly fund: string;
  readonly territory: string;
  /** True where firms and people are invented. */
  readonly isDemonstration: boolean;
  readonly firm: {
    readonly name: string;
    readonly siren: Siren | null;
    /** The people who run it, by name. */
    readonly runBy: readonly string[];
  };
};

export type ContractInstalment = {
  readonly number: number;
  readonly dueOn: PlainDate;
  readonly payOn: PlainDate;
  readonly principal: Cents;
  /** Still to repay after it. */
  readonly rest: Cents;
};

/** Everything that the contract of an advance says. */
export type ContractFacts = {
  readonly advance: Advance;
  readonly parties: Parties;
  /** The contract's own date: its signature, or the day on which it is drawn up. */
  readonly on: PlainDate;
  /** The title of the firm's project; null where the file cannot be read. */
  readonly project: string | null;
  /** The schedule counts from it; `isDone` once the money has left. */
  readonly disbursement: { readonly on: PlainDate; readonly isDone: boolean };
  readonly jobs: { readonly created: number; readonly kept: number };
  readonly halfDays: HalfDays;
  /** Null where the committee's decision cannot be read. */
  readonly conditions: readonly { readonly text: string; readonly liftedOn: PlainDate | null }[] | null;
};

/** The schedule that the contract carries: that of its terms, from the day of the disbursement. */
export function contractSchedule(terms: AdvanceTerms, disbursedOn: PlainDate): readonly ContractInstalment[] {
  const rows = schedule({ ...terms, disbursedOn });
  invariant(rows.ok, "an advance was granted on terms that draw a schedule");
  let rest = terms.principal;
  return rows.value.map(({ number, dueOn, principal }) => {
    rest = minus(rest, principal);
    return { number, dueOn, payOn: nextBusinessDay(dueOn, "TARGET"), principal, rest };
  });
}
