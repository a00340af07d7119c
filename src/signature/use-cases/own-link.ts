import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { standingSignatories } from "../domain/course.ts";
import { newToken, sha256Of } from "./link-token.ts";
import type { SignatureOffice } from "./office.ts";

/** Someone signed in opens what waits for their own signature: the link is theirs, and asks no code. */
export async function openOwnLink(
  { book, links }: SignatureOffice,
  transaction: Transaction,
  asked: {
    readonly territory: string;
    readonly signatory: string;
    readonly person: string;
    readonly now: string;
  },
): Promise<Outcome<{ link: string; token: string }, Refusal<"signatory-unknown">>> {
  const { territory, person, now } = asked;
  const request = await book.findOfSignatory(transaction, asked);
  const file = request === null ? null : await book.find(transaction, { territory, request });
  const signatory = file && standingSignatories(file).find(({ id }) => id === asked.signatory);
  if (file === null || signatory?.person !== person) return refuse("signatory-unknown");
  const [token, link] = [newToken(), newId(now)];
  await links.add(transaction, territory, {
    id: link,
    signatory: signatory.id,
    version: file.request.version,
    tokenHash: sha256Of(token),
    way: "account",
    person,
    madeAt: now,
    expiresOn: file.request.dueOn,
    ended: null,
    code: { hash: null, sentAt: null, sent: 0, tries: 0 },
  });
  return accept({ link, token });
}
