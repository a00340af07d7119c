import { businessDateOf } from "#network/index.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import { doorTries } from "#platform/requests/door-tries.ts";
import { certificateDocument, certificateTemplate } from "./documents/certificate.document.ts";
import { isExpired, standingDocument } from "./domain/course.ts";
import { linkHandlers } from "./http/link-handlers.ts";
import { requestHandlers } from "./http/request-handlers.ts";
import type { SignatureHandlers } from "./http/signature-handler.ts";
import { links } from "./storage/links.ts";
import { requests } from "./storage/requests.ts";
import { askSignatures } from "./use-cases/ask-signatures.ts";
import { cancelOfSubject } from "./use-cases/cancel-request.ts";
import { readDocument } from "./use-cases/documents.ts";
import type { DocumentVault, SignatureOffice, SignedKind, WhichSubject } from "./use-cases/office.ts";
import { renewDocument } from "./use-cases/renew-document.ts";

export { signatureContract } from "./contract.ts";
export type { NewSignatory } from "./use-cases/ask-signatures.ts";
export type { NewDocument } from "./use-cases/documents.ts";
export type { SignedKind } from "./use-cases/office.ts";

/** What a capability may ask of signatures, without knowing how they are given. */
export interface Signatures {
  /** Whether a document whose words nobody may read in the database can be sent to be signed. */
  readonly takesSecrets: boolean;
  /** Sends a document to be signed; one request at a time for a subject. */
  ask(
    transaction: Transaction,
    asking: Parameters<typeof askSignatures>[2],
  ): ReturnType<typeof askSignatures>;
  /** The document changed: signatures and links given are void, each is told why, new links leave. */
  renew(
    transaction: Transaction,
    renewing: Parameters<typeof renewDocument>[2],
  ): ReturnType<typeof renewDocument>;
  /** The bytes that were sent to be signed, or that were signed; null where nothing was asked or the request was cancelled. */
  readDocument(
    transaction: Transaction,
    which: WhichSubject,
  ): Promise<{ name: string; content: Uint8Array } | null>;
}

export interface SignatureStanding {
  readonly request: string;
  readonly state: "open" | "completed" | "cancelled";
  /** Open still, but its last day is over: it asks nobody any more, and another one may take its place. */
  readonly isExpired: boolean;
  readonly fingerprint: string;
}

interface SignatureSettings {
  /** Where people reach the server, as mails name it. */
  readonly address: string;
  /** Without one, no secret document is sent. */
  readonly vault?: DocumentVault | null;
}

/** The signatures of an installation, given to the capabilities that have something signed. */
export function openSignatures(settings: SignatureSettings): Signatures {
  const office = officeOf(settings);
  return {
    takesSecrets: office.vault !== null,
    ask: async (transaction, asking) => askSignatures(office, transaction, asking),
    renew: async (transaction, renewing) => renewDocument(office, transaction, renewing),
    async readDocument(transaction, which) {
      const [file] = await requests.listOfSubject(transaction, which);
      if (file === undefined || file.request.state === "cancelled") return null;
      return readDocument(office, transaction, which.territory, standingDocument(file));
    },
  };
}

/** The latest request of a subject, and what its document was made from; null where nothing was asked. */
export async function findSignature(
  transaction: Transaction,
  which: WhichSubject,
): Promise<SignatureStanding | null> {
  const [file] = await requests.listOfSubject(transaction, which);
  if (file === undefined) return null;
  const { id: request, state } = file.request;
  const on = await businessDateOf(transaction, which.territory);
  const { fingerprint } = standingDocument(file);
  return { request, state, isExpired: isExpired(file.request, on), fingerprint };
}

/** The subject is no longer to be signed: those who were written to are told why; nothing where nothing was asked. */
export async function cancelSignatures(
  transaction: Transaction,
  cancelling: Parameters<typeof cancelOfSubject>[2],
): Promise<void> {
  await cancelOfSubject({ book: requests, links }, transaction, cancelling);
}

/** The handlers of `signatureContract`; `kinds` says, by kind of subject, what is signed and what follows. */
export function signatureHandlers({
  database,
  kinds,
  takesTexts = false,
  ...settings
}: SignatureSettings & {
  readonly database: Database;
  readonly takesTexts?: boolean;
  readonly kinds: Readonly<Record<string, SignedKind>>;
}): SignatureHandlers {
  const desk = { ...officeOf(settings), database, kinds, takesTexts, tries: doorTries("signature_try") };
  return { ...requestHandlers(desk), ...linkHandlers(desk) };
}

function officeOf({ address, vault = null }: SignatureSettings): SignatureOffice {
  return {
    book: requests,
    links,
    vault,
    address,
    makeCertificate: async (transaction, facts) =>
      printDocument(transaction, facts.request.territory, certificateTemplate, certificateDocument(facts)),
  };
}

export { signatureMailEvents } from "./domain/mail-events.ts";
