import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { addFile, findSameFile } from "#platform/files/stored-files.ts";
import { newId } from "#platform/requests/id.ts";
import { standingDocument, standingSignatories, standingSignature } from "../domain/course.ts";
import type { RequestFile } from "../domain/request.ts";
import { refusedByEnd } from "./cancel-request.ts";
import { afterSignature } from "./complete-request.ts";
import { filesOf } from "./documents.ts";
import type { SignatureDesk, WhichRequest } from "./office.ts";
import { holdRequest } from "./take-turn.ts";

type PaperRefusal = Refusal<
  | "request-unknown"
  | "signatory-unknown"
  | "already-signed"
  | "request-cancelled"
  | "request-completed"
  | "document-out-of-date"
  | "date-in-the-future"
  | "signed-before-document"
  | "file-type-refused"
  | "file-already-there"
  | "signature-cannot-count"
>;

/** A signatory signed this very document on paper: its scan closes their part, whoever's turn it was. */
export async function recordPaper(
  desk: SignatureDesk,
  transaction: Transaction,
  paper: WhichRequest & {
    readonly signatory: string;
    readonly signedOn: PlainDate;
    readonly name: string;
    readonly file: Uint8Array;
    readonly person: string;
    readonly now: string;
  },
): Promise<Outcome<null, PaperRefusal>> {
  const { territory, signedOn, person, now } = paper;
  const found = await desk.book.find(transaction, paper);
  if (found === null) return refuse("request-unknown");
  const { request: file, isUpToDate } = await holdRequest(desk, transaction, found);
  if (file === null) return refuse("request-unknown");
  const signatory = standingSignatories(file).find(({ id }) => id === paper.signatory);
  if (signatory === undefined) return refuse("signatory-unknown");
  const signature = standingSignature(file, signatory);
  if (signature !== null) return refuse("already-signed", { name: signatory.name, on: signature.signedOn });
  const ended = refusedByEnd(file);
  if (ended !== null) return ended;
  const { request } = file;
  if (!isUpToDate) return refuse("document-out-of-date", { asker: request.asker });
  const today = await businessDateOf(transaction, territory);
  if (signedOn > today) return refuse("date-in-the-future", { on: signedOn, today }, "signedOn");
  const { madeOn, sha256 } = standingDocument(file);
  if (signedOn < madeOn) return refuse("signed-before-document", { signedOn, madeOn }, "signedOn");
  const scan = await keepScan(transaction, file, paper);
  if (!scan.ok) return scan;

  await desk.book.addSignature(transaction, territory, {
    id: newId(now),
    request: request.id,
    signatory: signatory.id,
    version: request.version,
    sha256,
    way: "paper",
    signedOn,
    signedAt: now,
    typedName: null,
    consentVersion: null,
    consent: null,
    link: null,
    linkHash: null,
    person: null,
    address: null,
    agent: null,
    codeConfirmedAt: null,
    paper: scan.value,
    recordedBy: person,
    voided: null,
  });
  await desk.links.end(transaction, { territory, signatories: [signatory.id] }, { at: now, why: "signed" });
  return afterSignature(desk, transaction, { territory, request: request.id, now });
}

/** One paper that several have signed closes the part of each; a scan of a former version closes nothing. */
async function keepScan(
  transaction: Transaction,
  file: RequestFile,
  {
    file: content,
    name,
    person: addedBy,
    now,
  }: { file: Uint8Array; name: string; person: string; now: string },
): Promise<Outcome<string, Refusal<"file-type-refused" | "file-already-there">>> {
  const { territory, id: request } = file.request;
  const subject = filesOf({ territory, request });
  const same = await findSameFile(transaction, { subject, content });
  const isShared = standingSignatories(file).some((one) => {
    const paper = standingSignature(file, one)?.paper ?? null;
    return paper !== null && paper === same?.id;
  });
  if (same !== null && isShared) return accept(same.id);
  return addFile(transaction, { subject, purpose: "signed-paper", name, content, addedBy, now });
}
