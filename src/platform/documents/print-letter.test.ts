import { describe, expect, it } from "vitest";
import { inWords } from "./print-letter.ts";

const letter = {
  lang: "fr",
  title: "Essai",
  on: "2026-11-24",
  operator: "Opérateur",
  actingFor: "Fonds",
  opening: ["Ce que dit la lettre."],
  closing: ["Salutations."],
} as const;

describe("a letter in a territory's words", () => {
  it("says them after its greeting and before it takes its leave, and keeps its own text", () => {
    const words = {
      opening: "Un mot d'accueil.\n\nUn autre :\nsur deux lignes.",
      closing: "Un mot de fin !",
    };
    expect(inWords(letter, words)).toEqual({
      ...letter,
      opening: ["Un mot d’accueil.", "Un autre\u00a0:\nsur deux lignes.", "Ce que dit la lettre."],
      closing: ["Un mot de fin\u202f!", "Salutations."],
    });
  });

  it("is the house's where they say nothing", () => {
    expect(inWords(letter, { opening: "", closing: " \n \n" })).toEqual(letter);
  });
});
