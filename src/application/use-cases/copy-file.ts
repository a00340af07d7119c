import { createHash } from "node:crypto";
import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { zipFiles } from "#platform/files/zip-files.ts";
import { newId } from "#platform/requests/id.ts";
import type { Applications } from "./applications.ts";
import type { CopyParts } from "./file-copies.ts";
import { gatherCopy } from "./gather-copy.ts";
import { openDocuments } from "./open-documents.ts";
import type { Talking } from "./open-messages.ts";

type Copying = Talking & CopyParts;

/** Prepares a copy of all that the caller may read of a file: who took it and its hash stay in the file's history. */
export async function prepareCopy(applications: Applications, transaction: Transaction, copying: Copying) {
  const { territory, application, now } = copying;
  const opened = await openDocuments(applications, transaction, copying);
  if (!opened.ok) return opened;
  const { on, by } = opened.value;
  const gathered = await gatherCopy(applications, transaction, { ...copying, ...opened.value });
  if (!gathered.ok) return gathered;
  const zip = await zipFiles(gathered.value, { on });
  const copy = {
    id: newId(now),
    sha256: sha256Of(zip),
    byteLength: zip.length,
    files: gathered.value.length,
    on,
    by,
  };
  // Numbered in the file's history: whoever acts on it waits.
  const held = await applications.lock(transaction, copying);
  if (held === null) return refuse("application-unknown");
  await applications.addCopy(transaction, { territory, application, copy, madeAt: now });
  const why = `SHA-256 ${copy.sha256}`;
  const event = { kind: "copied", from: held.status, to: held.status, on, by, why } as const;
  await applications.addEvent(transaction, { territory, application, event, recordedAt: now });
  const { id, sha256, byteLength, files } = copy;
  return accept({ copy: id, sha256, byteLength, files, on });
}

/** The copy itself, made again from what it was made of: equal bytes, or it says that the file has changed. */
export async function readCopy(
  applications: Applications,
  transaction: Transaction,
  { copy: id, ...copying }: Copying & { readonly copy: string },
) {
  const opened = await openDocuments(applications, transaction, copying);
  if (!opened.ok) return opened;
  const { by, file } = opened.value;
  const copy = await applications.findCopy(transaction, { ...copying, copy: id });
  if (copy === null || copy.by.person !== by.person) return refuse("copy-unknown");
  const gathered = await gatherCopy(applications, transaction, { ...copying, ...opened.value, on: copy.on });
  if (!gathered.ok) return gathered;
  const content = await zipFiles(gathered.value, { on: copy.on });
  if (sha256Of(content) !== copy.sha256) return refuse("copy-out-of-date");
  return accept({ name: `Dossier ${file.number} ${file.firm.name}.zip`, content, isSaved: true });
}

function sha256Of(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
