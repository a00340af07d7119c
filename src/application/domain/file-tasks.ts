import { daysBetween, type PlainDate } from "#kernel/plain-date.ts";
import type { Application } from "./application.ts";
import type { OpenCorrections } from "./correction-round.ts";
import { type ApplicationDocument, documentState } from "./document.ts";
import { carriesAccount } from "./file-adviser.ts";
import { awaitedDocuments } from "./own-next-step.ts";
import type { ApplicationStatus } from "./status.ts";
import { isOpenToChange } from "./status.ts";

/** After so many days without an answer, the other scheme is asked again. */
export const orientationPatienceDays = 60;

/** After so many days without an act, a file that is being prepared is asleep. */
export const sleepDays = 30;

/** When something last happened to a file, and when it was sent to another scheme. */
export interface FileDays {
  readonly lastActOn: PlainDate;
  readonly orientedOn: PlainDate | null;
}

/** For whom tasks are told: the roles they hold, the firms they run, and the files they help with. */
export interface TaskReader {
  readonly person: string;
  readonly isCoordinator: boolean;
  readonly isSecretary: boolean;
  readonly ownFirms: ReadonlySet<string>;
  /** The files that they help the owners of other firms with. */
  readonly accompanied: ReadonlySet<string>;
}

export type FileTask =
  | { readonly kind: "documents-awaited"; readonly documents: readonly ApplicationDocument[] }
  | { readonly kind: "documents-to-check"; readonly documents: readonly ApplicationDocument[] }
  | { readonly kind: "own-documents-awaited"; readonly documents: readonly ApplicationDocument[] }
  | { readonly kind: "accompanied-documents-awaited"; readonly documents: readonly ApplicationDocument[] }
  | { readonly kind: "accompanied-corrections"; readonly count: number; readonly dueOn: PlainDate }
  | { readonly kind: "to-appraise"; readonly submittedOn: PlainDate }
  | { readonly kind: "not-on-an-agenda" }
  | { readonly kind: "orientation-unanswered"; readonly to: string; readonly since: PlainDate }
  | { readonly kind: "asleep"; readonly since: PlainDate }
  | { readonly kind: "own-corrections"; readonly count: number; readonly dueOn: PlainDate }
  | { readonly kind: "corrections-to-read"; readonly count: number; readonly since: PlainDate }
  | { readonly kind: "corrections-late"; readonly since: PlainDate; readonly dueOn: PlainDate }
  | {
      readonly kind: "stage-overdue";
      readonly status: ApplicationStatus;
      readonly since: PlainDate;
      readonly days: number;
      readonly delay: number;
    };

/** Whether its coordinator's work is the reader's: they hold it, or nobody does. */
export function isHeldBy({ assignedTo }: Pick<Application, "assignedTo">, reader: TaskReader): boolean {
  return reader.isCoordinator && (assignedTo === null || assignedTo === reader.person);
}

/** What came from the firm and nobody has looked at yet. */
export function documentsToCheck(
  { status, documents }: Pick<Application, "status" | "documents">,
  on: PlainDate,
): ApplicationDocument[] {
  if (!isOpenToChange(status)) return [];
  return documents.filter(
    (document) => document.givenBy === "firm" && documentState(document, on) === "received",
  );
}

function correctionTasks({ turn, since, dueOn, count }: OpenCorrections, on: PlainDate): FileTask[] {
  if (turn === "desk") return [{ kind: "corrections-to-read", count, since }];
  return dueOn < on ? [{ kind: "corrections-late", since, dueOn }] : [];
}

/** What the firm's side still owes the file: told to whoever runs the firm, and to those who help them, less what bears an account. */
function firmTasks(
  { id, firm, corrections }: Application,
  { documents, reader }: { readonly documents: readonly ApplicationDocument[]; readonly reader: TaskReader },
): FileTask[] {
  const isOwn = reader.ownFirms.has(firm.id);
  if (!isOwn && !reader.accompanied.has(id)) return [];
  const tasks: FileTask[] = [];
  if (corrections?.turn === "firm") {
    const { count, dueOn } = corrections;
    tasks.push({ kind: isOwn ? "own-corrections" : "accompanied-corrections", count, dueOn });
  }
  const theirs = isOwn ? documents : documents.filter((document) => !carriesAccount(document));
  if (theirs.length > 0)
    tasks.push({
      kind: isOwn ? "own-documents-awaited" : "accompanied-documents-awaited",
      documents: theirs,
    });
  return tasks;
}

/** What a file waits for from its reader on a day. A file that another coordinator holds is theirs. */
export function tasksOf(
  file: Application,
  { lastActOn, orientedOn }: FileDays,
  { reader, on }: { readonly reader: TaskReader; readonly on: PlainDate },
): FileTask[] {
  const { status, orientation, submittedOn } = file;
  const isHeld = isHeldBy(file, reader);
  const documents = awaitedDocuments(file, on);
  const isPreparing = status === "detected" || status === "draft";
  const isAsleep = isPreparing && daysBetween(lastActOn, on) >= sleepDays;
  const { corrections } = file;
  const isWithFirm = corrections?.turn === "firm";
  const tasks = firmTasks(file, { documents, reader });
  if (status === "ready" && (isHeld || reader.isSecretary)) tasks.push({ kind: "not-on-an-agenda" });
  if (!isHeld) return tasks;

  if (corrections !== undefined && !reader.ownFirms.has(file.firm.id))
    tasks.push(...correctionTasks(corrections, on));
  // A file asleep is woken first: its documents come with it. One that is with its firm does not sleep.
  if (isAsleep && !isWithFirm) tasks.push({ kind: "asleep", since: lastActOn });
  else if (documents.length > 0) tasks.push({ kind: "documents-awaited", documents });
  const toCheck = documentsToCheck(file, on);
  if (toCheck.length > 0) tasks.push({ kind: "documents-to-check", documents: toCheck });
  if (status === "submitted" && submittedOn !== null && documents.length === 0 && corrections === undefined)
    tasks.push({ kind: "to-appraise", submittedOn });
  const isUnanswered = status === "oriented" && orientation?.result === null && orientedOn !== null;
  if (isUnanswered && daysBetween(orientedOn, on) >= orientationPatienceDays)
    tasks.push({ kind: "orientation-unanswered", to: orientation.to, since: orientedOn });
  return tasks;
}
