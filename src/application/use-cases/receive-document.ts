import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Application } from "../domain/application.ts";
import { documentName } from "../domain/document.ts";
import { type DocumentValidity, lastGoodDay } from "../domain/document-validity.ts";
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

/** A document came on paper, or was seen: the desk notes it, without its octets. */
export async function receiveDocument(
  applications: Applications,
  transaction: Transaction,
  request: ReceivingRequest,
) {
  const { territory, application: id, expiresOn, now } = request;
  const begun = await beginAct(applications, transaction, request, isOpenToChange);
  if (!begun.ok) return begun;
  const { application, on: receivedOn, by } = begun.value;
  if (expiresOn !== null && expiresOn < receivedOn)
    return refuse("expires-before-received", { receivedOn, expiresOn }, "expiresOn");
  const found = await findDocument(applications, transaction, { request, application });
  if (!found.ok) return found;

  const { document, name, validity } = found.value;
  const version = {
    id: newId(now),
    document,
    file: null,
    reusedFrom: null,
    datedOn: receivedOn,
    expiresOn: lastGoodDay(validity, { datedOn: receivedOn, expiresOn }),
    receivedOn,
    side: "desk" as const,
    by,
  };
  await applications.addVersion(transaction, { territory, application: id, version, recordedAt: now });
  return finishAct(applications, transaction, request, {
    begun: begun.value,
    done: { kind: "document-received", after: application, why: name },
  });
}

interface FoundLine {
  readonly document: string;
  readonly name: string;
  readonly validity: DocumentValidity;
}

/** The line of the checklist; a document of another name gets one of its own. */
async function findDocument(
  applications: Applications,
  transaction: Transaction,
  { request, application }: { request: ReceivingRequest; application: Application },
): Promise<Outcome<FoundLine, Refusal<"document-unknown" | "document-unnamed">>> {
  const { document, label, territory, now } = request;
  if (document !== undefined) {
    const line = application.documents.find(({ id }) => id === document);
    if (line === undefined) return refuse("document-unknown", {}, "document");
    return accept({ document, name: documentName(line, "fr"), validity: line.validity });
  }
  if (label === undefined) return refuse("document-unnamed", {}, "document");
  const position = application.documents.length + 1;
  const validity = { mode: "this-file" } as const;
  const asked = { id: newId(now), position, kind: "other", label, isRequired: false, validity } as const;
  await applications.addDocuments(transaction, {
    territory,
    application: application.id,
    documents: [asked],
  });
  return accept({ document: asked.id, name: label, validity });
}
