import { allocate } from "#kernel/allocate.ts";
import { type Cents, cents, larger, minus, smaller, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";

/** Who bears a loss: nobody by this funder, each by their share of the capital, or this funder before the others. */
export const lossRules = ["none", "pro-rata", "first-loss"] as const;

export type LossRule = (typeof lossRules)[number];

/** A funder's rule in a fund, in force from a day on (compliance §3.4). */
export type DatedLossRule = {
  readonly funder: string;
  readonly version: number;
  readonly fromOn: PlainDate;
  readonly rule: LossRule;
};

/** A funder on the day of a loss: their part of the capital base, and their rule. */
export type LossBearer = { readonly funder: string; readonly capital: Cents; readonly rule: LossRule };

export type LossRefusal = Refusal<"losses-not-borne">;

/** Pro rata unless a rule was decided for that funder. */
export function lossRuleOn(rules: readonly DatedLossRule[], funder: string, on: PlainDate): LossRule {
  return ruleInForce(rules, funder, on)?.rule ?? "pro-rata";
}

/** The last decided among those that had begun. */
export function ruleInForce(
  rules: readonly DatedLossRule[],
  funder: string,
  on: PlainDate,
): DatedLossRule | undefined {
  const begun = rules.filter((rule) => rule.funder === funder && rule.fromOn <= on);
  return begun.toSorted(byBeginning).at(-1);
}

function byBeginning(a: DatedLossRule, b: DatedLossRule): number {
  if (a.fromOn === b.fromOn) return a.version - b.version;
  return a.fromOn < b.fromOn ? -1 : 1;
}

/** What each funder bears of a loss, in their order and to the cent: the first-loss ones as far as their capital goes, then the others. */
export function shareLoss(loss: Cents, bearers: readonly LossBearer[]): Outcome<Cents[], LossRefusal> {
  const first = capitalOf(bearers, "first-loss");
  const others = capitalOf(bearers, "pro-rata");
  const absorbed = sum([...first, ...others]);
  if (loss > absorbed) return refuse("losses-not-borne", { loss, borne: absorbed });

  const atFirst = smaller(loss, sum(first));
  const byFirst = atFirst === 0n ? first.map(() => cents(0n)) : allocate(atFirst, first);
  const left = minus(loss, atFirst);
  const byOthers = left === 0n ? others.map(() => cents(0n)) : allocate(left, others);
  return accept(bearers.map((_, index) => sum([byFirst[index] ?? cents(0n), byOthers[index] ?? cents(0n)])));
}

function capitalOf(bearers: readonly LossBearer[], rule: LossRule): Cents[] {
  return bearers.map((bearer) => (bearer.rule === rule ? larger(bearer.capital, cents(0n)) : cents(0n)));
}
