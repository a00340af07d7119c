import { plainDate } from "#kernel/plain-date.ts";
import type { Question } from "../src/application/domain/question.ts";
import type { applicationDesk } from "./application-desk.ts";
import { accepted } from "./convention-desk.ts";
import { question } from "./question-cast.ts";

type Desk = Awaited<ReturnType<typeof applicationDesk>>;

/** « Votre local est-il loué ? », and where it is: « À combien ? ». */
export const lease = question("lease", {
  kind: "yes-no",
  label: { fr: "Votre local est-il loué ?", en: "Do you rent your premises?" },
  isRequired: true,
});

export const rent = question("rent", {
  kind: "amount",
  label: { fr: "Quel est son loyer mensuel ?", en: null },
  isRequired: true,
  most: 1_000_000,
  shownIf: { of: "question", question: "lease", is: "is", value: true },
});

/** Asked where more than nine people work. */
export const council = question("council", {
  label: { fr: "Qui représente le personnel ?", en: null },
  shownIf: { of: "headcount", question: null, is: "above", value: 9 },
});

export const told = (questions: readonly Question[]) =>
  questions.map((one) => ({ ...one, askedOf: [...one.askedOf], choices: [...one.choices] }));

/** Sets the questions of a territory, from a day on, over those that are there. */
export async function setQuestions(desk: Desk, questions: readonly Question[], from: string, known = 0) {
  const { application: door, params, key } = desk;
  const body = { fromOn: plainDate(from), known, questions: told(questions) };
  return accepted(await door.setQuestionList({ params, body, key: key() }));
}
