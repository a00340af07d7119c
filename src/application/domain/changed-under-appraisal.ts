import { type Asked, answerOf, isSameAnswer } from "./answers.ts";
import type { Answers, Question } from "./question.ts";

/** The first answer that was given and is no longer the same, or is gone; null where answers only came. */
export function changedUnderAppraisal(
  { questions }: Asked,
  before: Answers,
  after: Answers,
): Question | null {
  const changed = questions.find(({ key }) => {
    const was = answerOf(before, key);
    return was !== null && !isSameAnswer(was, answerOf(after, key));
  });
  return changed ?? null;
}
