import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isTakeBack, standingEvents } from "../domain/advance-event.ts";
import type { Advances } from "./advances.ts";
import type { BankDebits } from "./bank-debits.ts";

/** An advance whose transfer was undone, whether or not it was paid out again since. */
export interface UndoneDisbursement {
  readonly advance: string;
  /** The last time: on its day, and why in a sentence. */
  readonly undoneOn: PlainDate;
  readonly why: string | null;
  /** Since when something of it stands paid out, in the order of telling; null while nothing does. */
  readonly paidAgainAt: string | null;
}

/** The advances of a fund some transfer of which was undone: what was asked of their firms before is no longer owed as it was asked. */
export async function undoneDisbursements(
  { advances, bankDebits }: { readonly advances: Advances; readonly bankDebits: BankDebits },
  transaction: Transaction,
  { territory, fund }: { readonly territory: string; readonly fund: string },
): Promise<UndoneDisbursement[]> {
  const found: UndoneDisbursement[] = [];
  for (const advance of await bankDebits.listUndone(transaction, { territory, fund })) {
    const events = await advances.listEvents(transaction, { territory, advance });
    const paid = new Set(events.flatMap(({ kind, id }) => (kind === "disbursement" ? [id] : [])));
    const undone = events.findLast((event) => isTakeBack(event) && paid.has(event.of));
    if (undone === undefined) continue;
    const [again] = standingEvents(events)
      .filter(({ kind }) => kind === "disbursement")
      .map(({ recordedAt }) => recordedAt)
      .toSorted();
    found.push({ advance, undoneOn: undone.on, why: undone.reason, paidAgainAt: again ?? null });
  }
  return found;
}
