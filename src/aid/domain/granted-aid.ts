import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AidComputation } from "./aid-computation.ts";
import { registerOpenedOn } from "./register-deadline.ts";
import type { RepaymentFlow } from "./repayment-flow.ts";

/** grant: an advance was granted; amendment: its schedule was lengthened, which is a new aid on that day. */
export const aidKinds = ["grant", "amendment"] as const;
export type AidKind = (typeof aidKinds)[number];

export interface AidFirm {
  readonly id: string;
  readonly name: string;
  readonly siren: string | null;
}

/** An aid as it was granted: never edited, never deleted. */
export interface GrantedAid {
  readonly id: string;
  readonly territory: string;
  /** Its own in the territory, from 1: the register asks for one. */
  readonly number: number;
  readonly kind: AidKind;
  readonly application: string;
  readonly decision: string;
  /** The aid whose schedule is lengthened. */
  readonly amends: string | null;
  readonly firm: AidFirm;
  readonly fund: string;
  readonly grantOn: PlainDate;
  readonly principal: Cents;
  /** What was to come back, and what comes back now. */
  readonly flowsBefore: readonly RepaymentFlow[];
  readonly flows: readonly RepaymentFlow[];
  /** As whoever decided saw it: null for an amendment. */
  readonly snapshot: string | null;
  /** SHA-256 of the snapshot. */
  readonly snapshotHash: string | null;
  /** What stood against it was told: an aid that is blocked is never granted. */
  readonly verdict: "clear" | "warned";
  readonly registerDueOn: PlainDate;
  readonly keptUntil: PlainDate;
  readonly recordedAt: string;
}

/** A later one takes the place of an earlier one, and says why. */
export interface WrittenComputation extends AidComputation {
  readonly number: number;
  readonly headroomAfter: Cents | null;
  readonly regulation: string;
  readonly reason: string | null;
  readonly computedOn: PlainDate;
}

export interface Registration {
  readonly declaredOn: PlainDate;
  readonly receipt: string;
}

/** An aid with what was said of it since. */
export interface FollowedAid extends GrantedAid {
  readonly computation: WrittenComputation | null;
  readonly registration: Registration | null;
  /** The decision lapsed: the firm has no right to it any more. */
  readonly withdrawnOn: PlainDate | null;
}

/** Nothing waits once it is in the register, nor where the right is gone, nor for what was granted before there was one. */
export function isToRegister({ registration, withdrawnOn, computation, grantOn }: FollowedAid): boolean {
  const isDue = grantOn >= registerOpenedOn && computation?.counted !== 0n;
  return isDue && registration === null && withdrawnOn === null;
}
