import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { slugOf } from "./slug.ts";

describe("the short name of a unit", () => {
  it("is its name without accents, signs or capitals", () => {
    expect(slugOf("Pays des Trois Vallées")).toBe("pays-des-trois-vallees");
    expect(slugOf("  L'Œuvre & Cie (57) ")).toBe("l-oeuvre-cie-57");
    expect(slugOf("…")).toBe("");
  });

  it("is always one that the database takes, or nothing", () => {
    assert(
      property(string({ maxLength: 200, unit: "grapheme" }), (name) => {
        expect(slugOf(name)).toMatch(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugOf(slugOf(name))).toBe(slugOf(name));
      }),
    );
  });
});
