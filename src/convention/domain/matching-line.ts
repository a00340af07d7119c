import type { HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import type { Weight } from "#kernel/weight.ts";

/**
 * What a public funder brings, as data: amount = multiplier × Σ weight × base, or what completes a target share, or a fixed amount; then
 * the floor, then the lowest of the caps.
 */
export type MatchingLine = {
  readonly contributor: string;
  /** Empty only when the amount is fixed, or completes a target share. */
  readonly base: readonly MatchingTerm[];
  readonly multiplier: Weight;
  readonly fixed?: Cents | undefined;
  /**
   * From zero to below one: the line brings what makes this the public share of the cash, private cash and earlier lines counted;
   * nothing where earlier lines reach it. No line reads its amount.
   */
  readonly targetShare?: Weight | undefined;
  readonly floor?: Cents | undefined;
  readonly cap?: Cents | undefined;
  /** « 100 000 € par an pendant 3 ans »: a cap on the sum of those years. */
  readonly yearlyCap?: { readonly amount: Cents; readonly years: number } | undefined;
  /** From zero to below one: at most this share of the cash, private cash, earlier lines and this one counted. */
  readonly capShare?: Weight | undefined;
};

export type MatchingTerm =
  | { readonly of: "private-cash"; readonly weight: Weight }
  | { readonly of: "valued-days"; readonly weight: Weight }
  /** The rounded amount of an earlier line, named by its contributor. */
  | { readonly of: "line"; readonly ref: string; readonly weight: Weight }
  | { readonly of: "fixed"; readonly cents: Cents; readonly weight: Weight };

/** The days of the private partners, and the euros that one day counts for. */
export type DaysStake = { readonly halfDays: HalfDays; readonly dayRate: Cents };

export type PrivateStake = DaysStake & { readonly privateCash: Cents };
