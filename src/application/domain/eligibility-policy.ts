import { type Cents, euros } from "#kernel/money.ts";

/** A territory's rules. Every one is a parameter; null, or an absent field, means that the rule does not apply. */
export type EligibilityPolicy = {
  /** INSEE codes of the territory's perimeter at that date. */
  readonly communes?: readonly string[];
  /** Strictly below. */
  readonly headcountLimit: number | null;
  /** From date to date; null allows start-ups. */
  readonly minimumAgeMonths: number | null;
  /** `none`: some territories refuse to tie the aid to jobs. */
  readonly jobsMode: JobsMode;
  readonly minimumJobs: number;
  readonly jobsWithinMonths: number;
  readonly minimum: Cents | null;
  readonly maximum: Cents | null;
  /** Above it the answer warns, and stays favourable. */
  readonly warningAbove: Cents | null;
  /** No money without expert days (Longwy). */
  readonly moneyRequiresDays: boolean;
};

export type JobsMode = "create" | "create-or-keep" | "none";

export const jobsModes = ["create", "create-or-keep", "none"] as const satisfies readonly JobsMode[];

/** Programme §5; each territory's convention sets its own. */
export const defaultPolicy: EligibilityPolicy = {
  headcountLimit: 10,
  minimumAgeMonths: 36,
  jobsMode: "create",
  minimumJobs: 3,
  jobsWithinMonths: 36,
  minimum: euros(3000),
  maximum: euros(30_000),
  warningAbove: euros(15_000),
  moneyRequiresDays: false,
};
