import { describe, expect, it } from "vitest";
import { fteHundredths } from "#aid/domain/full-time-equivalent.ts";
import {
  consolidatedSize,
  type FirmSize,
  type SmeCategory,
  smeCategoryOf,
  standingCategories,
} from "#aid/domain/sme-category.ts";
import { basisPoints, share } from "#kernel/basis-points.ts";
import { euros } from "#kernel/money.ts";
import { compare, fraction, parseWeight, type Weight } from "#kernel/weight.ts";
import oracle from "./oracles/sme_fte.json" with { type: "json" };

const categories: Readonly<Record<string, SmeCategory>> = {
  micro: "micro",
  petite: "small",
  moyenne: "medium",
  "hors PME": "not-an-sme",
};

function exact(text: string): Weight {
  const parsed = parseWeight(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

const sizeOf = ([staff = "", turnover = "", balance = ""]: readonly string[]): FirmSize => ({
  staff: exact(staff),
  turnover: euros(turnover),
  balance: euros(balance),
});

describe("the European size of a firm", () => {
  it.each(oracle.category)("$staff people: $category", ({ staff, turnover, balance, category }) => {
    expect(smeCategoryOf(sizeOf([staff, turnover, balance]))).toBe(categories[category]);
  });

  it("counts linked firms whole and partners by their share", () => {
    const { own, linked, partners, expected_total, expected_category } = oracle.consolidation;
    const whole = consolidatedSize({
      own: sizeOf(own),
      linked: linked.map(sizeOf),
      partners: partners.map(({ pct, figures }) => ({
        share: fraction(BigInt(pct), 100n),
        size: sizeOf(figures),
      })),
    });
    const [staff = "", turnover = "", balance = ""] = expected_total;
    expect(compare(whole.staff, exact(staff))).toBe(0);
    expect([whole.turnover, whole.balance]).toEqual([euros(turnover), euros(balance)]);
    expect(smeCategoryOf(whole)).toBe(categories[expected_category]);
  });

  it.each(oracle.two_year_rule)("changes only after two years: $yearly", ({ yearly, status }) => {
    expect(standingCategories(yearly.map((each) => categories[each] ?? "micro"))).toEqual(
      status.map((each) => categories[each]),
    );
  });
});

describe("full-time equivalents", () => {
  it("drop the decimals beyond the second", () => {
    const employments = oracle.fte.employees.map((each) => ({
      isCounted: each.excluded !== true,
      weeklyHours: exact(each.hours),
      months: exact(each.months ?? "12"),
    }));
    expect(fteHundredths(employments)).toBe(Number(euros(oracle.fte.expected)));
  });

  it.each(oracle.jobs)("created, kept and what was promised stay apart", (told) => {
    const [before, after] = [euros(told.at_grant), euros(told.at_followup)];
    expect(after - before).toBe(euros(told.created));
    expect(before < after ? before : after).toBe(euros(told.kept));
    expect(share(after - before, euros(told.forecast))).toBe(
      basisPoints(Number(euros(told.achievement_pct))),
    );
  });
});
