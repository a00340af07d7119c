import { describe, expect, it } from "vitest";
import { checkRule, divisionIn, fitsRule } from "./earmark-rule.ts";

const bakery = { activity: "Boulangerie (NAF 10.71C)", commune: "54323" };

describe("the division of an activity", () => {
  it.each([
    ["Boulangerie (NAF 10.71C)", "10"],
    ["NAF 2562B", "25"],
    ["Restauration, NAF 56", "56"],
    ["Boulangerie", null],
    ["Atelier ouvert en 2012, 10.50 euros l'heure", null],
  ])("is read in « %s »", (activity, division) => {
    expect(divisionIn(activity)).toBe(division);
  });
});

describe("a firm", () => {
  it.each([
    ["of a section", { sectors: ["C"], communes: [] }, true],
    ["of a division", { sectors: ["10"], communes: [] }, true],
    ["of the next division", { sectors: ["11"], communes: [] }, false],
    ["of another section", { sectors: ["A", "I"], communes: [] }, false],
    ["of a commune", { sectors: [], communes: ["54323"] }, true],
    ["of another commune", { sectors: [], communes: ["54329"] }, false],
    ["of the sector and elsewhere", { sectors: ["C"], communes: ["54329"] }, false],
    ["of nothing that is asked", { sectors: [], communes: [] }, true],
  ])("%s fits, or not", (_what, rule, fits) => {
    expect(fitsRule(rule, bakery)).toBe(fits);
  });

  it("without a NAF code is of no sector", () => {
    expect(fitsRule({ sectors: ["C"], communes: [] }, { ...bakery, activity: "Boulangerie" })).toBe(false);
  });

  it("is of the first and of the last division of a section, and not beyond", () => {
    const at = (code: string) => fitsRule({ sectors: ["C"], communes: [] }, { ...bakery, activity: code });
    expect([at("09.10Z"), at("10.11Z"), at("33.20D"), at("35.11Z")]).toEqual([false, true, true, false]);
  });
});

describe("a rule", () => {
  it("is kept in order and once", () => {
    expect(checkRule({ sectors: ["i", "10", " C", "I"], communes: ["54329", "54323", "54329"] })).toEqual({
      ok: true,
      value: { sectors: ["10", "C", "I"], communes: ["54323", "54329"] },
    });
  });

  it.each(["04", "34", "V", "100", "1"])("knows no sector « %s »", (sector) => {
    expect(checkRule({ sectors: [sector], communes: [] })).toMatchObject({
      refusal: { reason: "sector-unknown", facts: { sector } },
    });
  });

  it("restricts something", () => {
    expect(checkRule({ sectors: [], communes: [] })).toMatchObject({
      refusal: { reason: "nothing-restricted" },
    });
  });
});
