import { invariant } from "#kernel/invariant.ts";
import type { Refusal } from "#kernel/outcome.ts";
import { accept, type Outcome, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { type AnswerRefusal, readAnswers } from "../domain/answers.ts";
import type { Application } from "../domain/application.ts";
import { checkQuestions } from "../domain/check-questions.ts";
import { answersOnceHidden } from "../domain/file-form.ts";
import {
  type Answers,
  type DatedQuestionList,
  type KnownOfFile,
  type Question,
  questionsAt,
} from "../domain/question.ts";
import type { Applications } from "./applications.ts";

/** What a territory asks today, and every version it ever had. */
export async function readQuestionLists(
  applications: Applications,
  transaction: Transaction,
  { territory }: { readonly territory: string },
) {
  const on = await businessDateOf(transaction, territory);
  const dated = await applications.listQuestionLists(transaction, territory);
  const inForce = questionsAt(dated, on);
  return { on, inForce: inForce === null ? null : toldList(inForce), dated: dated.map(toldList) };
}

/** Gives the territory its questions from a day on; of two who write at once, the second is told. */
export async function setQuestionList(
  applications: Applications,
  transaction: Transaction,
  list: DatedQuestionList & {
    readonly territory: string;
    readonly known: number;
    readonly actor: Actor | null;
    readonly now: string;
  },
) {
  const { territory, fromOn, known, questions, actor, now } = list;
  invariant(actor !== null, "whoever sets questions is signed in");
  const checked = checkQuestions(questions);
  if (!checked.ok) return checked;
  await applications.lockQuestionLists(transaction, territory);
  const { length: current } = await applications.listQuestionLists(transaction, territory);
  if (current !== known) return refuse("question-lists-changed", { known, current });
  const added = { territory, fromOn, questions, by: actor.person, recordedAt: now };
  if (!(await applications.addQuestionList(transaction, added)))
    return refuse("question-list-date-taken", { fromOn }, "fromOn");
  return accept(await readQuestionLists(applications, transaction, { territory }));
}

/** The version that a file opens with on a day; null where nothing of the territory's own is asked. */
export async function openingList(
  applications: Pick<Applications, "listQuestionLists">,
  transaction: Transaction,
  { territory, on }: { readonly territory: string; readonly on: PlainDate },
): Promise<DatedQuestionList | null> {
  const list = questionsAt(await applications.listQuestionLists(transaction, territory), on);
  return list === null || list.questions.length === 0 ? null : list;
}

/** What was typed for a file that opens: answers to the version that it opens with, and to no other. */
export async function answersGiven(
  applications: Applications,
  transaction: Transaction,
  given: {
    readonly territory: string;
    readonly on: PlainDate;
    readonly known: KnownOfFile;
    readonly form: { readonly fromOn: PlainDate; readonly answers: Answers } | undefined;
  },
): Promise<Outcome<Answers, AnswerRefusal | Refusal<"questions-changed">>> {
  const { form, known } = given;
  if (form === undefined) return accept({});
  const list = await openingList(applications, transaction, given);
  if (list === null) return accept({});
  if (list.fromOn !== form.fromOn) return refuse("questions-changed", { fromOn: list.fromOn });
  return readAnswers({ questions: list.questions, known }, form.answers);
}

/** An answer that something else has just hidden is not kept. */
export async function dropHiddenAnswers(
  applications: Applications,
  transaction: Transaction,
  { territory, file }: { readonly territory: string; readonly file: Application },
): Promise<void> {
  const { form } = file;
  const answers = answersOnceHidden(file);
  if (form === undefined || answers === null) return;
  const { fromOn, former, version } = form;
  const which = { territory, application: file.id };
  await applications.keepForm(transaction, { ...which, fromOn, answers, former, version: version + 1 });
}

/** As it crosses the wire: lists that may be written to. */
export function toldQuestions(questions: readonly Question[]) {
  return questions.map((question) => ({
    ...question,
    askedOf: [...question.askedOf],
    choices: [...question.choices],
  }));
}

/** The same of answers. */
export function toldAnswers(answers: Answers) {
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [key, typeof answer === "object" ? [...answer] : answer]),
  );
}

function toldList({ fromOn, questions }: DatedQuestionList) {
  return { fromOn, questions: toldQuestions(questions) };
}
