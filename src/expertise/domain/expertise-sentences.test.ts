import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { expertiseSentences } from "./expertise-sentences.ts";
import { expertiseSentencesInEnglish } from "./expertise-sentences-in-english.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("the sentences of expertise", () => {
  it("exist in both languages for every reason", () => {
    expect(Object.keys(expertiseSentencesInEnglish)).toEqual(Object.keys(expertiseSentences));
  });

  it("name the pledge, its days and what to try", () => {
    const facts = { holder: "Association du bassin", available: halfDays(3), wanted: halfDays(10) };
    expect(plain(expertiseSentences["pledge-lacks-days"](facts, "fr"))).toBe(
      "Il reste 1,5 jour à planifier sur la promesse « Association du bassin », et il en faut 5 jours. Réduisez la mission, ou prenez un expert d’un autre partenaire.",
    );
    expect(expertiseSentences["pledge-lacks-days"](facts, "en")).toMatch(
      /^1.5 days are left .* 5 days are needed/,
    );
  });
});
