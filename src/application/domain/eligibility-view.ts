import type { FirmEligibility } from "./eligibility-of-firm.ts";
import { eligibilitySentence } from "./eligibility-sentences.ts";

/** The answer to each rule, with its sentence in both languages. */
export function eligibilityView({ asOf, version, eligible, rules }: FirmEligibility) {
  return {
    asOf,
    version,
    eligible,
    rules: rules.map((answer) => ({
      rule: answer.rule,
      ok: answer.ok,
      sentence: { fr: eligibilitySentence(answer, "fr"), en: eligibilitySentence(answer, "en") },
    })),
  };
}

/** The same with the facts of each answer: what a pack freezes is read without the rules. */
export function withSentences(answered: FirmEligibility) {
  const { rules } = eligibilityView(answered);
  return {
    ...answered,
    rules: answered.rules.map((answer, index) => ({ ...answer, sentence: rules[index]?.sentence })),
  };
}
