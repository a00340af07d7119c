import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { readFile } from "#platform/files/stored-files.ts";
import { filesOf } from "./documents.ts";
import type { SignatureOffice, WhichRequest } from "./office.ts";

/** The certificate of a request that everyone signed, as it was made that day. */
export async function readCertificate(
  { book }: SignatureOffice,
  transaction: Transaction,
  which: WhichRequest,
): Promise<Outcome<{ name: string; content: Uint8Array }, Refusal<"certificate-not-made">>> {
  const certificate = (await book.find(transaction, which))?.request.certificate ?? null;
  const subject = filesOf(which);
  const file = certificate === null ? null : await readFile(transaction, { subject, file: certificate });
  return file === null ? refuse("certificate-not-made") : accept({ name: file.name, content: file.content });
}
