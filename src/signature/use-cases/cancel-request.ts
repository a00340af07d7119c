import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { standingSignatories } from "../domain/course.ts";
import type { RequestFile } from "../domain/request.ts";
import { cancelledMail } from "../domain/signature-mails.ts";
import type { SignatureOffice, WhichRequest, WhichSubject } from "./office.ts";
import { writeTo } from "./send-links.ts";

interface Cancelling {
  readonly why: string;
  /** Null where nobody decided it: its subject lapsed. */
  readonly by: string | null;
  readonly now: string;
}

/** Nobody is to sign any more; those who were written to are told. */
export async function cancelOne(
  office: Pick<SignatureOffice, "book" | "links">,
  transaction: Transaction,
  request: WhichRequest & Cancelling,
): Promise<Outcome<null, Refusal<"request-unknown" | "request-cancelled" | "request-completed">>> {
  const file = await office.book.lock(transaction, request);
  if (file === null) return refuse("request-unknown");
  const ended = refusedByEnd(file);
  if (ended !== null) return ended;
  await cancelRequest(office, transaction, file, request);
  return accept(null);
}

/** The same by what it is about, when that is no longer to be signed; nothing where nothing was asked. */
export async function cancelOfSubject(
  office: Pick<SignatureOffice, "book" | "links">,
  transaction: Transaction,
  { territory, subject, ...cancelling }: WhichSubject & Cancelling,
): Promise<void> {
  for (const { request } of await office.book.listOfSubject(transaction, { territory, subject })) {
    if (request.state === "open")
      await cancelOne(office, transaction, { territory, request: request.id, ...cancelling });
  }
}

export async function cancelRequest(
  office: Pick<SignatureOffice, "book" | "links">,
  transaction: Transaction,
  file: RequestFile,
  { why, by, now }: Cancelling,
): Promise<void> {
  const { request } = file;
  const { territory, title, asker } = request;
  const on = await businessDateOf(transaction, territory);
  const standing = standingSignatories(file);
  for (const signatory of standing) {
    const { id, name, language } = signatory;
    const which = { territory, signatory: id, version: request.version };
    if (!(await office.links.wasSent(transaction, which))) continue;
    const words = cancelledMail(language, { name, title, asker, why });
    await writeTo(
      transaction,
      { request, signatory, now },
      { act: `signature.cancel/${request.id}`, ...words },
    );
  }
  await office.links.end(
    transaction,
    { territory, signatories: standing.map(({ id }) => id) },
    { at: now, why: "cancelled" },
  );
  await office.book.voidSignatures(transaction, { territory, request: request.id }, { at: now, why });
  await office.book.end(
    transaction,
    { territory, request: request.id },
    { state: "cancelled", why, by, on, at: now },
  );
}

/** What ended changes no more. */
export function refusedByEnd({ request }: Pick<RequestFile, "request">) {
  const { state, endedOn: on, endedWhy: why } = request;
  switch (state) {
    case "open":
      return null;
    case "cancelled":
      return refuse("request-cancelled", { on, why });
    case "completed":
      return refuse("request-completed", { on });
  }
}
