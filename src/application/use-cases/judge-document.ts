import { accept, refuse } from "#kernel/outcome.ts";
import { nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { newId } from "#platform/requests/id.ts";
import { type ApplicationDocument, type DocumentVerdict, documentName } from "../domain/document.ts";
import { refusedDocumentMail } from "../domain/document-mail.ts";
import { carriesAccount } from "../domain/file-adviser.ts";
import { isOpenToChange } from "../domain/status.ts";
import type { Applications } from "./applications.ts";
import { type Act, beginExamining } from "./begin-act.ts";
import { filePath, messageReaders, ownersAmong } from "./message-readers.ts";
import { type Shown, showDocuments } from "./show-documents.ts";

interface Judging extends Omit<Act, "on"> {
  readonly document: string;
  readonly version: string;
  readonly verdict: DocumentVerdict;
  readonly why: string | null;
  readonly publicAddress: string;
}

/** The desk looked at a document: it is good, or refused with a reason that its owner reads and is told of by mail. */
export async function judgeDocument(applications: Applications, transaction: Transaction, judging: Judging) {
  const { territory, application: id, document, version, verdict, now } = judging;
  const begun = await beginExamining(applications, transaction, judging, isOpenToChange);
  if (!begun.ok) return begun;
  const { application: file, on, by } = begun.value;
  const line = file.documents.find((one) => one.id === document);
  if (line === undefined) return refuse("document-unknown", {}, "document");
  const versions = await applications.listVersions(transaction, judging);
  const last = versions.findLast((one) => one.document === document);
  if (!versions.some((one) => one.id === version && one.document === document))
    return refuse("version-unknown", {}, "version");
  if (last?.id !== version) return refuse("version-replaced", { number: last?.number ?? 0 }, "version");
  if (last.judged?.verdict === verdict) return refuse("verdict-already-given", { by: last.judged.by.name });
  const why = verdict === "refused" ? (judging.why ?? "").trim() : null;
  if (why === "") return refuse("refusal-without-reason", {}, "why");

  const judged = { verdict, why, on, by };
  await applications.judgeVersion(transaction, { territory, application: id, document, version, judged });
  const { status } = file;
  const told = [documentName(line, "fr"), ...(why === null ? [] : [why])].join(" : ");
  const event = { kind: "document-judged", from: status, to: status, on, by, why: told } as const;
  await applications.addEvent(transaction, { territory, application: id, event, recordedAt: now });
  const shown = { ...judging, file, side: "desk" as const, on, by };
  if (why !== null) await tellRefusal(applications, transaction, { ...shown, line, why });
  return accept(await showDocuments(applications, transaction, shown));
}

async function tellRefusal(
  applications: Applications,
  transaction: Transaction,
  told: Shown & {
    readonly line: ApplicationDocument;
    readonly why: string;
    readonly publicAddress: string;
  },
): Promise<void> {
  const { territory, application, file, line, why, by, now, publicAddress } = told;
  const place = await nameOfTerritory(transaction, territory);
  // Refused, accepted, then refused again, a version is told of each time.
  const act = `application.judgeDocument/${newId(now)}`;
  const readers = await messageReaders(applications, transaction, told);
  for (const { id, name, email, language, page } of carriesAccount(line) ? ownersAmong(readers) : readers) {
    await queueMail(transaction, {
      territory,
      to: { person: id, name, address: email },
      act,
      language,
      ...refusedDocumentMail(language, {
        reader: name,
        writer: by.name,
        firm: file.firm.name,
        number: file.number,
        document: documentName(line, language),
        why,
        territory: place,
        link: `${publicAddress}${filePath(page, { territory, application })}`,
      }),
      now,
      object: { kind: "application", id: application },
    });
  }
}
