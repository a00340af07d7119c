import { Trans } from "@lingui/react/macro";
import type { Fact } from "#web/design/facts.tsx";
import { type Asked, answerInWords, answerOf, shownQuestions, type ToldAnswer } from "../domain/answers.ts";
import { type Answers, type Question, wordingIn } from "../domain/question.ts";
import styles from "./entry.module.css";

type Locale = "fr" | "en";

/** Every question that is asked, beside its answer or what is still awaited. */
export function answerFacts(asked: Asked, answers: Answers, locale: Locale): Fact[] {
  return shownQuestions(asked, answers).map((question) => ({
    key: question.key,
    label: wordingIn(question.label, locale),
    value: <AnswerValue question={question} answers={answers} locale={locale} />,
  }));
}

interface AnswerValueProps {
  question: Question;
  answers: Answers;
  locale: Locale;
}

export function AnswerValue({ question, answers, locale }: AnswerValueProps) {
  const answer = answerOf(answers, question.key);
  if (answer !== null) return <span className={styles.words}>{answerInWords(question, answer, locale)}</span>;
  return question.isRequired ? <Trans>réponse attendue</Trans> : <Trans>non dit</Trans>;
}

/** Answers that are told already. */
export function toldFacts(told: readonly ToldAnswer[], locale: Locale): Fact[] {
  return told.map((one, index) => ({
    key: `${index} ${one.key}`,
    label: one.label[locale],
    value: <span className={styles.words}>{one.told[locale]}</span>,
  }));
}
