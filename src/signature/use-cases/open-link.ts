import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { addDays } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import { connectDatabase } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { isExpired, standingDocument, standingSignatories, standingSignature } from "../domain/course.ts";
import { doorMinutes, mostDoorTries, waitAtDoor } from "../domain/link-life.ts";
import type { RequestFile, Signatory, SignatureLink } from "../domain/request.ts";
import { sha256Of } from "./link-token.ts";
import type { SignatureDesk, SignatureOffice, WhichLink } from "./office.ts";

/** Whoever holds a link: which one, of whom, about what. */
export interface Visit {
  readonly link: SignatureLink;
  readonly file: RequestFile;
  readonly signatory: Signatory;
}

export type HeldLink = WhichLink & {
  readonly token: string | undefined;
  /** Who is signed in, if anyone: a link made from an account opens to its person alone. */
  readonly caller: string | null;
};

export type LinkRefusal = Refusal<
  | "link-unknown"
  | "link-not-open"
  | "document-changed"
  | "signatory-replaced"
  | "request-cancelled"
  | "request-expired"
>;

/** What a link opens: the document to read while it is asked, and its signed copy for some time once it is signed. */
export async function openLink(
  office: SignatureOffice,
  transaction: Transaction,
  held: HeldLink,
): Promise<Outcome<Visit, LinkRefusal>> {
  if (held.token === undefined) return refuse("link-not-open");
  const link = await office.links.find(transaction, held);
  if (link === null || link.tokenHash !== sha256Of(held.token)) return refuse("link-unknown");
  if (link.way === "account" && link.person !== held.caller) return refuse("link-not-open");
  const { territory } = held;
  const request = await office.book.findOfSignatory(transaction, { territory, signatory: link.signatory });
  invariant(request !== null, "a link is of a signatory");
  const file = await office.book.find(transaction, { territory, request });
  invariant(file !== null, "a signatory is of a request");
  return visit(file, link, await businessDateOf(transaction, territory));
}

const daysToReadAgain = 60;

/** What a link still opens, or why it opens nothing any more. */
export function visit(
  file: RequestFile,
  link: SignatureLink,
  today: SignatureLink["expiresOn"],
): Outcome<Visit, LinkRefusal> {
  const { request } = file;
  const signatory = file.signatories.find(({ id }) => id === link.signatory);
  invariant(signatory !== undefined, "a link is of a signatory of the request");
  if (link.version !== request.version) {
    const { madeOn: on, changedWhy: why } = standingDocument(file);
    return refuse("document-changed", { on, why: plainEnd(why ?? "") });
  }
  if (signatory.replaced !== null) {
    const next = standingSignatories(file).find(({ rank }) => rank === signatory.rank);
    return refuse("signatory-replaced", { name: next?.name ?? "" });
  }
  if (request.state === "cancelled")
    return refuse("request-cancelled", { on: request.endedOn, why: plainEnd(request.endedWhy ?? "") });
  const hasSigned = standingSignature(file, signatory) !== null;
  const last = hasSigned ? addDays(request.dueOn, daysToReadAgain) : request.dueOn;
  if (isExpired(request, today) || today > last) return refuse("request-expired", { dueOn: request.dueOn });
  return accept({ file, link, signatory });
}

/** A reason as it stands in the middle of a sentence. */
function plainEnd(why: string): string {
  return why.replace(/[.\s]+$/, "");
}

/**
 * Counts a try at the door before the link is looked at, and forgets it once it opened something: on a connection of its own, so
 * that the count outlives the refusal.
 */
export async function knock(
  desk: SignatureDesk,
  transaction: Transaction,
  held: HeldLink & { readonly address: string; readonly now: string },
): Promise<Outcome<Visit, LinkRefusal | Refusal<"too-many-tries">>> {
  const { tries, database } = desk;
  const { territory, address, now } = held;
  const scope = { read: [territory], write: territory };
  const id = newId(now);
  const apart = connectDatabase(database.connection);
  try {
    const waitMs = await apart.transaction(scope, async (counting) => {
      await tries.lock(counting, { territory, address });
      const latest = await tries.listLatest(counting, { territory, address }, mostDoorTries);
      const wait = waitAtDoor(latest, Date.parse(now));
      if (wait === 0) await tries.add(counting, { territory, id, address, at: now });
      const old = new Date(Date.parse(now) - 2 * doorMinutes * 60_000).toISOString();
      await tries.forgetBefore(counting, territory, old);
      return wait;
    });
    if (waitMs > 0) return refuse("too-many-tries", { minutes: Math.ceil(waitMs / 60_000) });
    const opened = await openLink(desk, transaction, held);
    if (opened.ok || opened.refusal.reason !== "link-unknown")
      await apart.transaction(scope, async (counting) => tries.forget(counting, { territory, id }));
    return opened;
  } finally {
    await apart.close();
  }
}
