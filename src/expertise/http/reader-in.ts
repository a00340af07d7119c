import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import type { Reader } from "../domain/reader.ts";
import { readerOf } from "../use-cases/reader-of.ts";

interface Visit {
  readonly transaction: Transaction;
  readonly actor: Actor | null;
  readonly now: string;
  readonly params: { readonly territory: string };
}

/** Every route of expertise names its roles; who calls, what is theirs and what they are recused from is asked here. */
export async function readerIn({ transaction, actor, now, params }: Visit): Promise<Reader> {
  invariant(actor !== null, "whoever comes in has a seat");
  return readerOf(transaction, actor, { territory: params.territory, now });
}
