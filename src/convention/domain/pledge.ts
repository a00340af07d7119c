import type { PlainDate } from "#kernel/plain-date.ts";

export type PledgeUnit = "EUR" | "HALF-DAY";
/** The two purposes never mix: what the fund lends, and what the operation costs. */
export type Purpose = "fund" | "operation";
export type Nature = "gift" | "right-of-recovery";

/** What one partner promised, in one unit and for one purpose. */
export type Pledge = {
  readonly id: string;
  readonly holder: string;
  readonly unit: PledgeUnit;
  /** Null for days: they are neither lent nor spent. */
  readonly purpose: Purpose | null;
  readonly nature: Nature;
  readonly origin: Origin;
  /** Cents or half-days. */
  readonly amount: bigint;
  readonly tranches: readonly Tranche[];
};

/** A private stake, or its part of a matching line, by weight among those who carry it. */
export type Origin =
  | { readonly kind: "private" }
  | { readonly kind: "matching"; readonly contributor: string; readonly weight: number };

export type Tranche = { readonly dueOn: PlainDate; readonly amount: bigint };
