import { describe, expect, it } from "vitest";
import { figureDefinition, figureDictionary } from "./figure-dictionary.ts";
import { figureKeys } from "./figure-keys.ts";

describe("the dictionary of the fund's figures", () => {
  it("names and defines each figure in both languages, as a sentence", () => {
    expect(figureDictionary().map(({ key }) => key)).toEqual([...figureKeys]);
    for (const { name, definition, formula } of figureDictionary()) {
      expect(name.fr).not.toBe("");
      expect(name.en).not.toBe("");
      expect(definition.fr).toMatch(/\.$/);
      expect(definition.en).toMatch(/\.$/);
      expect(formula).not.toBe("");
    }
  });

  it("writes a formula over the accounts of the journal", () => {
    expect(figureDefinition("cash").formula).toBe(
      "fund:{fund}:free + fund:{fund}:earmark:* + fund:{fund}:held:*",
    );
    expect(figureDefinition("paid-in").formula).toBe(
      "−capital:{fund}:* [≠ return-to-funder, ≠ fund-transfer] − operation:{fund} [≠ return-to-funder]",
    );
  });
});
