import { type Asked, answerOf, checkAnswer, keptAnswers, type ToldAnswer, tellAnswer } from "./answers.ts";
import type { Answers, Question } from "./question.ts";

export interface Rebased {
  /** Those that are answers to the newer questions too. */
  readonly answers: Answers;
  /** Those that are none, in their own words: nothing that was said is lost unread. */
  readonly dropped: readonly ToldAnswer[];
}

/** Brings answers from the questions they were given to, to newer ones. */
export function rebaseAnswers(before: Asked, after: Asked, answers: Answers): Rebased {
  const said = keptAnswers(before, answers);
  const fitting = Object.fromEntries(
    after.questions.flatMap((question) => {
      const answer = answerOf(said, question.key);
      return answer === null || checkAnswer(question, answer) !== null ? [] : [[question.key, answer]];
    }),
  );
  const kept = keptAnswers(after, fitting);
  return {
    answers: kept,
    dropped: before.questions.flatMap((question) => {
      const answer = answerOf(said, question.key);
      return answer === null || Object.hasOwn(kept, question.key) ? [] : [tellAnswer(question, answer)];
    }),
  };
}

export interface QuestionsCompared {
  readonly added: readonly Question[];
  readonly removed: readonly Question[];
  /** As they are in the newer version. */
  readonly changed: readonly Question[];
}

/** What another version asks that this one does not, no longer asks, or asks otherwise. */
export function compareQuestions(before: readonly Question[], after: readonly Question[]): QuestionsCompared {
  const old = new Map(before.map((question) => [question.key, question]));
  const current = new Set(after.map(({ key }) => key));
  return {
    added: after.filter(({ key }) => !old.has(key)),
    removed: before.filter(({ key }) => !current.has(key)),
    changed: after.filter((question) => {
      const was = old.get(question.key);
      return was !== undefined && asText(was) !== asText(question);
    }),
  };
}

/** The same question always makes the same text, whatever the order in which it was kept. */
function asText({ kind, label, help, isRequired, askedOf, choices, least, most, shownIf }: Question): string {
  return JSON.stringify([
    kind,
    [label.fr, label.en],
    help === null ? null : [help.fr, help.en],
    isRequired,
    askedOf.toSorted(),
    choices.map((choice) => [choice.key, choice.label.fr, choice.label.en]),
    least,
    most,
    shownIf === null ? null : [shownIf.of, shownIf.question, shownIf.is, shownIf.value],
  ]);
}
