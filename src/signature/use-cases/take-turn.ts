import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { askedSignatories, signatoryState, standingDocument, standingSignature } from "../domain/course.ts";
import type { RequestFile, Signatory } from "../domain/request.ts";
import { refusedByEnd } from "./cancel-request.ts";
import type { SignatureDesk } from "./office.ts";
import { type HeldLink, type LinkRefusal, openLink, type Visit, visit } from "./open-link.ts";

export type TurnRefusal = Refusal<
  | "already-signed"
  | "signing-refused"
  | "not-your-turn"
  | "request-completed"
  | "request-cancelled"
  | "signatory-replaced"
>;

/** A visit held until the transaction ends, where it is the visitor's turn: what they sign first, then the request, in one order. */
export async function takeTurn(
  desk: SignatureDesk,
  transaction: Transaction,
  held: HeldLink,
): Promise<Outcome<Visit & { readonly isUpToDate: boolean }, LinkRefusal | TurnRefusal>> {
  const opened = await openLink(desk, transaction, held);
  if (!opened.ok) return opened;
  const { territory } = held;
  const { request, isUpToDate } = await holdRequest(desk, transaction, opened.value.file);
  const link = await desk.links.find(transaction, held);
  if (request === null || link === null) return refuse("link-unknown");
  const again = visit(request, link, await businessDateOf(transaction, territory));
  if (!again.ok) return again;
  const refused = refusedByTurn(again.value.file, again.value.signatory);
  return refused ?? accept({ ...again.value, isUpToDate });
}

/** The subject, then the request: whoever holds the subject already comes the same way. */
export async function holdRequest(
  { kinds, book }: SignatureDesk,
  transaction: Transaction,
  { request: { territory, id, subject } }: Pick<RequestFile, "request">,
): Promise<{ request: RequestFile | null; isUpToDate: boolean }> {
  const fingerprint = await kinds[subject.kind]?.hold(transaction, { territory, id: subject.id });
  const request = await book.lock(transaction, { territory, request: id });
  const document = request === null ? null : standingDocument(request);
  return { request, isUpToDate: fingerprint === document?.fingerprint };
}

/** Why it is not, or no longer, this signatory's turn. */
export function refusedByTurn(file: RequestFile, signatory: Signatory) {
  const signature = standingSignature(file, signatory);
  if (signature !== null) return refuse("already-signed", { name: signatory.name, on: signature.signedOn });
  const ended = refusedByEnd(file);
  if (ended !== null) return ended;
  switch (signatoryState(file, signatory)) {
    case "asked":
    case "signed":
      return null;
    case "replaced":
      return refuse("signatory-replaced", { name: "" });
    case "refused":
      return refuse("signing-refused", { why: refusalOf(file, signatory) });
    case "waits-turn":
      return refuse("not-your-turn", { name: askedSignatories(file)[0]?.name ?? "" });
  }
}

export function refusalOf({ refusals, request }: RequestFile, { id }: Signatory): string {
  const own = refusals.find(({ signatory, version }) => signatory === id && version === request.version);
  return (own?.why ?? "").replace(/[.\s]+$/, "");
}
