import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import type { Facts } from "#kernel/outcome.ts";
import { expertiseSentences } from "./expertise-sentences.ts";
import { expertiseSentencesInEnglish } from "./expertise-sentences-in-english.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("the sentences of expertise", () => {
  it("exist in both languages for every reason", () => {
    expect(Object.keys(expertiseSentencesInEnglish)).toEqual(Object.keys(expertiseSentences));
  });

  it("agree with how many they name", () => {
    const said = (reason: "reviews-missing" | "visits-unanswered" | "need-has-proposals", facts: Facts) =>
      plain(expertiseSentences[reason](facts, "fr"));
    expect(said("reviews-missing", { missing: 1, signatures: false })).toMatch(/^Il manque 1 bilan\. /);
    expect(said("reviews-missing", { missing: 2, signatures: false })).toMatch(/^Il manque 2 bilans\. /);
    expect(said("reviews-missing", { missing: 4, signatures: true })).toMatch(/^Il manque 4 signatures /);
    expect(said("visits-unanswered", { visits: 1 })).toMatch(/^1 visite attend /);
    expect(said("visits-unanswered", { visits: 2 })).toMatch(/^2 visites attendent /);
    expect(said("need-has-proposals", { pending: 1 })).toMatch(/^1 proposition est en cours/);
  });

  it("never leave an agreement to the reader", () => {
    const facts = new Proxy({}, { get: () => 1n }) as Facts;
    for (const say of Object.values(expertiseSentences))
      for (const locale of ["fr", "en"] as const) expect(say(facts, locale)).not.toMatch(/\(e?s\)/);
  });

  it("name the pledge, its days and what to try", () => {
    const facts = { holder: "Association du bassin", available: halfDays(3), wanted: halfDays(10) };
    expect(plain(expertiseSentences["pledge-lacks-days"](facts, "fr"))).toBe(
      "Il reste 1,5 journée à planifier sur la promesse « Association du bassin », et il en faut 5 journées. Réduisez la mission, ou prenez un expert d’un autre partenaire.",
    );
    expect(expertiseSentences["pledge-lacks-days"](facts, "en")).toMatch(
      /^1.5 days are left .* 5 days are needed/,
    );
  });
});
