import { describe, expect, it } from "vitest";
import { amendmentAid } from "#aid/domain/amendment.ts";
import {
  aidRates,
  grantEquivalent as equivalentOf,
  type GrantEquivalentMethod,
} from "#aid/domain/grant-equivalent.ts";
import { marginOf, marginWithoutHistory } from "#aid/domain/margin.ts";
import { countedAid } from "#aid/domain/public-share.ts";
import { type LoanTerms, type RepaymentFlow, repaymentFlows } from "#aid/domain/repayment-flow.ts";
import { securedLoanAid } from "#aid/domain/secured-loan.ts";
import { basisPoints } from "#kernel/basis-points.ts";
import { euros } from "#kernel/money.ts";
import oracle from "./oracles/esb.json" with { type: "json" };

/** "2.19" or "6.1900", in hundredths of a percent. */
const points = (percent: string) => basisPoints(Number(euros(Number(percent).toFixed(2))));

function flowsOf(terms: Omit<LoanTerms, "frequency">): readonly RepaymentFlow[] {
  const flows = repaymentFlows({ ...terms, frequency: "monthly" });
  if (!flows.ok) throw new Error(flows.refusal.reason);
  return flows.value;
}

function ratesOf(base: string, margin: number) {
  const rates = aidRates(points(base), basisPoints(margin));
  if (!rates.ok) throw new Error(rates.refusal.reason);
  return rates.value;
}

function caseOf(id: string) {
  const found = oracle.cases.find((each) => each.id === id);
  if (found === undefined) return null;
  const flows = flowsOf({
    principal: euros(found.principal),
    instalments: found.instalments,
    graceMonths: found.grace_months,
  });
  return { ...found, flows, rates: ratesOf(found.base_rate_pct, found.margin_bp) };
}

/** Cases that the oracle names without their terms, told as the dossier's table does: principal, grace, instalments, base, margin. */
const others: Record<string, ReturnType<typeof otherCase>> = {
  E2: otherCase(15_000, [12, 36], ["2.19", 400]),
  E4: otherCase(15_000, [6, 48], ["2.71", 400]),
  E6: otherCase(10_000, [0, 30], ["2.19", 1000]),
  E8: otherCase(15_000, [12, 36], ["-0.49", 400]),
  E10: otherCase(12_000, [11, 1], ["2.19", 400]),
};

function otherCase(
  principal: number,
  [graceMonths, instalments]: readonly [number, number],
  rates: readonly [string, number],
) {
  const flows = flowsOf({ principal: euros(principal), graceMonths, instalments });
  return { flows, rates: ratesOf(...rates) };
}

describe("the programme's gross grant equivalents", () => {
  it.each(oracle.cases.map(({ id }) => id))("%s, by both methods", (id) => {
    const told = caseOf(id);
    if (told === null) throw new Error(id);
    const { flows, rates } = told;
    expect(flows).toHaveLength(told.instalments);
    expect(flows.at(-1)?.month).toBe(told.duration_months);
    expect(flows[0]?.amount).toBe(euros(told.first_instalment_amount));
    expect(flows.at(-1)?.amount).toBe(euros(told.last_instalment_amount));
    expect(rates).toEqual({
      reference: points(told.reference_rate_pct),
      discount: points(told.discount_rate_pct),
    });
    expect(equivalentOf("A", flows, rates)).toBe(euros(told.esb_method_A));
    expect(equivalentOf("B", flows, rates)).toBe(euros(told.esb_method_B));
  });

  /** At an actuarial monthly rate the forgone interest is the loss of present value: method B at the same rate. */
  it.each(oracle.properties.same_rate_actuarial_equals_B)("$id at $rate_pct", ({ id, rate_pct, value }) => {
    const told = caseOf(id) ?? others[id];
    if (told === undefined) throw new Error(id);
    const rate = points(rate_pct);
    expect(equivalentOf("B", told.flows, { reference: rate, discount: rate })).toBe(euros(value));
  });

  it.each(oracle.art_4_3_b_secured_loans)("$id: $amount over $months months", ({ amount, months, esb }) => {
    const terms = { amount: euros(amount), months, collateral: basisPoints(5000) };
    expect(securedLoanAid(terms)).toEqual({ ok: true, value: euros(esb) });
  });

  it.each(oracle.public_share_examples)("$id at $public_share_pct %", ({
    id,
    public_share_pct,
    esb_counted,
  }) => {
    const told = caseOf(id) ?? others[id];
    if (told === undefined) throw new Error(id);
    const aid = equivalentOf("A", told.flows, told.rates);
    expect(countedAid(aid, points(public_share_pct))).toBe(euros(esb_counted));
  });

  it("the amendment: what a longer schedule adds is a new aid", () => {
    const { remaining, old_instalments, new_instalments, ...expected } = oracle.amendment;
    const terms = { principal: euros(remaining), graceMonths: 0 };
    const before = flowsOf({ ...terms, instalments: old_instalments });
    const after = flowsOf({ ...terms, graceMonths: 2, instalments: new_instalments });
    const method: GrantEquivalentMethod = "A";
    expect(amendmentAid(method, { before, after }, ratesOf("2.19", 400))).toEqual({
      before: euros(expected.esb_old_A),
      after: euros(expected.esb_new_A),
      added: euros(expected.extra_esb_A),
    });
  });

  it("the margins, rating by collateral", () => {
    const { no_history_minimum, ...table } = oracle.margins_bp;
    expect(marginWithoutHistory).toBe(no_history_minimum);
    const byRating = {
      "AAA-A": table.AAA_A,
      BBB: table.BBB,
      BB: table.BB,
      B: table.B,
      "CCC-or-below": table.CCC_or_below,
    } as const;
    for (const [rating, { high, normal, low }] of Object.entries(byRating) as [
      keyof typeof byRating,
      (typeof byRating)["B"],
    ][]) {
      expect([marginOf(rating, "high"), marginOf(rating, "normal"), marginOf(rating, "low")]).toEqual([
        high,
        normal,
        low,
      ]);
    }
  });
});
