import { invariant } from "#kernel/invariant.ts";
import { type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { newId } from "#platform/requests/id.ts";
import type { Application } from "../domain/application.ts";
import { usualDocuments } from "../domain/document.ts";
import type { Firm } from "../domain/firm.ts";
import { isOver } from "../domain/status.ts";
import type { Applications } from "./applications.ts";
import { dayOfAct } from "./begin-act.ts";
import { type FileGiven, readGiven } from "./firm-given.ts";
import { showApplication } from "./show-application.ts";

export interface OpeningRequest extends FileGiven {
  readonly territory: string;
  readonly status: "detected" | "draft";
  readonly receivedOn?: PlainDate | undefined;
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

  const number = await applications.takeNumber(transaction, territory);
  const known = await findKnown(applications, transaction, { territory, siren: given.value.siren });
  const refused =
    known === null ? null : await refuseRunning(applications, transaction, { territory, known });
  if (refused !== null) return refused;

  const kept = { territory, firm: { ...given.value, id: known?.id ?? newId(now) }, recordedAt: now };
  await (known === null
    ? applications.addFirm(transaction, kept)
    : applications.updateFirm(transaction, kept));
  const application: Application = {
    ...project,
    id: newId(now),
    number,
    status,
    firm: kept.firm,
    receivedOn: dated.value,
    submittedOn: null,
    assignedTo,
    orientation: null,
    lapsedOn: null,
    plan: [],
    documents: [],
    appraisal: null,
  };
  await applications.add(transaction, { territory, application, recordedAt: now });
  const which = { territory, application: application.id };
  await applications.addDocuments(transaction, {
    ...which,
    documents: usualDocuments.map((asked, index) => ({
      ...asked,
      id: newId(now),
      position: index + 1,
      label: null,
    })),
  });
  const by = { person: actor.person, name: actor.name };
  const event = { kind: "opened", from: null, to: status, on: dated.value, by, why: null } as const;
  await applications.addEvent(transaction, { ...which, event, recordedAt: now });
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
  const files = await applications.list(transaction, { territory });
  const running = files.find(({ firm, status }) => firm.id === known.id && !isOver(status));
  if (running === undefined) return null;
  const { number, status } = running;
  return refuse("file-already-running", { name: known.name, number, status }, "firm.siren");
}
