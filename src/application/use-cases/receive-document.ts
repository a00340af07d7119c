import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Application } from "../domain/application.ts";
import { documentName } from "../domain/document.ts";
import { isOpenToChange } from "../domain/status.ts";
import type { Applications } from "./applications.ts";
import { type Act, beginAct } from "./begin-act.ts";
import { finishAct } from "./finish-act.ts";

export interface ReceivingRequest extends Act {
  /** One of the checklist, or the name of another. */
  readonly document?: string | undefined;
  readonly label?: string | undefined;
  readonly expiresOn: PlainDate | null;
}

export async function receiveDocument(
  applications: Applications,
  transaction: Transaction,
  request: ReceivingRequest,
) {
  const { territory, application: id, expiresOn } = request;
  const begun = await beginAct(applications, transaction, request, isOpenToChange);
  if (!begun.ok) return begun;
  const { application, on: receivedOn } = begun.value;
  if (expiresOn !== null && expiresOn < receivedOn)
    return refuse("expires-before-received", { receivedOn, expiresOn }, "expiresOn");
  const found = await findDocument(applications, transaction, { request, application });
  if (!found.ok) return found;

  const { document, name } = found.value;
  await applications.receiveDocument(transaction, {
    territory,
    application: id,
    document,
    receivedOn,
    expiresOn,
  });
  return finishAct(applications, transaction, request, {
    begun: begun.value,
    done: { kind: "document-received", after: application, why: name },
  });
}

/** The line of the checklist; a document of another name gets one of its own. */
async function findDocument(
  applications: Applications,
  transaction: Transaction,
  { request, application }: { request: ReceivingRequest; application: Application },
): Promise<Outcome<{ document: string; name: string }, Refusal<"document-unknown" | "document-unnamed">>> {
  const { document, label, territory, now } = request;
  if (document !== undefined) {
    const line = application.documents.find(({ id }) => id === document);
    if (line === undefined) return refuse("document-unknown", {}, "document");
    return accept({ document, name: documentName(line, "fr") });
  }
  if (label === undefined) return refuse("document-unnamed", {}, "document");
  const position = application.documents.length + 1;
  const asked = { id: newId(now), position, kind: "other", label, isRequired: false } as const;
  await applications.addDocuments(transaction, {
    territory,
    application: application.id,
    documents: [asked],
  });
  return accept({ document: asked.id, name: label });
}
