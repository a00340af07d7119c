import type { Locale } from "#kernel/format.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { askedSignatories, isExpired, standingSignatories, standingSignature } from "../domain/course.ts";
import type { RequestFile, Signatory } from "../domain/request.ts";
import { replacedMail } from "../domain/signature-mails.ts";
import { refusedByEnd } from "./cancel-request.ts";
import { asksCode, checkCode, countCodeTry } from "./confirm-code.ts";
import type { SignatureDesk, SignatureOffice, WhichRequest } from "./office.ts";
import type { HeldLink, LinkRefusal } from "./open-link.ts";
import { sendLinks, writeTo } from "./send-links.ts";
import { type TurnRefusal, takeTurn } from "./take-turn.ts";

interface Successor {
  readonly name: string;
  readonly email: string;
  readonly language: Locale;
  readonly why: string;
  readonly now: string;
}

/** Another signs in this signatory's place: their links end, they are told why. */
export async function replaceSignatory(
  office: SignatureOffice,
  transaction: Transaction,
  replacing: WhichRequest & Successor & { readonly signatory: string; readonly by: string },
): Promise<
  Outcome<
    null,
    Refusal<
      | "request-unknown"
      | "signatory-unknown"
      | "already-signed"
      | "request-cancelled"
      | "request-completed"
      | "request-expired"
      | "same-address"
    >
  >
> {
  const file = await office.book.lock(transaction, replacing);
  if (file === null) return refuse("request-unknown");
  const signatory = standingSignatories(file).find(({ id }) => id === replacing.signatory);
  if (signatory === undefined) return refuse("signatory-unknown");
  const ended = refusedByEnd(file);
  if (ended !== null) return ended;
  const signature = standingSignature(file, signatory);
  if (signature !== null) return refuse("already-signed", { name: signatory.name, on: signature.signedOn });
  const today = await businessDateOf(transaction, file.request.territory);
  if (isExpired(file.request, today)) return refuse("request-expired", { dueOn: file.request.dueOn });
  const taken = takenAddress(file, replacing.email);
  if (taken !== null) return taken;

  const { name, why, now } = replacing;
  await succeed(office, transaction, { file, signatory, how: "replaced", by: replacing.by }, replacing);
  const { title, asker } = file.request;
  const words = replacedMail(signatory.language, { name: signatory.name, title, asker, by: name, why });
  const act = `signature.replace/${signatory.id}`;
  await writeTo(transaction, { request: file.request, signatory, now }, { act, ...words });
  return accept(null);
}

/** A signatory has another sign in their place: confirmed as a signature would be, since it moves the right to sign. */
export async function delegateSignature(
  desk: SignatureDesk,
  transaction: Transaction,
  delegating: HeldLink & Successor & { readonly code: string | null },
): Promise<
  Outcome<
    null,
    | LinkRefusal
    | TurnRefusal
    | Refusal<"delegation-not-allowed" | "same-address" | "code-needed" | "code-wrong" | "code-expired">
  >
> {
  if (delegating.code !== null) await countCodeTry(desk, transaction, delegating);
  const turn = await takeTurn(desk, transaction, delegating);
  if (!turn.ok) return turn;
  const { file, link, signatory } = turn.value;
  if (!signatory.mayDelegate) return refuse("delegation-not-allowed", { role: signatory.role });
  const taken = takenAddress(file, delegating.email);
  if (taken !== null) return taken;
  if (asksCode(turn.value)) {
    const checked = checkCode(turn.value, delegating);
    if (!checked.ok) return checked;
  }
  await succeed(desk, transaction, { file, signatory, how: "delegated", by: link.person }, delegating);
  return accept(null);
}

/** One address, one signatory: theirs too, or they would only be written to again. */
function takenAddress(file: RequestFile, email: string) {
  const same = standingSignatories(file).find((other) => other.email.toLowerCase() === email.toLowerCase());
  return same === undefined ? null : refuse("same-address", { email }, "email");
}

async function succeed(
  office: SignatureOffice,
  transaction: Transaction,
  replaced: { file: RequestFile; signatory: Signatory; how: "replaced" | "delegated"; by: string | null },
  { name, email, language, why, now }: Successor,
): Promise<void> {
  const { file, signatory, how, by } = replaced;
  const { request } = file;
  const { territory } = request;
  const at = { at: now, why };
  await office.book.replaceSignatory(transaction, { territory, signatory: signatory.id }, { how, by, ...at });
  await office.links.end(
    transaction,
    { territory, signatories: [signatory.id] },
    { at: now, why: "replaced" },
  );
  const { rank, role, mayDelegate } = signatory;
  const successor: Signatory = {
    id: newId(now),
    request: request.id,
    rank,
    role,
    person: null,
    name,
    email,
    language,
    mayDelegate,
    standsFor: signatory.id,
    replaced: null,
  };
  await office.book.addSignatory(transaction, territory, successor, now);
  const signatories = [
    ...file.signatories.filter(({ id }) => id !== signatory.id),
    { ...signatory, replaced: { how, by, ...at } },
    successor,
  ];
  const isAsked = askedSignatories({ ...file, signatories }).some(({ id }) => id === successor.id);
  if (isAsked) await sendLinks(office, transaction, { request, signatories: [successor], now });
}
