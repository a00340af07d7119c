import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { type AdvanceWish, simulateAdvance } from "./simulate-advance.ts";

const usualWish: AdvanceWish = {
  principal: euros(15_000),
  instalments: 36,
  graceMonths: 6,
  frequency: "monthly",
};

function refusalOf(wish: Partial<AdvanceWish>): string | undefined {
  const simulated = simulateAdvance({ ...usualWish, ...wish });
  return simulated.ok ? undefined : simulated.refusal.reason;
}

describe("simulating an advance", () => {
  it("tells 15 000 € as 416,66 € a month from the seventh month, the last cents on the last", () => {
    const simulated = simulateAdvance(usualWish);

    expect(simulated).toMatchObject({ ok: true, value: { usual: euros("416.66"), last: euros("416.90") } });
    expect(simulated.ok && [simulated.value.months[0], simulated.value.months.at(-1)]).toEqual([7, 42]);
  });

  it("counts in quarters when asked", () => {
    const simulated = simulateAdvance({ ...usualWish, instalments: 12, frequency: "quarterly" });

    expect(simulated.ok && simulated.value.months.slice(0, 3)).toEqual([9, 12, 15]);
  });

  it("dates the plan from the day of payment", () => {
    const simulated = simulateAdvance({ ...usualWish, disbursedOn: plainDate("2008-03-03") });

    expect(simulated.ok && simulated.value.rows[0]?.dueOn).toBe("2008-10-03");
  });

  it.each([
    ["2 999,99 €", { principal: euros("2999.99") }, "amount-outside-usual"],
    ["3 000 €", { principal: euros(3_000) }, undefined],
    ["30 000 €", { principal: euros(30_000) }, undefined],
    ["30 000,01 €", { principal: euros("30000.01") }, "amount-outside-usual"],
    ["11 months", { instalments: 11 }, "duration-outside-usual"],
    ["12 months", { instalments: 12 }, undefined],
    ["20 quarters", { instalments: 20, frequency: "quarterly" }, undefined],
    ["61 months", { instalments: 61 }, "duration-outside-usual"],
    ["12 months of grace", { graceMonths: 12 }, undefined],
    ["13 months of grace", { graceMonths: 13 }, "grace-outside-usual"],
  ] as const)("answers %s by %o", (_what, wish, reason) => {
    expect(refusalOf(wish)).toBe(reason);
  });
});
