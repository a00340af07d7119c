import { invariant } from "#kernel/invariant.ts";
import { refuse } from "#kernel/outcome.ts";
import { isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Handlers } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import type { signatureContract } from "../contract.ts";
import type { RequestFile } from "../domain/request.ts";
import type { SignatureOffice, WhichRequest } from "../use-cases/office.ts";

export type SignatureHandlers = Handlers<typeof signatureContract>;

interface Caller {
  readonly transaction: Transaction;
  readonly actor: Actor | null;
  readonly now: string;
}

/** Whoever is recused from what a request speaks of does not open it, whatever their role. */
export async function isClosedTo(
  { transaction, actor, now }: Caller,
  { request: { territory, object } }: Pick<RequestFile, "request">,
): Promise<boolean> {
  return object !== null && isDenied(transaction, seated(actor), { territory, ...object }, now);
}

export async function refusedRequest({ book }: SignatureOffice, caller: Caller, which: WhichRequest) {
  const file = await book.find(caller.transaction, which);
  if (file === null) return refuse("request-unknown");
  return (await isClosedTo(caller, file)) ? refuse("file-denied") : null;
}

/** Every route but those of links is called by someone signed in. */
export function seated(actor: Actor | null): Actor {
  invariant(actor !== null, "whoever comes in is signed in");
  return actor;
}
