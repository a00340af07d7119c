import { invariant } from "#kernel/invariant.ts";
import { type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { newId } from "#platform/requests/id.ts";
import { type Situation, situationOf } from "../domain/document-list.ts";
import { knownOfFile } from "../domain/file-form.ts";
import type { Firm } from "../domain/firm.ts";
import type { Answers } from "../domain/question.ts";
import { isOver } from "../domain/status.ts";
import { addFile } from "./add-file.ts";
import type { Applications } from "./applications.ts";
import { dayOfAct } from "./begin-act.ts";
import { type FileGiven, readGiven } from "./firm-given.ts";
import { answersGiven } from "./question-lists.ts";
import { showApplication } from "./show-application.ts";

export interface OpeningRequest extends FileGiven {
  readonly territory: string;
  readonly status: "detected" | "draft";
  readonly receivedOn?: PlainDate | undefined;
  /** What the firm is; told from its first day when it is not said. */
  readonly situation?: Situation | undefined;
  readonly form?: { readonly fromOn: PlainDate; readonly answers: Answers } | undefined;
  readonly actor: Actor | null;
  readonly now: string;
}

/** Opens a file for a firm: one that came before is found by its SIREN, and has one running file at a time. */
export async function openApplication(
  applications: Applications,
  transaction: Transaction,
  request: OpeningRequest,
) {
  const { territory, status, project, assignedTo, actor, now } = request;
  invariant(actor !== null, "whoever opens a file is signed in");
  const dated = await dayOfAct(transaction, { territory, on: request.receivedOn });
  if (!dated.ok) return dated;
  const given = await readGiven(transaction, request);
  if (!given.ok) return given;
  const situation = request.situation ?? situationOf(given.value, dated.value);
  const answered = await answersGiven(applications, transaction, {
    territory,
    on: dated.value,
    known: knownOfFile({ firm: given.value, ...project }, situation),
    form: request.form,
  });
  if (!answered.ok) return answered;

  const number = await applications.takeNumber(transaction, territory);
  const known = await findKnown(applications, transaction, { territory, siren: given.value.siren });
  const refused =
    known === null ? null : await refuseRunning(applications, transaction, { territory, known });
  if (refused !== null) return refused;

  const kept = { territory, firm: { ...given.value, id: known?.id ?? newId(now) }, recordedAt: now };
  await (known === null
    ? applications.addFirm(transaction, kept)
    : applications.updateFirm(transaction, kept));
  const which = await addFile(applications, transaction, {
    territory,
    number,
    firm: kept.firm,
    project,
    status,
    assignedTo,
    receivedOn: dated.value,
    situation,
    answers: answered.value,
    by: { person: actor.person, name: actor.name },
    now,
  });
  const shown = await showApplication(applications, transaction, which);
  invariant(shown.ok, "a file that was opened is there");
  return shown;
}

async function findKnown(
  applications: Applications,
  transaction: Transaction,
  { territory, siren }: { territory: string; siren: string | null },
): Promise<Firm | null> {
  return siren === null ? null : applications.findFirmBySiren(transaction, territory, siren);
}

async function refuseRunning(
  applications: Applications,
  transaction: Transaction,
  { territory, known }: { territory: string; known: Firm },
): Promise<{ ok: false; refusal: Refusal<"file-already-running"> } | null> {
  const running = await findRunning(applications, transaction, { territory, firm: known.id });
  if (running === null) return null;
  const { number, status } = running;
  return refuse("file-already-running", { name: known.name, number, status }, "firm.siren");
}

/** The file of a firm that is under examination: it has one at a time. */
export async function findRunning(
  applications: Applications,
  transaction: Transaction,
  { territory, firm: id }: { territory: string; firm: string },
) {
  const files = await applications.list(transaction, { territory });
  return files.find(({ firm, status }) => firm.id === id && !isOver(status)) ?? null;
}
