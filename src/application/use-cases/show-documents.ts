import { accept } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { deniedObjects } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type FileSubject, listFiles, type StoredFile } from "#platform/files/stored-files.ts";
import { type ApplicationDocument, documentName, documentState, isThere } from "../domain/document.ts";
import { listAt } from "../domain/document-list.ts";
import { type DocumentVersion, type ReusableVersion, reusableUntil } from "../domain/document-version.ts";
import { carriesAccount } from "../domain/file-adviser.ts";
import { isOpenToChange } from "../domain/status.ts";
import { accompaniedBy } from "./accompanying.ts";
import type { Applications } from "./applications.ts";
import { openDocuments } from "./open-documents.ts";
import type { OpenMessages, Talking } from "./open-messages.ts";

/** The documents of a file, with each version of each. */
export async function listDocuments(applications: Applications, transaction: Transaction, asked: Talking) {
  const opened = await openDocuments(applications, transaction, { ...asked, admits: "adviser" });
  if (!opened.ok) return opened;
  return accept(await showDocuments(applications, transaction, { ...asked, ...opened.value }));
}

export type Shown = OpenMessages & Talking;

export async function showDocuments(applications: Applications, transaction: Transaction, shown: Shown) {
  const { territory, on, side, adviser } = shown;
  // What an act has just changed is read again.
  const file = (await applications.find(transaction, shown)) ?? shown.file;
  const versions = await applications.listVersions(transaction, shown);
  const byLine = Map.groupBy(versions, ({ document }) => document);
  const isOpen = isOpenToChange(file.status);
  const elsewhere = isOpen ? await listReusable(applications, transaction, shown) : [];
  const numbers = await applications.listFileNumbers(transaction, { ...shown, versions });
  const names = await fileNames(transaction, { territory, versions });
  const drawn = await applications.findDrawnFrom(transaction, shown);
  const current = listAt(await applications.listDocumentLists(transaction, territory), on);
  return {
    side,
    on,
    isOpen,
    situation: drawn.situation,
    listFromOn: drawn.fromOn,
    currentListFromOn: current.fromOn,
    documents: file.documents.map((line) => {
      const isReserved = adviser !== undefined && carriesAccount(line);
      const came = isReserved ? [] : (byLine.get(line.id) ?? []);
      return {
        ...toldLine(line, on),
        refusedWhy: isReserved ? null : line.refusedWhy,
        isReserved,
        versions: came.toReversed().map((version) => toldVersion(version, { names, numbers })),
        reusable: isReserved || isThere(line, on) ? [] : reusableFor(line, elsewhere, on),
      };
    }),
  };
}

/** What stands in the other files of the firm, less those closed to whoever asks; to an adviser, in those they accompany. */
export async function listReusable(
  applications: Applications,
  transaction: Transaction,
  { territory, application, file, actor, adviser, now }: Shown,
): Promise<ReusableVersion[]> {
  const denied =
    actor === null
      ? new Set<string>()
      : await deniedObjects(transaction, actor, { territory, kind: "application" }, now);
  const which = { territory, application, firm: file.firm.id };
  const standing = await applications.listStandingElsewhere(transaction, which);
  const accompanied =
    adviser === undefined || actor === null
      ? null
      : await accompaniedBy(applications, transaction, { territory, actor });
  return standing.filter(
    ({ application: { id } }) => !denied.has(id) && (accompanied === null || accompanied.has(id)),
  );
}

/** Where the octets of a document are kept: with the line of the checklist that they were handed in to. */
export function documentSubject(territory: string, document: string): FileSubject {
  return { territory, kind: "application-document", id: document };
}

function toldLine(line: ApplicationDocument, on: PlainDate) {
  const { id, kind, isRequired, receivedOn, expiresOn, validity, givenBy, refusedWhy } = line;
  const name = { fr: documentName(line, "fr"), en: documentName(line, "en") };
  const state = documentState(line, on);
  return { id, kind, name, isRequired, receivedOn, expiresOn, validity, givenBy, refusedWhy, state };
}

interface Told {
  readonly names: ReadonlyMap<string, Pick<StoredFile, "name" | "byteLength">>;
  readonly numbers: ReadonlyMap<string, number>;
}

function toldVersion(version: DocumentVersion, { names, numbers }: Told) {
  const { id, number, file, datedOn, expiresOn, receivedOn, side, by, judged, reusedFrom } = version;
  const kept = file === null ? undefined : names.get(file.id);
  return {
    id,
    number,
    file: kept === undefined ? null : { name: kept.name, byteLength: kept.byteLength },
    datedOn,
    expiresOn,
    receivedOn,
    side,
    by: by.name,
    judged: judged === null ? null : { ...judged, by: judged.by.name },
    reusedFrom: reusedFrom === null ? null : (numbers.get(reusedFrom) ?? null),
  };
}

function reusableFor(line: ApplicationDocument, elsewhere: readonly ReusableVersion[], on: PlainDate) {
  return elsewhere.flatMap((version) => {
    const expiresOn = reusableUntil(line, version, on);
    if (expiresOn === undefined) return [];
    const { id, application, datedOn } = version;
    return [{ version: id, fileNumber: application.number, datedOn, expiresOn }];
  });
}

async function fileNames(
  transaction: Transaction,
  { territory, versions }: { readonly territory: string; readonly versions: readonly DocumentVersion[] },
): Promise<Told["names"]> {
  const lines = new Set(versions.flatMap(({ file }) => (file === null ? [] : [file.document])));
  const names = new Map<string, Pick<StoredFile, "name" | "byteLength">>();
  for (const line of lines)
    for (const { id, name, byteLength } of await listFiles(transaction, documentSubject(territory, line)))
      names.set(id, { name, byteLength });
  return names;
}
