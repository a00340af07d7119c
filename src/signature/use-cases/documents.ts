import { invariant } from "#kernel/invariant.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { addFile, findSameFile, readFile } from "#platform/files/stored-files.ts";
import type { DocumentVersion, Essential, SignatureRequest } from "../domain/request.ts";
import { sha256Of } from "./link-token.ts";
import type { SignatureOffice } from "./office.ts";

/** A document to sign, as the capability that asks makes it: a PDF, what it comes down to, what it was made from. */
export interface NewDocument {
  readonly name: string;
  readonly content: Uint8Array;
  readonly essentials: readonly Essential[];
  readonly fingerprint: string;
  /** True where the database must not hold its words in clear. */
  readonly isSecret?: boolean;
}

/** Keeps a version of the document under its hash. */
export async function keepDocument(
  { book, vault }: SignatureOffice,
  transaction: Transaction,
  {
    request,
    document,
    version,
    why,
    person,
    on,
    now,
  }: {
    readonly request: Pick<SignatureRequest, "territory" | "id">;
    readonly document: NewDocument;
    readonly version: number;
    readonly why: string | null;
    readonly person: string;
    readonly on: PlainDate;
    readonly now: string;
  },
): Promise<void> {
  const { territory, id } = request;
  const isSecret = document.isSecret === true;
  invariant(!isSecret || vault !== null, "a secret document is asked to be signed where there is a key");
  const kept = {
    request: id,
    version,
    name: document.name,
    sha256: sha256Of(document.content),
    essentials: document.essentials,
    fingerprint: document.fingerprint,
    changedWhy: why,
    madeBy: person,
    madeOn: on,
    madeAt: now,
  };
  if (isSecret && vault !== null) {
    const sealed = vault.seal(document.content, rowOf(id, version));
    return book.addDocument(transaction, territory, { ...kept, file: null, sealed });
  }
  const { name, content } = document;
  const subject = filesOf({ territory, request: id });
  // What changed and changed back is printed the same as before.
  const same = await findSameFile(transaction, { subject, content });
  if (same !== null)
    return book.addDocument(transaction, territory, { ...kept, file: same.id, sealed: null });
  const purpose = "document-to-sign";
  const file = await addFile(transaction, { subject, purpose, name, content, addedBy: person, now });
  invariant(file.ok, "a document to sign is a PDF");
  return book.addDocument(transaction, territory, { ...kept, file: file.value, sealed: null });
}

/** The bytes of a version, those that are signed. */
export async function readDocument(
  { book, vault }: SignatureOffice,
  transaction: Transaction,
  territory: string,
  { request, version, file, name, sha256 }: DocumentVersion,
): Promise<{ name: string; content: Uint8Array }> {
  const content =
    file === null
      ? vault?.open(
          (await book.readSealed(transaction, { territory, request, version })) ?? new Uint8Array(),
          rowOf(request, version),
        )
      : (await readFile(transaction, { subject: filesOf({ territory, request }), file }))?.content;
  invariant(
    content !== undefined && sha256Of(content) === sha256,
    "a document to sign is what its hash says",
  );
  return { name, content };
}

export function filesOf({ territory, request }: { readonly territory: string; readonly request: string }) {
  return { territory, kind: "signature-request", id: request };
}

function rowOf(request: string, version: number): string {
  return `${request} ${version}`;
}
