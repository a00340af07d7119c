import { formatDay, formatEuros, type Locale } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { parsePlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { type Answer, type Answers, type KnownOfFile, type Question, wordingIn } from "./question.ts";
import { datumOf, isMet } from "./question-condition.ts";

/** The questions of a version, and what the file says that they may depend on. */
export interface Asked {
  readonly questions: readonly Question[];
  readonly known: KnownOfFile;
}

export const longestShortText = 200;
export const longestLongText = 3000;

/** What is asked, answers being what they are: an answer that is itself hidden shows nothing further. */
export function shownQuestions({ questions, known }: Asked, answers: Answers): Question[] {
  const shown: Question[] = [];
  const said = new Map<string, Answer | null>();
  for (const question of questions) {
    if (!question.askedOf.includes(known.situation)) continue;
    const { shownIf } = question;
    if (shownIf !== null) {
      const compared =
        shownIf.of === "question" ? (said.get(shownIf.question ?? "") ?? null) : datumOf(known, shownIf.of);
      if (!isMet(shownIf, compared)) continue;
    }
    shown.push(question);
    said.set(question.key, answerOf(answers, question.key));
  }
  return shown;
}

/** The answers to what is asked, and no other: those that a condition hides are not kept. */
export function keptAnswers(asked: Asked, answers: Answers): Answers {
  return Object.fromEntries(
    shownQuestions(asked, answers).flatMap(({ key }) => {
      const answer = answerOf(answers, key);
      return answer === null ? [] : [[key, answer]];
    }),
  );
}

/** The compulsory questions that wait for their answer. */
export function unansweredQuestions(asked: Asked, answers: Answers): Question[] {
  return shownQuestions(asked, answers).filter(
    ({ key, isRequired }) => isRequired && answerOf(answers, key) === null,
  );
}

export type AnswerRefusal = Refusal<
  "answer-of-another-kind" | "answer-too-long" | "answer-out-of-bounds" | "answer-not-a-choice"
>;

/** What is kept of what was typed, or the first answer that cannot be one. */
export function readAnswers(asked: Asked, typed: Answers): Outcome<Answers, AnswerRefusal> {
  const answers = keptAnswers(asked, typed);
  for (const question of shownQuestions(asked, answers)) {
    const answer = answerOf(answers, question.key);
    const refused = answer === null ? null : checkAnswer(question, answer);
    if (refused !== null) return refused;
  }
  return accept(answers);
}

/** Why an answer is none of its question's; null where it is one. */
export function checkAnswer(
  question: Question,
  answer: Answer,
): { ok: false; refusal: AnswerRefusal } | null {
  const { key, kind, label, choices } = question;
  const at = { label: label.fr, labelEn: wordingIn(label, "en") };
  const field = `answers.${key}`;
  const otherKind = () => refuse("answer-of-another-kind", at, field);
  switch (kind) {
    case "short-text":
    case "long-text": {
      const most = kind === "short-text" ? longestShortText : longestLongText;
      if (typeof answer !== "string") return otherKind();
      return answer.length > most ? refuse("answer-too-long", { ...at, most }, field) : null;
    }
    case "amount":
    case "whole-number":
      return typeof answer === "number" && Number.isSafeInteger(answer)
        ? checkBounds(question, answer)
        : otherKind();
    case "date":
      return typeof answer === "string" && parsePlainDate(answer).ok ? null : otherKind();
    case "yes-no":
      return typeof answer === "boolean" ? null : otherKind();
    case "one-choice":
      if (typeof answer !== "string") return otherKind();
      return choices.some((choice) => choice.key === answer)
        ? null
        : refuse("answer-not-a-choice", at, field);
    case "several-choices":
      if (!Array.isArray(answer)) return otherKind();
      return answer.every((one) => choices.some((choice) => choice.key === one))
        ? null
        : refuse("answer-not-a-choice", at, field);
  }
}

function checkBounds({ key, kind, label, least, most }: Question, answer: number) {
  const low = least ?? 0;
  if (answer >= low && (most === null || answer <= most)) return null;
  const inWords = (bound: number, locale: Locale) =>
    kind === "amount" ? formatEuros(cents(bound), locale) : String(bound);
  const words = (locale: Locale) => ({
    low: inWords(low, locale),
    high: most === null ? "" : inWords(most, locale),
  });
  const [fr, en] = [words("fr"), words("en")];
  return refuse(
    "answer-out-of-bounds",
    {
      label: label.fr,
      labelEn: wordingIn(label, "en"),
      lowFr: fr.low,
      highFr: fr.high,
      lowEn: en.low,
      highEn: en.high,
    },
    `answers.${key}`,
  );
}

/** An answer as it is read: euros, a day, yes or no, the words of the choices. */
export function answerInWords(question: Question, answer: Answer, locale: Locale): string {
  if (typeof answer === "boolean") return locale === "fr" ? (answer ? "oui" : "non") : answer ? "yes" : "no";
  if (typeof answer === "number")
    return question.kind === "amount" ? formatEuros(cents(answer), locale) : String(answer);
  const choiceWords = (key: string) => {
    const choice = question.choices.find((one) => one.key === key);
    return choice === undefined ? key : wordingIn(choice.label, locale);
  };
  if (typeof answer !== "string") return answer.map(choiceWords).join(", ");
  if (question.kind === "one-choice") return choiceWords(answer);
  if (question.kind !== "date") return answer;
  const day = parsePlainDate(answer);
  return day.ok ? formatDay(day.value, locale) : answer;
}

/** A question and its answer, in both languages. */
export interface ToldAnswer {
  readonly key: string;
  readonly label: Readonly<Record<Locale, string>>;
  readonly told: Readonly<Record<Locale, string>>;
}

export function tellAnswer(question: Question, answer: Answer): ToldAnswer {
  const { key, label } = question;
  return {
    key,
    label: { fr: typesetFrench(label.fr), en: wordingIn(label, "en") },
    told: { fr: answerInWords(question, answer, "fr"), en: answerInWords(question, answer, "en") },
  };
}

/** What was answered to what is asked, question by question. */
export function tellAnswers(asked: Asked, answers: Answers): ToldAnswer[] {
  return shownQuestions(asked, answers).flatMap((question) => {
    const answer = answerOf(answers, question.key);
    return answer === null ? [] : [tellAnswer(question, answer)];
  });
}

/** Null where nothing is said: an empty text and no choice are no answer. */
export function answerOf(answers: Answers, key: string): Answer | null {
  const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
  if (answer === undefined) return null;
  if (typeof answer === "string") return answer.trim() === "" ? null : answer.trim();
  if (Array.isArray(answer)) return answer.length === 0 ? null : answer;
  return answer;
}

export function isSameAnswer(some: Answer | null, other: Answer | null): boolean {
  return JSON.stringify(some) === JSON.stringify(other);
}

/** Whether two sets of answers say the same, question by question. */
export function isSameAnswers(some: Answers, others: Answers): boolean {
  const keys = new Set([...Object.keys(some), ...Object.keys(others)]);
  return [...keys].every((key) => isSameAnswer(answerOf(some, key), answerOf(others, key)));
}
