import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { readFile } from "#platform/files/stored-files.ts";
import { carriesAccount } from "../domain/file-adviser.ts";
import type { Applications } from "./applications.ts";
import { openDocuments } from "./open-documents.ts";
import type { Talking } from "./open-messages.ts";
import { documentSubject } from "./show-documents.ts";

/** The octets of a version, those that were replaced too. */
export async function readDocument(
  applications: Applications,
  transaction: Transaction,
  { document, version, ...asked }: Talking & { readonly document: string; readonly version: string },
) {
  const opened = await openDocuments(applications, transaction, { ...asked, admits: "adviser" });
  if (!opened.ok) return opened;
  const { file, adviser } = opened.value;
  const line = file.documents.find(({ id }) => id === document);
  if (adviser !== undefined && line !== undefined && carriesAccount(line)) return refuse("document-reserved");
  const versions = await applications.listVersions(transaction, asked);
  const found = versions.find((one) => one.id === version && one.document === document);
  if (found === undefined || found.file === null) return refuse("version-unknown");
  const subject = documentSubject(asked.territory, found.file.document);
  const kept = await readFile(transaction, { subject, file: found.file.id });
  if (kept === null) return refuse("version-unknown");
  const { name, mediaType, content } = kept;
  return accept({ name, mediaType, content, isSaved: true });
}
