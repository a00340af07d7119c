import type { Fact, Facts, Refusal } from "#kernel/outcome.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";

/** What went wrong, as RFC 9457 says it, with our `reason`, `field` and `facts`. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly reason: string;
  readonly field?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
};

export type ProblemSentences<Reason extends string = string> = Record<Reason, (facts: Facts) => string>;

type ProblemParts = {
  readonly title: string;
  readonly detail: string;
  readonly reason: string;
  readonly field?: string | undefined;
  readonly facts?: Facts | undefined;
};

export function problem({ title, detail, reason, field, facts }: ProblemParts): Problem {
  return {
    type: `urn:alize:problem:${reason}`,
    title: typesetFrench(title),
    detail: typesetFrench(detail),
    reason,
    ...(field === undefined ? {} : { field }),
    ...(facts === undefined ? {} : { facts: plainFacts(facts) }),
  };
}

export function problemFromRefusal<Reason extends string>(
  { reason, facts, field }: Refusal<Reason>,
  sentences: ProblemSentences<Reason>,
): Problem {
  return problem({ title: "Calcul refusé", detail: sentences[reason](facts), reason, field, facts });
}

function plainFacts(facts: Facts): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, plainFact(fact)]));
}

function plainFact(fact: Fact): string | number | boolean | null {
  if (typeof fact !== "bigint") return fact;
  return Number.isSafeInteger(Number(fact)) ? Number(fact) : String(fact);
}
