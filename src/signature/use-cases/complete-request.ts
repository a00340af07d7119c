import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { findPeople, isOfDemonstration } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { addFile } from "#platform/files/stored-files.ts";
import { certificateFacts } from "../domain/certificate-facts.ts";
import {
  askedSignatories,
  completedOn,
  isComplete,
  standingDocument,
  standingSignatories,
  standingSignature,
} from "../domain/course.ts";
import type { RequestFile } from "../domain/request.ts";
import { completedMail } from "../domain/signature-mails.ts";
import { filesOf, readDocument } from "./documents.ts";
import type { SignatureDesk, WhichRequest } from "./office.ts";
import { sendLinks, writeTo } from "./send-links.ts";

/** After a signature: the next in turn is written to; after the last, the certificate is made, who asked is told, copies leave. */
export async function afterSignature(
  desk: SignatureDesk,
  transaction: Transaction,
  { now, ...which }: WhichRequest & { readonly now: string },
): Promise<Outcome<null, Refusal<"signature-cannot-count">>> {
  const file = await desk.book.find(transaction, which);
  invariant(file !== null, "what was signed is there");
  if (isComplete(file)) return complete(desk, transaction, file, now);
  const { request } = file;
  for (const signatory of askedSignatories(file)) {
    const { territory, version } = request;
    const asked = await desk.links.wasSent(transaction, { territory, signatory: signatory.id, version });
    if (!asked) await sendLinks(desk, transaction, { request, signatories: [signatory], now });
  }
  return accept(null);
}

async function complete(
  desk: SignatureDesk,
  transaction: Transaction,
  file: RequestFile,
  now: string,
): Promise<Outcome<null, Refusal<"signature-cannot-count">>> {
  const { territory, id: request, subject, askedBy } = file.request;
  const signedOn = completedOn(file);
  const isDemonstration = await isOfDemonstration(transaction, territory);
  const content = await desk.makeCertificate(transaction, certificateFacts(file, { isDemonstration }));
  const certificate = await addFile(transaction, {
    subject: filesOf({ territory, request }),
    purpose: "signature-certificate",
    name: "Certificat de preuve.pdf",
    content,
    addedBy: askedBy,
    now,
  });
  invariant(certificate.ok, "a certificate is made once");
  const end = { state: "completed", certificate: certificate.value, on: signedOn, at: now } as const;
  await desk.book.end(transaction, { territory, request }, end);
  await sendCopies(desk, transaction, { file, certificate: content, now });
  const given = standingSignatories(file).map(({ id, name }) => {
    const signature = standingSignature(file, { id });
    invariant(signature !== null, "a request is complete once each of its signatories signed");
    return { by: name, on: signature.signedOn, way: signature.way };
  });
  const isOnPaper = given.every(({ way }) => way === "paper");
  const signatures = given.map(({ by, on }) => ({ by, on }));
  const signed = { territory, id: subject.id, request, signedOn, isOnPaper, signatures, now };
  const followed = (await desk.kinds[subject.kind]?.onSigned(transaction, signed)) ?? accept(null);
  const { asker } = file.request;
  return followed.ok ? followed : refuse("signature-cannot-count", { ...followed.refusal.facts, asker });
}

/** A document that is sealed here does not leave by mail. */
async function sendCopies(
  desk: SignatureDesk,
  transaction: Transaction,
  { file, certificate, now }: { file: RequestFile; certificate: Uint8Array; now: string },
): Promise<void> {
  const { request } = file;
  const { territory, title, asker } = request;
  const document = standingDocument(file);
  const hasDocument = document.file !== null;
  const copy = hasDocument ? [await readDocument(desk, transaction, territory, document)] : [];
  const attachments = [...copy, { name: "Certificat de preuve.pdf", content: certificate }];
  const asking = (await findPeople(transaction, [request.askedBy])).get(request.askedBy);
  const signatories = standingSignatories(file);
  const isOneOfThem = signatories.some(({ email }) => email.toLowerCase() === asking?.email.toLowerCase());
  const people = [
    ...signatories,
    ...(asking === undefined || isOneOfThem ? [] : [{ ...asking, person: asking.id }]),
  ];
  for (const signatory of people) {
    const { name, language } = signatory;
    const words = completedMail(language, { name, title, asker, on: completedOn(file), hasDocument });
    const act = `signature.complete/${request.id}`;
    await writeTo(transaction, { request, signatory, now }, { act, ...words, attachments });
  }
}
