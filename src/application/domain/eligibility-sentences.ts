import type { Locale } from "#kernel/format.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { isMissing, type RuleAnswer } from "./eligibility.ts";
import { askInEnglish, tellInEnglish } from "./eligibility-in-english.ts";
import { askInFrench, tellInFrench } from "./eligibility-in-french.ts";

/** One sentence per answer: the figures, and when it is no, what to try. */
export function eligibilitySentence(answer: RuleAnswer, locale: Locale): string {
  if (locale === "en") return isMissing(answer) ? askInEnglish(answer) : tellInEnglish(answer);
  return typesetFrench(isMissing(answer) ? askInFrench(answer) : tellInFrench(answer));
}
