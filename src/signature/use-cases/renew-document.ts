import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import {
  askedSignatories,
  isExpired,
  standingDocument,
  standingSignatories,
  standingSignature,
} from "../domain/course.ts";
import type { RequestFile, Signatory } from "../domain/request.ts";
import { changedMail } from "../domain/signature-mails.ts";
import { refusedByEnd } from "./cancel-request.ts";
import { keepDocument, type NewDocument } from "./documents.ts";
import type { SignatureOffice, WhichSubject } from "./office.ts";
import { sendLink, signingMail, writeTo } from "./send-links.ts";

export interface Renewing extends WhichSubject {
  readonly document: NewDocument;
  readonly why: string;
  readonly person: string;
  readonly now: string;
}

type RenewingRefusal = Refusal<
  "request-unknown" | "request-cancelled" | "request-completed" | "request-expired" | "document-unchanged"
>;

/** The document changed: what was signed and every link given are void, and each is told why. */
export async function renewDocument(
  office: SignatureOffice,
  transaction: Transaction,
  renewing: Renewing,
): Promise<Outcome<{ request: string }, RenewingRefusal>> {
  const { territory, subject, document, why, person, now } = renewing;
  const [latest] = await office.book.listOfSubject(transaction, { territory, subject });
  if (latest === undefined) return refuse("request-unknown");
  const which = { territory, request: latest.request.id };
  const before = await office.book.lock(transaction, which);
  if (before === null) return refuse("request-unknown");
  const ended = refusedByEnd(before);
  if (ended !== null) return ended;
  const on = await businessDateOf(transaction, territory);
  if (isExpired(before.request, on)) return refuse("request-expired", { dueOn: before.request.dueOn });
  if (standingDocument(before).fingerprint === document.fingerprint) return refuse("document-unchanged");

  const version = before.request.version + 1;
  await keepDocument(office, transaction, {
    request: before.request,
    document,
    version,
    why,
    person,
    on,
    now,
  });
  await office.book.voidSignatures(transaction, which, { at: now, why });
  const standing = standingSignatories(before);
  await office.links.end(
    transaction,
    { territory, signatories: standing.map(({ id }) => id) },
    { at: now, why: "changed" },
  );
  await office.book.setVersion(transaction, which, version);
  const after = { ...before, request: { ...before.request, version } };
  for (const signatory of standing) await tell(office, transaction, { before, after, signatory, why, now });
  return accept({ request: which.request });
}

async function tell(
  office: SignatureOffice,
  transaction: Transaction,
  told: { before: RequestFile; after: RequestFile; signatory: Signatory; why: string; now: string },
): Promise<void> {
  const { before, after, signatory, why, now } = told;
  const { request } = after;
  const on = await businessDateOf(transaction, request.territory);
  const hadSigned = standingSignature(before, signatory) !== null;
  const facts = { ...signingMail(request, signatory), why, on, hadSigned };
  const act = `signature.renew/${request.id}/${request.version}/${signatory.id}`;
  if (askedSignatories(after).some(({ id }) => id === signatory.id)) {
    await sendLink(office, transaction, { request, signatory, now }, () => ({
      act,
      ...changedMail(signatory.language, facts),
    }));
    return;
  }
  const { territory } = request;
  const which = { territory, signatory: signatory.id, version: before.request.version };
  if (!hadSigned && !(await office.links.wasSent(transaction, which))) return;
  const words = changedMail(signatory.language, { ...facts, link: null });
  await writeTo(transaction, { request, signatory, now }, { act, ...words });
}
