import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import {
  askedOf,
  askedTwiceAt,
  type DatedDocumentList,
  listAt,
  type Situation,
  usualList,
} from "../domain/document-list.ts";
import { redrawDocuments } from "../domain/redraw-documents.ts";
import { isOpenToChange } from "../domain/status.ts";
import type { Applications, WhichApplication } from "./applications.ts";
import { type Act, type Begun, beginAct } from "./begin-act.ts";
import { dropHiddenAnswers } from "./question-lists.ts";
import { showDocuments } from "./show-documents.ts";

/** What a territory asks for today, and every list it ever had. */
export async function readDocumentLists(
  applications: Applications,
  transaction: Transaction,
  { territory }: { readonly territory: string },
) {
  const on = await businessDateOf(transaction, territory);
  const dated = await applications.listDocumentLists(transaction, territory);
  return { on, inForce: told(listAt(dated, on)), dated: dated.map(told) };
}

/** Gives the territory its list of documents from a day on; files already open keep theirs until it is drawn again. */
export async function setDocumentList(
  applications: Applications,
  transaction: Transaction,
  list: DatedDocumentList & { readonly territory: string; readonly now: string },
) {
  const { territory, fromOn, asked, now } = list;
  const twice = askedTwiceAt(asked);
  if (twice !== -1) return refuse("document-asked-twice", { place: twice + 1 }, `asked.${twice}.kind`);
  if (!(await applications.addDocumentList(transaction, { territory, fromOn, asked, recordedAt: now })))
    return refuse("document-list-date-taken", { fromOn }, "fromOn");
  return accept(await readDocumentLists(applications, transaction, { territory }));
}

/** The checklist that a file opens with, for what its firm is. */
export async function drawFirstDocuments(
  applications: Applications,
  transaction: Transaction,
  {
    situation,
    on,
    now,
    ...which
  }: WhichApplication & { readonly situation: Situation; readonly on: PlainDate; readonly now: string },
): Promise<void> {
  const list = listAt(await applications.listDocumentLists(transaction, which.territory), on);
  const asked = askedOf(list.asked, situation);
  const documents = asked.map((one, index) => ({ ...one, id: newId(now), position: index + 1 }));
  if (documents.length > 0) await applications.addDocuments(transaction, { ...which, documents });
  await applications.setDrawnFrom(transaction, { ...which, situation, fromOn: list.fromOn });
}

/** Draws a running file's checklist again, from the list of the day: nothing that came is lost. */
export async function redrawFile(
  applications: Applications,
  transaction: Transaction,
  request: Omit<Act, "on"> & { readonly situation: Situation },
) {
  const { territory, application, situation, now } = request;
  const begun = await beginAct(applications, transaction, request, isOpenToChange);
  if (!begun.ok) return begun;
  const { application: file, on } = begun.value;
  const which = { territory, application };
  const lists = await applications.listDocumentLists(transaction, territory);
  const list = listAt(lists, on);
  const { fromOn } = await applications.findDrawnFrom(transaction, which);
  const before = lists.find((one) => one.fromOn === fromOn)?.asked ?? usualList;
  const asked = askedOf(list.asked, situation);
  const { added, changed } = redrawDocuments(file.documents, { before, asked });
  const documents = added.map((one, index) => ({
    ...one,
    id: newId(now),
    position: file.documents.length + index + 1,
  }));
  if (documents.length > 0) await applications.addDocuments(transaction, { ...which, documents });
  await applications.changeAsked(transaction, { ...which, documents: changed });
  await applications.setDrawnFrom(transaction, { ...which, situation, fromOn: list.fromOn });
  const form = file.form === undefined ? {} : { form: { ...file.form, situation } };
  await dropHiddenAnswers(applications, transaction, { territory, file: { ...file, ...form } });
  return written(applications, transaction, { request, begun: begun.value, why: null });
}

/** Asks one file for a document that no list asks for. */
export async function askDocument(
  applications: Applications,
  transaction: Transaction,
  request: Omit<Act, "on"> & { readonly label: string; readonly isRequired: boolean },
) {
  const { territory, application, label, isRequired, now } = request;
  const begun = await beginAct(applications, transaction, request, isOpenToChange);
  if (!begun.ok) return begun;
  const position = begun.value.application.documents.length + 1;
  const asked = { id: newId(now), position, kind: "other", label, isRequired } as const;
  const documents = [{ ...asked, validity: { mode: "this-file" } as const }];
  await applications.addDocuments(transaction, { territory, application, documents });
  return written(applications, transaction, { request, begun: begun.value, why: label });
}

async function written(
  applications: Applications,
  transaction: Transaction,
  { request, begun, why }: { request: Omit<Act, "on">; begun: Begun; why: string | null },
) {
  const { application: file, on, by } = begun;
  const { territory, application, now } = request;
  const event = { kind: "documents-drawn", from: file.status, to: file.status, on, by, why } as const;
  await applications.addEvent(transaction, { territory, application, event, recordedAt: now });
  return accept(await showDocuments(applications, transaction, { ...request, file, side: "desk", on, by }));
}

function told<List extends Pick<DatedDocumentList, "asked">>({ asked, ...list }: List) {
  return { ...list, asked: asked.map((one) => ({ ...one, askedOf: [...one.askedOf] })) };
}
