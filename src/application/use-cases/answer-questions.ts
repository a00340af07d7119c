import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isSameAnswers, readAnswers } from "../domain/answers.ts";
import type { Application } from "../domain/application.ts";
import { changedUnderAppraisal } from "../domain/changed-under-appraisal.ts";
import { askedOfFile, type FileForm, knownOfFile, unansweredInFile } from "../domain/file-form.ts";
import { type DatedQuestionList, questionsAt, wordingIn } from "../domain/question.ts";
import { compareQuestions, rebaseAnswers } from "../domain/rebase-answers.ts";
import { isOpenToChange, statusOnceRevised } from "../domain/status.ts";
import type { Applications, RecordedEvent } from "./applications.ts";
import { type Act, beginAct } from "./begin-act.ts";
import { holdDocuments, openDocuments } from "./open-documents.ts";
import type { OpenMessages, Talking } from "./open-messages.ts";
import { toldAnswers, toldQuestions } from "./question-lists.ts";

/** What a file is asked by its territory, and what it answers. */
export async function showAnswers(applications: Applications, transaction: Transaction, asked: Talking) {
  const opened = await openDocuments(applications, transaction, { ...asked, admits: "adviser" });
  if (!opened.ok) return opened;
  return accept(await shownAnswers(applications, transaction, { ...asked, ...opened.value }));
}

type Shown = Talking & Pick<OpenMessages, "file" | "side" | "on">;

async function shownAnswers(applications: Applications, transaction: Transaction, shown: Shown) {
  const { territory, side, on } = shown;
  // What an act has just changed is read again.
  const file = (await applications.find(transaction, shown)) ?? shown.file;
  const lists = await applications.listQuestionLists(transaction, territory);
  const isOpen = isOpenToChange(file.status);
  const { form } = file;
  const { situation } = form ?? (await applications.findDrawnFrom(transaction, shown));
  return {
    side,
    on,
    isOpen,
    isAppraised: isAppraised(file),
    known: knownOfFile(file, situation),
    form: form === undefined ? null : toldForm(form),
    newer: isOpen && side === "desk" ? newerFor(file, { list: questionsAt(lists, on), situation }) : null,
  };
}

function toldForm({ fromOn, questions, answers, version, former }: FileForm) {
  return {
    fromOn,
    questions: toldQuestions(questions),
    answers: toldAnswers(answers),
    version,
    former: [...former],
  };
}

interface Newer {
  readonly list: DatedQuestionList | null;
  readonly situation: FileForm["situation"];
}

/** What the questions in force would change in a file; null where it follows them. */
function newerFor(file: Application, { list, situation }: Newer) {
  const { form } = file;
  if (list === null || list.fromOn === form?.fromOn) return null;
  const known = knownOfFile(file, situation);
  const before = { questions: form?.questions ?? [], known };
  const after = { questions: list.questions, known };
  const { added, changed, removed } = compareQuestions(before.questions, after.questions);
  if (form === undefined && added.length === 0) return null;
  const labels = (questions: typeof added) =>
    questions.map(({ key, label }) => ({ key, label: { fr: label.fr, en: wordingIn(label, "en") } }));
  const { dropped } = rebaseAnswers(before, after, form?.answers ?? {});
  return {
    fromOn: list.fromOn,
    added: labels(added),
    changed: labels(changed),
    removed: labels(removed),
    dropped: [...dropped],
  };
}

function isAppraised({ status }: Application): boolean {
  return statusOnceRevised(status) === "submitted" && status !== "submitted";
}

/** Answers over the answers that were read; what was appraised is to be appraised again. */
export async function answerQuestions(
  applications: Applications,
  transaction: Transaction,
  request: Talking & { readonly version: number; readonly answers: FileForm["answers"] },
) {
  const opened = await holdDocuments(applications, transaction, { ...request, admits: "adviser" });
  if (!opened.ok) return opened;
  const { file, side } = opened.value;
  const { form } = file;
  const asked = askedOfFile(file);
  if (form === undefined || asked === null) return refuse("questions-none");
  const { version: current } = form;
  if (request.version !== current) return refuse("answers-changed-meanwhile", { current });
  const read = readAnswers(asked, request.answers);
  if (!read.ok) return read;
  const changed =
    side === "firm" && isAppraised(file) ? changedUnderAppraisal(asked, form.answers, read.value) : null;
  if (changed !== null) {
    const { label } = changed;
    const told = { label: label.fr, labelEn: wordingIn(label, "en") };
    return refuse("answers-under-appraisal", told, `answers.${changed.key}`);
  }
  if (!isSameAnswers(form.answers, read.value))
    await keep(applications, transaction, {
      ...request,
      before: file,
      form: { ...form, answers: read.value },
      status: statusOnceRevised(file.status),
      event: { kind: "answered", on: opened.value.on, by: opened.value.by },
    });
  return accept(await shownAnswers(applications, transaction, { ...request, ...opened.value }));
}

/** Brings a running file to the questions in force; what leaves stays readable beside its answers. */
export async function rebaseQuestions(
  applications: Applications,
  transaction: Transaction,
  request: Omit<Act, "on"> & { readonly fromOn: PlainDate },
) {
  const { territory, application } = request;
  const begun = await beginAct(applications, transaction, request, isOpenToChange);
  if (!begun.ok) return begun;
  const { application: file, on, by } = begun.value;
  const list = questionsAt(await applications.listQuestionLists(transaction, territory), on);
  const { form } = file;
  if (list === null || list.fromOn === form?.fromOn) return refuse("questions-already-current");
  const { fromOn, questions } = list;
  if (fromOn !== request.fromOn) return refuse("questions-changed", { fromOn });
  const { situation } = form ?? (await applications.findDrawnFrom(transaction, { territory, application }));
  const known = knownOfFile(file, situation);
  const before = { questions: form?.questions ?? [], known };
  const { answers, dropped } = rebaseAnswers(before, { questions, known }, form?.answers ?? {});
  const left = dropped.map((one) => ({ ...one, leftOn: on }));
  if (form === undefined)
    await applications.addForm(transaction, { territory, application, fromOn, answers });
  const rebased = {
    fromOn,
    questions,
    situation,
    answers,
    former: [...(form?.former ?? []), ...left],
    version: form?.version ?? 0,
  };
  const isToBeCompleted = unansweredInFile({ ...file, form: rebased }).length > 0 || left.length > 0;
  await keep(applications, transaction, {
    ...request,
    before: file,
    form: rebased,
    status: isToBeCompleted ? statusOnceRevised(file.status) : file.status,
    event: { kind: "questions-rebased", on, by },
  });
  return accept(await shownAnswers(applications, transaction, { ...request, file, side: "desk", on }));
}

interface Kept extends Omit<Act, "on" | "actor"> {
  readonly before: Application;
  readonly form: FileForm;
  readonly status: Application["status"];
  readonly event: Pick<RecordedEvent["event"], "kind" | "on" | "by">;
}

async function keep(
  applications: Applications,
  transaction: Transaction,
  { territory, application, before, form, status, event, now }: Kept,
): Promise<void> {
  const which = { territory, application };
  await applications.keepForm(transaction, { ...which, ...form, version: form.version + 1 });
  await applications.update(transaction, { territory, application: { ...before, status } });
  await applications.addEvent(transaction, {
    ...which,
    event: { ...event, from: before.status, to: status, why: null },
    recordedAt: now,
  });
}
