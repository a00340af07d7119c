import type { Locale } from "#kernel/format.ts";
import type { Facts } from "#kernel/outcome.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { conventionSentencesInEnglish } from "./convention-sentences-in-english.ts";
import { conventionSentencesInFrench } from "./convention-sentences-in-french.ts";

type Reason = keyof typeof conventionSentencesInFrench;

/** Why the convention refuses, with the figures and what to try, in the reader's language. */
export const conventionSentences = Object.fromEntries(
  Object.entries(conventionSentencesInFrench).map(([reason, inFrench]) => [
    reason,
    (facts: Facts, locale: Locale) =>
      locale === "fr"
        ? typesetFrench(inFrench(facts))
        : conventionSentencesInEnglish[reason as Reason](facts),
  ]),
) as Record<Reason, (facts: Facts, locale: Locale) => string>;
