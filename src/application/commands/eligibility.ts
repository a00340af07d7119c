import { accept } from "#kernel/outcome.ts";
import { calculator } from "#platform/calculator/calculator.ts";
import { checkEligibility, type EligibilityRequest } from "../domain/eligibility.ts";
import { defaultPolicy, type EligibilityPolicy } from "../domain/eligibility-policy.ts";
import { eligibilitySentence } from "../domain/eligibility-sentences.ts";
import { EligibilityQuestion } from "./eligibility-input.ts";
import { eligibilityManual } from "./eligibility-manual.ts";

export const eligibility = calculator({
  name: "eligibility",
  summary: "Les règles d'éligibilité d'un territoire, une phrase par règle.",
  manual: eligibilityManual,
  input: EligibilityQuestion,
  calculate: (question) => accept(answer(question)),
  sentences: {},
});

function answer(question: EligibilityQuestion) {
  const { eligible, rules } = checkEligibility(readRequest(question));
  return {
    eligible,
    rules: rules.map((rule) => ({ rule: rule.rule, ok: rule.ok, sentence: eligibilitySentence(rule, "fr") })),
  };
}

function readRequest({ firm, project, policy = {}, asOf }: EligibilityQuestion): EligibilityRequest {
  const { deMinimisHeadroomCents: headroom, ...firmFacts } = firm;
  const { amountCents: amount, grossGrantEquivalentCents: equivalent, ...projectFacts } = project;
  return {
    firm: { ...firmFacts, ...(headroom === undefined ? {} : { deMinimisHeadroom: headroom }) },
    project: {
      ...projectFacts,
      ...(amount === undefined ? {} : { amount }),
      ...(equivalent === undefined ? {} : { grossGrantEquivalent: equivalent }),
    },
    policy: readPolicy(policy),
    asOf,
  };
}

/** What the policy does not say is the programme's default; null lifts a rule. */
function readPolicy(policy: NonNullable<EligibilityQuestion["policy"]>): EligibilityPolicy {
  const { minimumCents, maximumCents, warningAboveCents, ...others } = policy;
  return {
    ...defaultPolicy,
    ...others,
    ...(minimumCents === undefined ? {} : { minimum: minimumCents }),
    ...(maximumCents === undefined ? {} : { maximum: maximumCents }),
    ...(warningAboveCents === undefined ? {} : { warningAbove: warningAboveCents }),
  };
}
