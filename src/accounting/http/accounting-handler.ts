import { invariant } from "#kernel/invariant.ts";
import { deniedObjects } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Handlers } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import type { accountingContract } from "../contract.ts";

export type AccountingHandlers = Handlers<typeof accountingContract>;

interface Visit {
  readonly transaction: Transaction;
  readonly actor: Actor | null;
  readonly now: string;
}

/** Who is recused from a file does not read its firm's name in the books. */
export async function deniedFiles({ transaction, actor, now }: Visit, territory: string) {
  return deniedObjects(transaction, seated(actor), { territory, kind: "application" }, now);
}

/** Every route of the books names its roles. */
export function seated(actor: Actor | null): Actor {
  invariant(actor !== null, "whoever comes in has a seat");
  return actor;
}
