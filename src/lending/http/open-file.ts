import { invariant } from "#kernel/invariant.ts";
import { type Refusal, type Refused, refuse } from "#kernel/outcome.ts";
import { deniedObjects, isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import type { LendingOffice, WhichAdvance } from "../use-cases/advances.ts";

interface Visit {
  readonly transaction: Transaction;
  readonly actor: Actor | null;
  readonly now: string;
}

/** Who is recused from a file does not open its advance either, whatever their role. */
export async function refusedFile(
  { advances }: LendingOffice,
  { transaction, actor, now }: Visit,
  which: WhichAdvance,
): Promise<Refused<Refusal<"file-denied">> | null> {
  const advance = await advances.find(transaction, which);
  if (advance === null) return null;
  const file = { territory: which.territory, kind: "application", id: advance.application };
  return (await isDenied(transaction, seated(actor), file, now)) ? refuse("file-denied") : null;
}

export async function deniedFiles(
  { transaction, actor, now }: Visit,
  territory: string,
): Promise<ReadonlySet<string>> {
  return deniedObjects(transaction, seated(actor), { territory, kind: "application" }, now);
}

/** Every route of lending names its roles. */
export function seated(actor: Actor | null): Actor {
  invariant(actor !== null, "whoever comes in has a seat");
  return actor;
}
