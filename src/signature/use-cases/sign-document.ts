import { type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { consentOf, consentVersion } from "../domain/consent.ts";
import { standingDocument } from "../domain/course.ts";
import { isNameOf } from "../domain/typed-name.ts";
import { afterSignature } from "./complete-request.ts";
import { asksCode, checkCode, countCodeTry } from "./confirm-code.ts";
import type { SignatureDesk } from "./office.ts";
import type { HeldLink, LinkRefusal } from "./open-link.ts";
import { type TurnRefusal, takeTurn } from "./take-turn.ts";

export type Signing = HeldLink & {
  /** Of the document that was read. */
  readonly sha256: string;
  readonly typedName: string;
  readonly consents: boolean;
  readonly code: string | null;
  readonly address: string;
  readonly agent: string | null;
  readonly now: string;
};

type SigningRefused =
  | LinkRefusal
  | TurnRefusal
  | Refusal<
      | "document-out-of-date"
      | "document-not-that-one"
      | "consent-missing"
      | "name-does-not-match"
      | "code-needed"
      | "code-wrong"
      | "code-expired"
      | "signature-cannot-count"
    >;

/** Signs the document as it stands, with its evidence; after the last signature it is signed by all, in the same transaction. */
export async function signDocument(
  desk: SignatureDesk,
  transaction: Transaction,
  signing: Signing,
): Promise<Outcome<null, SigningRefused>> {
  const { territory, now, code } = signing;
  if (code !== null) await countCodeTry(desk, transaction, signing);
  const turn = await takeTurn(desk, transaction, signing);
  if (!turn.ok) return turn;
  const { file, link, signatory } = turn.value;
  const { request } = file;
  if (!turn.value.isUpToDate) return refuse("document-out-of-date", { asker: request.asker });
  const { sha256 } = standingDocument(file);
  if (sha256 !== signing.sha256) return refuse("document-not-that-one");
  if (!signing.consents) return refuse("consent-missing", {}, "consents");
  if (!isNameOf(signing.typedName, signatory.name))
    return refuse("name-does-not-match", { name: signatory.name }, "typedName");
  const isConfirmed = asksCode(turn.value);
  if (isConfirmed) {
    const checked = checkCode(turn.value, signing);
    if (!checked.ok) return checked;
  }

  await desk.book.addSignature(transaction, territory, {
    id: newId(now),
    request: request.id,
    signatory: signatory.id,
    version: request.version,
    sha256,
    way: link.way === "account" ? "account" : "link",
    signedOn: await businessDateOf(transaction, territory),
    signedAt: now,
    typedName: signing.typedName,
    consentVersion,
    consent: consentOf(consentVersion, signatory.language),
    link: link.id,
    linkHash: link.tokenHash,
    person: link.person,
    address: signing.address,
    agent: signing.agent,
    codeConfirmedAt: isConfirmed ? now : null,
    paper: null,
    recordedBy: null,
    voided: null,
  });
  await desk.links.end(transaction, { territory, signatories: [signatory.id] }, { at: now, why: "signed" });
  return afterSignature(desk, transaction, { territory, request: request.id, now });
}
