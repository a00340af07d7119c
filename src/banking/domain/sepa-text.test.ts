import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foreignCharacters, toSepaText } from "./sepa-text.ts";

describe("writing a text as banks carry it", () => {
  it.each([
    ["Ångström Ðóra", "Angstrom Dora"],
    ["straße [lot 2]; suite", "strasse (lot 2), suite"],
    ["a\nb\tc", "a b c"],
    ["№ 5 / ", "No 5"],
    ["/ / lot 2 / /", "lot 2"],
    ["Ωmega", "?mega"],
    ["½ part", "1/2 part"],
  ])("turns %j into %j", (text, expected) => {
    expect(toSepaText(text)).toEqual({ ok: true, value: expected });
  });

  it.each(["", "   ", "株式会社", "« — »", "///"])("refuses %j, of which nothing would be left", (text) => {
    expect(toSepaText(text)).toMatchObject({ ok: false, refusal: { reason: "text-without-sepa-letter" } });
  });

  it("cuts after the letters are turned, and leaves no slash at the end", () => {
    expect(toSepaText("œœœ", 4)).toEqual({ ok: true, value: "oeoe" });
    expect(toSepaText("ab/cd", 3)).toEqual({ ok: true, value: "ab" });
  });

  it("gives only characters that banks carry, never empty, and no more the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = toSepaText(text, 70);
        if (!once.ok) return;
        expect(foreignCharacters(once.value)).toBe("");
        expect(once.value).toMatch(/[A-Za-z0-9]/);
        expect(once.value.length).toBeLessThanOrEqual(70);
        expect(once.value).not.toMatch(/^\/|\/$|\/\/|^ | $| {2}/);
        expect(toSepaText(once.value, 70)).toEqual(once);
      }),
    );
  });
});
