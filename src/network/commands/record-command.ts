import type { Transaction } from "#platform/database/transaction.ts";
import { recordAct } from "#platform/requests/audit.ts";
import { newId } from "#platform/requests/id.ts";

interface CommandAct {
  readonly act: string;
  readonly object: string;
  readonly territory?: string | undefined;
  readonly after?: unknown;
  readonly now: string;
}

/** Whoever has the machine's command line has no name here, but what they do is on record. */
export async function recordCommand(
  transaction: Transaction,
  { act, object, territory, after, now }: CommandAct,
): Promise<void> {
  await recordAct(transaction, {
    id: newId(now),
    territory: territory ?? null,
    actor: null,
    actorName: "ligne de commande",
    act,
    object,
    after,
    doneAt: now,
  });
}
