import { type BasisPoints, basisPoints } from "#kernel/basis-points.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { GrantEquivalentMethod } from "./grant-equivalent.ts";
import { marginWithoutHistory } from "./margin.ts";

/** block: no approval while something stands against the aid; warn: it is said, written down, and the committee decides. */
export const enforcements = ["block", "warn"] as const;
export type Enforcement = (typeof enforcements)[number];

/** FR-AM: the working days of Alsace and Moselle. */
export const aidCalendars = ["FR", "FR-AM"] as const;
export type AidCalendar = (typeof aidCalendars)[number];

/** How a territory computes and watches its aids, from a day on. */
export interface AidPolicy {
  /** Null: the programme's own, before the territory set any. */
  readonly fromOn: PlainDate | null;
  readonly enforcement: Enforcement;
  readonly method: GrantEquivalentMethod;
  readonly margin: BasisPoints;
  /** A declaration is too old for a decision after so many days. */
  readonly declarationDays: number;
  readonly calendar: AidCalendar;
}

const programmePolicy: AidPolicy = {
  fromOn: null,
  enforcement: "warn",
  method: "A",
  margin: marginWithoutHistory,
  declarationDays: 60,
  calendar: "FR",
};

/** In order of their first day. */
export function aidPolicyOn(policies: readonly AidPolicy[], on: PlainDate): AidPolicy {
  return policies.findLast(({ fromOn }) => fromOn !== null && fromOn <= on) ?? programmePolicy;
}

/** How much of a fund counts as State resources, from a day on. */
export interface FundShare {
  readonly fund: string;
  readonly fromOn: PlainDate;
  readonly share: BasisPoints;
  readonly reason: string;
}

const wholeFund = basisPoints(10_000);

/** All of it, unless the territory decided otherwise. */
export function publicShareOn(
  shares: readonly FundShare[],
  { fund, on }: { readonly fund: string | null; readonly on: PlainDate },
): BasisPoints {
  return shares.findLast((each) => each.fund === fund && each.fromOn <= on)?.share ?? wholeFund;
}
