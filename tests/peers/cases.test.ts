import { describe, expect, it } from "vitest";
import { computeLeverage } from "#convention/domain/leverage.ts";
import { matchingPresets } from "#convention/domain/matching-presets.ts";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import longwy from "../../src/demo/cases/longwy.json" with { type: "json" };
import toul from "../../src/demo/cases/toul.json" with { type: "json" };

function leverageOf(stake: { cashCents: number; halfDays: number }, dayRateCents: number) {
  const computed = computeLeverage({
    lines: matchingPresets["state-counts-days-twice"],
    privateCash: cents(stake.cashCents),
    halfDays: halfDays(stake.halfDays),
    dayRate: cents(dayRateCents),
  });
  if (!computed.ok) throw new Error(computed.refusal.reason);
  const [local, state] = computed.value.lines.map((line) => Number(line.amount));
  return { local, state, total: Number(computed.value.totalCash), bp: computed.value.publicShareOfCash };
}

describe("the published cases", () => {
  it("Longwy mobilises 600 000 €, 79.67 % of it public", () => {
    const { pledges, dayRateCents, expected } = longwy.story.convention;
    const [pledge = { cashCents: 0, halfDays: 0 }] = pledges;
    expect(leverageOf(pledge, dayRateCents)).toEqual({
      local: expected.localCents,
      state: expected.stateCents,
      total: expected.totalCents,
      bp: expected.publicShareOfCashBp,
    });
    expect(expected.totalCents).toBe(longwy.published.mobilisedCents);
  });

  it("its renewal adds 400 000 €, one million in all", () => {
    const { privateCents, halfDays: days, expected } = longwy.story.renewal;
    const renewed = leverageOf(
      { cashCents: privateCents, halfDays: days },
      longwy.story.convention.dayRateCents,
    );
    expect(renewed).toMatchObject({
      local: expected.localCents,
      state: expected.stateCents,
      total: expected.addedCents,
    });
    expect(longwy.story.convention.expected.totalCents + renewed.total).toBe(
      longwy.published.afterExtensionToBrieyCents,
    );
  });

  it("Toul mobilises 712 000 €", () => {
    const { pledges, dayRateCents, expected } = toul.story.convention;
    const stake = {
      cashCents: pledges.reduce((sum, pledge) => sum + pledge.cashCents, 0),
      halfDays: pledges.reduce((sum, pledge) => sum + (pledge.halfDays ?? 0), 0),
    };
    expect(leverageOf(stake, dayRateCents)).toMatchObject({
      local: expected.localCents,
      state: expected.stateCents,
      total: expected.totalCents,
    });
  });
});
