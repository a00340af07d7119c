import type { Exchange } from "./pack.ts";

/** What a member asks on a file before the sitting, and what the coordinator answers. */
export interface PackQuestion {
  readonly id: string;
  readonly item: string;
  /** A person. */
  readonly askedBy: string;
  readonly text: string;
  readonly askedAt: string;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
}

/** Those that are answered, as the next version of the pack keeps them. */
export function exchangesOf(
  questions: readonly PackQuestion[],
  nameOf: (person: string) => string,
): Exchange[] {
  return questions.flatMap(({ askedBy, text, answer, answeredBy }) =>
    answer === null || answeredBy === null
      ? []
      : [{ askedBy: nameOf(askedBy), question: text, answeredBy: nameOf(answeredBy), answer }],
  );
}
