import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type AnswerRefusal, keptAnswers, readAnswers, unansweredQuestions } from "../domain/answers.ts";
import { type Situation, situationOf } from "../domain/document-list.ts";
import type { FileContent } from "../domain/file-content.ts";
import type { FileForm } from "../domain/file-form.ts";
import {
  type Answers,
  type DatedQuestionList,
  type KnownOfFile,
  questionsAt,
  wordingIn,
} from "../domain/question.ts";
import { rebaseAnswers } from "../domain/rebase-answers.ts";
import type { Applications } from "./applications.ts";
import type { DraftForm, FileDraft } from "./file-drafts.ts";
import { toldAnswers, toldQuestions } from "./question-lists.ts";

type Written = Pick<FileDraft, keyof DraftForm | "version"> & { readonly content: FileContent };

interface OfDay {
  readonly territory: string;
  readonly on: PlainDate;
}

/** A request's answers, brought to the questions of the day. */
interface BroughtForm {
  readonly list: DatedQuestionList;
  readonly known: KnownOfFile;
  readonly answers: Answers;
  readonly dropped: ReturnType<typeof rebaseAnswers>["dropped"];
}

async function bringToDay(
  applications: Applications,
  transaction: Transaction,
  { territory, on }: OfDay,
  draft: Written,
): Promise<BroughtForm | null> {
  const lists = await applications.listQuestionLists(transaction, territory);
  const list = questionsAt(lists, on);
  if (list === null) return null;
  const known = knownOfContent(draft.content, draft.situation, on);
  if (draft.questionsFromOn === list.fromOn) return { list, known, answers: draft.answers, dropped: [] };
  const saved = lists.find(({ fromOn }) => fromOn === draft.questionsFromOn)?.questions ?? [];
  const before = { questions: saved, known };
  return { list, known, ...rebaseAnswers(before, { questions: list.questions, known }, draft.answers) };
}

/** What a request is asked by its territory, and what it answers; null where nothing is asked. */
export async function tellDraftForm(
  applications: Applications,
  transaction: Transaction,
  day: OfDay,
  draft: Written,
) {
  const brought = await bringToDay(applications, transaction, day, draft);
  if (brought === null) return null;
  const { list, answers, dropped } = brought;
  const isRebased = draft.version > 0 && draft.questionsFromOn !== list.fromOn;
  if (list.questions.length === 0 && dropped.length === 0) return null;
  return {
    fromOn: list.fromOn,
    questions: toldQuestions(list.questions),
    situation: draft.situation,
    answers: toldAnswers(answers),
    rebased: isRebased ? { dropped: [...dropped] } : null,
  };
}

interface TypedForm {
  readonly fromOn: PlainDate;
  readonly situation: Situation | null;
  readonly answers: Answers;
}

/** What is kept of the answers that were typed: those of the version that was read, less what is hidden. */
export async function readTypedForm(
  applications: Applications,
  transaction: Transaction,
  { territory, on }: OfDay,
  { form, draft, content }: { form: TypedForm | undefined; draft: DraftForm; content: FileContent },
): Promise<Outcome<DraftForm, Refusal<"questions-changed">>> {
  if (form === undefined) {
    const { questionsFromOn, situation, answers } = draft;
    return accept({ questionsFromOn, situation, answers });
  }
  const lists = await applications.listQuestionLists(transaction, territory);
  const current = questionsAt(lists, on);
  const list = lists.find(({ fromOn }) => fromOn === form.fromOn);
  if (list === undefined || current === null || list.fromOn > on)
    return refuse("questions-changed", { fromOn: current?.fromOn ?? form.fromOn });
  const { situation, answers: typed } = form;
  const known = knownOfContent(content, situation, on);
  const answers = keptAnswers({ questions: list.questions, known }, typed);
  return accept({ questionsFromOn: list.fromOn, situation, answers });
}

/** The answers that a request is submitted with: to the questions of the day, which were read, every compulsory one answered. */
export async function submittedForm(
  applications: Applications,
  transaction: Transaction,
  { readFromOn, ...day }: OfDay & { readonly readFromOn: PlainDate | null },
  draft: Written,
): Promise<
  Outcome<
    { readonly form: FileForm | null },
    AnswerRefusal | Refusal<"questions-changed" | "answers-missing">
  >
> {
  const brought = await bringToDay(applications, transaction, day, draft);
  if (brought === null || brought.list.questions.length === 0) return accept({ form: null });
  const { list, known } = brought;
  const { fromOn, questions } = list;
  if (fromOn !== (readFromOn ?? draft.questionsFromOn)) return refuse("questions-changed", { fromOn });
  const asked = { questions, known };
  const read = readAnswers(asked, brought.answers);
  if (!read.ok) return read;
  const missing = unansweredQuestions(asked, read.value);
  if (missing.length > 0) return refuseMissing(missing);
  const { situation } = known;
  return accept({ form: { fromOn, questions, situation, answers: read.value, version: 0, former: [] } });
}

/** What is still to be answered, by name. */
export function refuseMissing(missing: ReturnType<typeof unansweredQuestions>) {
  return refuse(
    "answers-missing",
    {
      missingFr: missing.map(({ label }) => `« ${label.fr} »`).join(", "),
      missingEn: missing.map(({ label }) => `“${wordingIn(label, "en")}”`).join(", "),
    },
    `answers.${missing[0]?.key ?? ""}`,
  );
}

function knownOfContent(content: FileContent, situation: Situation | null, on: PlainDate): KnownOfFile {
  const { activity, legalForm, headcount, amountCents } = content;
  return { activity, legalForm, headcount, amountCents, situation: situation ?? situationOf(content, on) };
}
