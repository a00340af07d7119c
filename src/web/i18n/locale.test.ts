import { describe, expect, it } from "vitest";
import { localeOf, translatedPath, typesetMessage } from "./locale.ts";

describe("the language of an address", () => {
  it.each([
    ["/", "fr"],
    ["/en", "en"],
    ["/en/simuler/avance", "en"],
    ["/entreprises", "fr"],
  ])("%s is read in %s", (path, locale) => {
    expect(localeOf(path)).toBe(locale);
  });

  it("leads to the same page in the other language and back", () => {
    for (const path of ["/", "/simuler/avance"]) {
      expect(translatedPath(translatedPath(path, "en"), "fr")).toBe(path);
    }
    expect(translatedPath("/", "en")).toBe("/en/");
    expect(translatedPath("/en", "fr")).toBe("/");
  });
});

describe("the typography of French messages", () => {
  it("reaches the branches of a plural, and leaves names of placeholders alone", () => {
    const message = [
      "Il reste ",
      ["l'an", "plural", { one: ["#", " jour d'expert ;"], other: ["#", " jours d'experts ;"] }],
    ];
    expect(typesetMessage(message as never)).toEqual([
      "Il reste ",
      ["l'an", "plural", { one: ["#", " jour d’expert\u202f;"], other: ["#", " jours d’experts\u202f;"] }],
    ]);
  });
});
