import { invariant } from "#kernel/invariant.ts";
import { deniedObjects } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";

interface Visit {
  readonly transaction: Transaction;
  readonly actor: Actor | null;
  readonly now: string;
}

/** The files from which whoever calls is recused: what is about them is left out. */
export async function deniedFiles(
  { transaction, actor, now }: Visit,
  territory: string,
): Promise<ReadonlySet<string>> {
  return deniedObjects(transaction, seated(actor), { territory, kind: "application" }, now);
}

/** Every route but the dictionary names its roles. */
export function seated(actor: Actor | null): Actor {
  invariant(actor !== null, "whoever comes in has a seat");
  return actor;
}
