import { type Cents, minus, sum } from "#kernel/money.ts";
import { fraction, toFixedDecimals } from "#kernel/weight.ts";

export const needKinds = ["investment", "working-capital", "other"] as const;
export const resourceKinds = ["advance", "bank-loan", "own-funds", "grant", "other"] as const;

export type FinancingLine = { readonly label: string; readonly amount: Cents } & (
  | { readonly side: "need"; readonly kind: (typeof needKinds)[number] }
  | { readonly side: "resource"; readonly kind: (typeof resourceKinds)[number] }
);

export interface PlanBalance {
  readonly needs: Cents;
  readonly resources: Cents;
  /** Needs less resources: above zero, money is missing. */
  readonly gap: Cents;
  /** Needs = resources, to the cent, and there are some. */
  readonly isBalanced: boolean;
  readonly advance: Cents;
  readonly bankLoans: Cents;
  /** Bank loans per euro of advance, "1.50"; null without an advance. */
  readonly bankLeverage: string | null;
}

export function balanceOf(plan: readonly FinancingLine[]): PlanBalance {
  const total = (chosen: (line: FinancingLine) => boolean) =>
    sum(plan.filter(chosen).map(({ amount }) => amount));
  const needs = total(({ side }) => side === "need");
  const resources = total(({ side }) => side === "resource");
  const advance = total(({ kind }) => kind === "advance");
  const bankLoans = total(({ kind }) => kind === "bank-loan");
  return {
    needs,
    resources,
    gap: minus(needs, resources),
    isBalanced: needs > 0n && needs === resources,
    advance,
    bankLoans,
    bankLeverage: advance > 0n ? toFixedDecimals(fraction(bankLoans, advance), 2) : null,
  };
}
