import type { BasisPoints } from "#kernel/basis-points.ts";
import type { HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { IndicatorKey } from "../indicators.ts";

/** What the steering committee of a convention reads, as it was frozen. */
export interface SteeringPack {
  readonly about: {
    readonly territory: { readonly id: string; readonly name: string };
    readonly operator: string;
    readonly fund: { readonly id: string; readonly name: string };
    readonly convention: {
      readonly id: string;
      readonly number: number;
      readonly signedOn: PlainDate;
      readonly startsOn: PlainDate;
      readonly endsOn: PlainDate;
      readonly jobTarget: number | null;
    };
    readonly on: PlainDate;
    readonly isDemonstration: boolean;
  };
  /** In the order of the convention's parties. */
  readonly funders: readonly FunderLine[];
  readonly concentration: {
    readonly holders: number;
    readonly largest: {
      readonly name: string | null;
      readonly amount: Cents;
      readonly share: BasisPoints;
    } | null;
    readonly herfindahl: BasisPoints | null;
  };
  readonly figures: Readonly<Record<IndicatorKey, bigint | null>>;
  readonly hash: string;
}

/** What one partner promised by the convention, and what became of it. */
export interface FunderLine {
  readonly id: string;
  readonly name: string;
  readonly college: string;
  readonly promised: Cents;
  readonly called: Cents;
  readonly paid: Cents;
  readonly released: Cents;
  readonly promisedHalfDays: HalfDays;
  readonly givenHalfDays: HalfDays;
}

/** What each part of the pack tells, in the words of the dictionary. */
export const packParts = {
  files: ["sittings-held", "files-examined", "files-accepted", "files-refused", "firms-helped"],
  advances: [
    "amount-granted",
    "mean-advance",
    "advances-paid-out",
    "amount-disbursed",
    "amount-repaid",
    "amount-outstanding",
  ],
  arrears: ["arrears", "advances-late", "losses"],
  fund: ["capital-base", "fund-available", "fund-held", "fund-outstanding", "utilisation", "rotation"],
  jobs: ["jobs-planned", "jobs-hired", "jobs-present", "jobs-kept", "answers-missing", "realisation-rate"],
  days: ["days-promised", "days-contracted", "days-confirmed", "days-value"],
  leverage: [
    "public-share-planned",
    "public-share-actual",
    "public-share-with-days-actual",
    "public-leverage",
    "bank-leverage",
  ],
} as const satisfies Record<string, readonly IndicatorKey[]>;
