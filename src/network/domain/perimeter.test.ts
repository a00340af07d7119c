import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { extendPerimeter, type Perimeter, perimeterAt } from "./perimeter.ts";

const longwy = { insee: "54323", name: "Longwy" };
const briey = { insee: "54099", name: "Val de Briey" };
const first: Perimeter = {
  version: 1,
  fromOn: plainDate("2006-01-01"),
  label: "Longwy",
  reason: "Première convention",
  communes: [longwy],
};
const toBriey = { label: "Longwy et Briey", reason: "Avenant", added: [briey] };

describe("extending a perimeter", () => {
  it("keeps what was there and adds, under the next version", () => {
    const extended = extendPerimeter([first], { ...toBriey, fromOn: plainDate("2010-12-01") });

    expect(extended).toMatchObject({ ok: true, value: { version: 2, communes: [briey, longwy] } });
  });

  it("starts the first one of a territory that has none", () => {
    expect(extendPerimeter([], { ...toBriey, fromOn: plainDate("2010-12-01") })).toMatchObject({
      ok: true,
      value: { version: 1, communes: [briey] },
    });
  });

  it("must start after the latest version", () => {
    for (const fromOn of ["2005-12-31", "2006-01-01"]) {
      expect(extendPerimeter([first], { ...toBriey, fromOn: plainDate(fromOn) })).toMatchObject({
        refusal: { reason: "perimeter-not-later", facts: { latest: "2006-01-01" } },
      });
    }
    expect(extendPerimeter([first], { ...toBriey, fromOn: plainDate("2006-01-02") }).ok).toBe(true);
  });

  it("must add something", () => {
    const nothing = { ...toBriey, added: [longwy], fromOn: plainDate("2010-12-01") };

    expect(extendPerimeter([first], nothing)).toMatchObject({ refusal: { reason: "nothing-added" } });
  });
});

describe("the perimeter at a date", () => {
  const second = { ...first, version: 2, fromOn: plainDate("2010-12-01"), communes: [briey, longwy] };

  it.each([
    ["2005-12-31", undefined],
    ["2006-01-01", 1],
    ["2010-11-30", 1],
    ["2010-12-01", 2],
    ["2026-11-23", 2],
  ])("%s is version %s", (on, version) => {
    expect(perimeterAt([second, first], plainDate(on))?.version).toBe(version);
  });
});
