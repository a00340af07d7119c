import type { PlainDate } from "#kernel/plain-date.ts";
import { type Asked, keptAnswers, type ToldAnswer, tellAnswers, unansweredQuestions } from "./answers.ts";
import type { Project } from "./application.ts";
import type { Situation } from "./document-list.ts";
import type { Firm } from "./firm.ts";
import type { Answers, Question } from "./question.ts";

/** The territory's own questions in a file, as the version that it was opened with asks them. */
export interface FileForm {
  readonly fromOn: PlainDate;
  readonly questions: readonly Question[];
  readonly situation: Situation;
  readonly answers: Answers;
  /** How many times they were saved: each saving says which one it read. */
  readonly version: number;
  /** What was answered to questions that a newer version no longer asks. */
  readonly former: readonly FormerAnswer[];
}

export interface FormerAnswer extends ToldAnswer {
  /** The day on which it left the questions of this file. */
  readonly leftOn: PlainDate;
}

/** What the questions of a file depend on; `form` is absent where the territory asks nothing of its own. */
export interface WithForm extends Pick<Project, "requested"> {
  readonly firm: Pick<Firm, "activity" | "legalForm" | "headcount">;
  readonly form?: FileForm;
}

export function askedOfFile(file: WithForm): Asked | null {
  const { form } = file;
  if (form === undefined) return null;
  return { questions: form.questions, known: knownOfFile(file, form.situation) };
}

/** What conditions look at in a file. */
export function knownOfFile({ firm, requested }: WithForm, situation: Situation) {
  const { activity, legalForm, headcount } = firm;
  const amountCents = Number(requested.amount);
  return { activity, legalForm: legalForm ?? "", headcount, amountCents, situation };
}

/** What the file says of its own questions. */
export function answersOfFile(file: WithForm): ToldAnswer[] {
  const asked = askedOfFile(file);
  return asked === null ? [] : tellAnswers(asked, file.form?.answers ?? {});
}

/** The compulsory ones that are still to be answered. */
export function unansweredInFile(file: WithForm): Question[] {
  const asked = askedOfFile(file);
  return asked === null ? [] : unansweredQuestions(asked, file.form?.answers ?? {});
}

/** The answers that still are asked for, where some no longer are since something else changed; null where all are. */
export function answersOnceHidden(file: WithForm): Answers | null {
  const asked = askedOfFile(file);
  if (asked === null) return null;
  const answers = file.form?.answers ?? {};
  const kept = keptAnswers(asked, answers);
  return Object.keys(kept).length < Object.keys(answers).length ? kept : null;
}
