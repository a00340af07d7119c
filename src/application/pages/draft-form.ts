import type { PlainDate } from "#kernel/plain-date.ts";
import { isSameAnswers } from "../domain/answers.ts";
import { type Situation, situationOf } from "../domain/document-list.ts";
import type { FileContent } from "../domain/file-content.ts";
import type { Answers, KnownOfFile } from "../domain/question.ts";
import type { ReadOpenDraft } from "./read-entry.ts";

/** What is typed of the territory's own questions; null where it asks none. */
export interface TypedForm {
  readonly fromOn: PlainDate;
  readonly situation: Situation | null;
  readonly answers: Answers;
}

export function typedFormOf({ form }: ReadOpenDraft): TypedForm | null {
  if (form === null) return null;
  const { fromOn, situation, answers } = form;
  return { fromOn, situation, answers };
}

/** What was typed, brought to the questions that were just read: those that changed are as the server brought them. */
export function broughtForm(read: ReadOpenDraft, typed: TypedForm | null): TypedForm | null {
  const fresh = typedFormOf(read);
  if (fresh === null || typed === null) return fresh;
  const asked = new Set(read.form?.questions.map(({ key }) => key));
  const kept = Object.entries(typed.answers).filter(
    ([key]) => asked.has(key) && Object.hasOwn(fresh.answers, key),
  );
  return { ...fresh, situation: typed.situation, answers: { ...fresh.answers, ...Object.fromEntries(kept) } };
}

export function isSameForm(some: TypedForm | null, other: TypedForm | null): boolean {
  if (some === null || other === null) return some === other;
  const { fromOn, situation } = some;
  return (
    fromOn === other.fromOn && situation === other.situation && isSameAnswers(some.answers, other.answers)
  );
}

/** What the questions of a request depend on. */
export function knownOfDraft(content: FileContent, form: TypedForm | null, today: PlainDate): KnownOfFile {
  const { activity, legalForm, headcount, amountCents } = content;
  const situation = form?.situation ?? situationOf(content, today);
  return { activity, legalForm, headcount, amountCents, situation };
}
