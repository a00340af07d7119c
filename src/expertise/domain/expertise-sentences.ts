import type { Locale } from "#kernel/format.ts";
import type { Facts } from "#kernel/outcome.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { expertiseSentencesInEnglish } from "./expertise-sentences-in-english.ts";
import { expertiseSentencesInFrench } from "./expertise-sentences-in-french.ts";

export type ExpertiseReason = keyof typeof expertiseSentencesInFrench;

/** Why expertise refuses, with the figures and what to try, in the reader's language. */
export const expertiseSentences = Object.fromEntries(
  Object.entries(expertiseSentencesInFrench).map(([reason, inFrench]: [string, (facts: Facts) => string]) => [
    reason,
    (facts: Facts, locale: Locale) =>
      locale === "fr"
        ? typesetFrench(inFrench(facts))
        : expertiseSentencesInEnglish[reason as ExpertiseReason](facts),
  ]),
) as Record<ExpertiseReason, (facts: Facts, locale: Locale) => string>;
