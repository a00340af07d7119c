import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Application, Project } from "../domain/application.ts";
import { type Situation, situationOf } from "../domain/document-list.ts";
import type { Firm } from "../domain/firm.ts";
import type { Answers } from "../domain/question.ts";
import type { Applications, WhichApplication } from "./applications.ts";
import { drawFirstDocuments } from "./document-lists.ts";
import { openingList } from "./question-lists.ts";

interface NewFile {
  readonly territory: string;
  /** Taken under the lock of those who open files. */
  readonly number: number;
  readonly firm: Firm;
  readonly project: Project;
  readonly status: "detected" | "draft" | "submitted";
  readonly assignedTo: string | null;
  readonly receivedOn: PlainDate;
  /** What the firm is; told from its first day when it is not said. */
  readonly situation?: Situation | undefined;
  /** To the territory's own questions of that day, as they were read there. */
  readonly answers?: Answers | undefined;
  /** Null where whoever opens it has no account. */
  readonly by: { readonly person: string | null; readonly name: string };
  readonly now: string;
}

/** Writes a new file of a firm that is kept, with the documents that its territory asks for. */
export async function addFile(
  applications: Applications,
  transaction: Transaction,
  {
    territory,
    number,
    firm,
    project,
    status,
    assignedTo,
    receivedOn,
    situation,
    answers = {},
    by,
    now,
  }: NewFile,
): Promise<WhichApplication> {
  const isSubmitted = status === "submitted";
  const application: Application = {
    ...project,
    id: newId(now),
    number,
    status,
    firm,
    receivedOn,
    submittedOn: isSubmitted ? receivedOn : null,
    assignedTo,
    orientation: null,
    lapsedOn: null,
    plan: [],
    documents: [],
    appraisal: null,
  };
  await applications.add(transaction, { territory, application, recordedAt: now });
  const which = { territory, application: application.id };
  const drawn = { situation: situation ?? situationOf(firm, receivedOn), on: receivedOn, now };
  await drawFirstDocuments(applications, transaction, { ...which, ...drawn });
  const list = await openingList(applications, transaction, { territory, on: receivedOn });
  if (list !== null) await applications.addForm(transaction, { ...which, fromOn: list.fromOn, answers });
  const opened = { kind: "opened", from: null, to: isSubmitted ? "draft" : status } as const;
  const rest = { on: receivedOn, by, why: null };
  await applications.addEvent(transaction, { ...which, event: { ...opened, ...rest }, recordedAt: now });
  if (!isSubmitted) return which;
  const submitted = { kind: "submitted", from: "draft", to: "submitted", ...rest } as const;
  await applications.addEvent(transaction, { ...which, event: submitted, recordedAt: now });
  return which;
}
