import { accept, type Outcome } from "#kernel/outcome.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { refusedMail } from "../domain/signature-mails.ts";
import type { SignatureDesk } from "./office.ts";
import type { HeldLink, LinkRefusal } from "./open-link.ts";
import { writeTo } from "./send-links.ts";
import { type TurnRefusal, takeTurn } from "./take-turn.ts";

/** A signatory says no, and why; whoever asked is told, and nobody goes on asking. */
export async function refuseToSign(
  desk: SignatureDesk,
  transaction: Transaction,
  held: HeldLink & { readonly why: string; readonly now: string },
): Promise<Outcome<null, LinkRefusal | TurnRefusal>> {
  const turn = await takeTurn(desk, transaction, held);
  if (!turn.ok) return turn;
  const { request } = turn.value.file;
  const { id: signatory, name: by } = turn.value.signatory;
  const { territory, why, now } = held;
  const refusal = { id: newId(now), signatory, version: request.version, why, at: now };
  await desk.book.addRefusal(transaction, territory, refusal);
  const asking = (await findPeople(transaction, [request.askedBy])).get(request.askedBy);
  if (asking !== undefined) {
    const { title, asker } = request;
    const words = refusedMail(asking.language, { name: asking.name, title, asker, by, why });
    const told = { request, signatory: { ...asking, person: asking.id }, now };
    await writeTo(transaction, told, { act: `signature.refuse/${refusal.id}`, ...words });
  }
  return accept(null);
}
