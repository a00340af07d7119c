import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { addFile } from "#platform/files/stored-files.ts";
import { newId } from "#platform/requests/id.ts";
import { type ApplicationDocument, documentName } from "../domain/document.ts";
import { type DocumentValidity, lastGoodDay } from "../domain/document-validity.ts";
import { reusableUntil } from "../domain/document-version.ts";
import { carriesAccount } from "../domain/file-adviser.ts";
import type { Applications } from "./applications.ts";
import type { KeptVersion } from "./file-documents.ts";
import { holdDocuments } from "./open-documents.ts";
import type { Talking } from "./open-messages.ts";
import { documentSubject, listReusable, type Shown, showDocuments } from "./show-documents.ts";

interface Handing extends Talking {
  readonly document: string;
  readonly name: string;
  /** Its own date; the day on which it comes when it is not said. */
  readonly datedOn?: PlainDate | undefined;
  readonly expiresOn?: PlainDate | undefined;
  readonly file: Uint8Array;
}

/** A document comes, from either side: it stands in place of the version before, which stays readable. */
export async function handInDocument(applications: Applications, transaction: Transaction, handed: Handing) {
  const { territory, document, name, file: content, now } = handed;
  const opened = await holdDocuments(applications, transaction, { ...handed, admits: "adviser" });
  if (!opened.ok) return opened;
  const { file, on, by, adviser } = opened.value;
  const line = file.documents.find(({ id }) => id === document);
  if (line === undefined) return refuse("document-unknown", {}, "document");
  if (adviser !== undefined && carriesAccount(line)) return refuse("document-reserved", {}, "document");
  const dated = datesOf(line.validity, handed, on);
  if (!dated.ok) return dated;

  const subject = documentSubject(territory, document);
  const purpose = line.kind;
  const kept = await addFile(transaction, { subject, purpose, name, content, addedBy: by.person, now });
  if (!kept.ok) return kept;
  const came = { ...dated.value, file: { id: kept.value, document }, reusedFrom: null };
  return keepVersion(applications, transaction, { ...handed, ...opened.value, line, came });
}

/** Takes up a document of another file of the same firm, as long as it is good: the same octets, no copy of them. */
export async function reuseDocument(
  applications: Applications,
  transaction: Transaction,
  asked: Talking & { readonly document: string; readonly version: string },
) {
  const opened = await holdDocuments(applications, transaction, { ...asked, admits: "adviser" });
  if (!opened.ok) return opened;
  const { file, on, adviser } = opened.value;
  const line = file.documents.find(({ id }) => id === asked.document);
  if (line === undefined) return refuse("document-unknown", {}, "document");
  if (adviser !== undefined && carriesAccount(line)) return refuse("document-reserved", {}, "document");
  const elsewhere = await listReusable(applications, transaction, { ...asked, ...opened.value });
  const found = elsewhere.find(({ id }) => id === asked.version);
  const expiresOn = found === undefined ? undefined : reusableUntil(line, found, on);
  if (found === undefined || expiresOn === undefined) return refuse("document-not-reusable", {}, "version");
  const came = { datedOn: found.datedOn, expiresOn, file: found.file, reusedFrom: found.id };
  return keepVersion(applications, transaction, { ...asked, ...opened.value, line, came });
}

type Came = Pick<KeptVersion["version"], "datedOn" | "expiresOn" | "file" | "reusedFrom">;

/** Keeps a version that came, and writes it in the file's history. */
async function keepVersion(
  applications: Applications,
  transaction: Transaction,
  kept: Shown & { readonly line: ApplicationDocument; readonly came: Came },
) {
  const { territory, application, file, line, came, on, by, side, now } = kept;
  const version = { id: newId(now), document: line.id, ...came, receivedOn: on, side, by };
  await applications.addVersion(transaction, { territory, application, version, recordedAt: now });
  const { status } = file;
  const why = documentName(line, "fr");
  const event = { kind: "document-received", from: status, to: status, on, by, why } as const;
  await applications.addEvent(transaction, { territory, application, event, recordedAt: now });
  return accept(await showDocuments(applications, transaction, kept));
}

/** Its own date and its last good day, where it still is good. */
export function datesOf(
  validity: DocumentValidity,
  said: Pick<Handing, "datedOn" | "expiresOn">,
  on: PlainDate,
): Outcome<
  { datedOn: PlainDate; expiresOn: PlainDate | null },
  Refusal<"date-in-the-future" | "document-out-of-date">
> {
  const datedOn = said.datedOn ?? on;
  if (datedOn > on) return refuse("date-in-the-future", { on: datedOn, today: on }, "datedOn");
  const expiresOn = lastGoodDay(validity, { datedOn, expiresOn: said.expiresOn ?? null });
  if (expiresOn !== null && expiresOn < on)
    return refuse("document-out-of-date", { datedOn, expiresOn }, "datedOn");
  return accept({ datedOn, expiresOn });
}
