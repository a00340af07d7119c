import type { HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import type { Refusal } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { MatchingRefusal } from "./leverage.ts";
import type { MatchingLine } from "./matching-line.ts";
import type { Party } from "./party.ts";
import type { Nature, Purpose } from "./pledge.ts";
import type { TranchePlan } from "./tranches.ts";

/** What the parties bring to the signature. */
export type Signing = {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly lines: readonly MatchingLine[];
  readonly dayRate: Cents;
  readonly parties: readonly Party[];
  readonly privatePledges: readonly PrivatePledge[];
  readonly authorities: readonly Authority[];
  readonly tranches: TranchePlan;
  /** How each organisation is called: a refusal names it. */
  readonly nameOf: (organisation: string) => string;
};

export type PrivatePledge = {
  readonly organisation: string;
  readonly cash: Cents;
  readonly halfDays: HalfDays;
  readonly purpose: Purpose;
  readonly nature: Nature;
  /** Instead of the common plan. */
  readonly cashTranches?: readonly { readonly dueOn: PlainDate; readonly amount: Cents }[] | undefined;
};

/** Who carries a matching line, alone or by weight among several. */
export type Authority = {
  readonly contributor: string;
  readonly organisation: string;
  readonly weight: number;
  readonly purpose: Purpose;
  readonly nature: Nature;
};

export type SigningRefusal =
  | MatchingRefusal
  | Refusal<
      | "period-reversed"
      | "party-twice"
      | "holder-not-a-party"
      | "pledge-negative"
      | "pledge-empty"
      | "pledge-twice"
      | "nothing-pledged"
      | "authority-missing"
      | "authority-without-line"
      | "tranches-out-of-order"
      | "tranches-do-not-add-up"
    >;
