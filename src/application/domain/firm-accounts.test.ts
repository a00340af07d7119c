import { describe, expect, it } from "vitest";
import { type Cents, cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { type AccountFigures, type FirmYear, lastYears, ratiosOf } from "./firm-accounts.ts";

const figures: AccountFigures = {
  turnover: euros(400_000),
  valueAdded: euros(160_000),
  grossOperatingSurplus: euros(30_000),
  netResult: euros(12_000),
  equity: euros(50_000),
  financialDebt: euros(75_000),
  cash: euros(10_000),
};

function year(closedOn: string, changes: Partial<AccountFigures> = {}, months = 12): FirmYear {
  return {
    closedOn: plainDate(closedOn),
    months,
    figures: { ...figures, ...changes },
    source: "Bilan de démonstration",
    by: "Anne Moreau",
    on: plainDate("2026-11-23"),
  };
}

const told = (of: FirmYear, before: FirmYear | null = null) =>
  Object.fromEntries(ratiosOf(of, before).map(({ key, value, why }) => [key, value ?? why]));

describe("the ratios of a year", () => {
  it("are counted by their formulas, with bigints alone", () => {
    expect(told(year("2025-12-31"), year("2024-12-31", { turnover: euros(380_000) }))).toEqual({
      growth: "5.3",
      "value-added-rate": "40.0",
      "operating-margin": "7.5",
      "net-margin": "3.0",
      autonomy: "40.0",
      gearing: "130.0",
      "repayment-years": "2.5",
      "cash-days": "9.1",
    });
  });

  it("are missing where a figure is, and never nought", () => {
    const [, , , , , gearing] = ratiosOf(year("2025-12-31", { cash: null }), null);
    expect(gearing).toEqual({
      key: "gearing",
      unit: "percent",
      value: null,
      missing: ["cash"],
      why: "missing",
    });
    expect(told(year("2025-12-31", { cash: cents(0n) }))).toMatchObject({
      gearing: "150.0",
      "cash-days": "0.0",
    });
  });

  it.each<[string, Cents, string]>([
    ["below zero", euros(-1), "not-positive"],
    ["zero", cents(0n), "not-positive"],
    ["a cent", cents(1n), "750000000.0"],
  ])("with an equity of %s, the gearing is %s", (_, equity, expected) => {
    const of = year("2025-12-31", { equity, cash: cents(0n) });
    expect(told(of)["gearing"]).toBe(expected);
  });

  it("of a short year count its surplus and its sales as a whole year's", () => {
    const short = year("2025-08-31", { grossOperatingSurplus: euros(20_000) }, 8);
    expect(told(short)["repayment-years"]).toBe("2.5");
    expect(told(short, year("2024-12-31"))["growth"]).toBe("other-length");
    expect(told(short)["growth"]).toBe("no-year-before");
  });
});

describe("the last years", () => {
  it("are three, first to last, the first beside the one before it", () => {
    const years = ["2025-12-31", "2022-12-31", "2024-12-31", "2023-12-31"].map((closedOn) => year(closedOn));
    const shown = lastYears(years);
    expect(shown.map(({ closedOn }) => closedOn)).toEqual(["2023-12-31", "2024-12-31", "2025-12-31"]);
    expect(shown[0]?.ratios[0]?.value).toBe("0.0");
  });
});

describe("the growth of a year", () => {
  it("is not told over a year that was not entered", () => {
    expect(told(year("2025-12-31"), year("2023-12-31", { turnover: euros(380_000) }))).toMatchObject({
      growth: "no-year-before",
    });
    // Years that end with February, and a first one of eighteen months.
    expect(told(year("2024-02-29"), year("2023-02-28")).growth).toBe("0.0");
    expect(told(year("2025-12-31", {}, 18), year("2024-06-30", {}, 18)).growth).toBe("0.0");
  });
});
