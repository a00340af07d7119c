import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { readAdvance } from "./read-advance.ts";

/** What the owner said on the telephone, late or not: an early word is worth a letter. */
export async function noteCall(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & {
    readonly calledOn: PlainDate;
    readonly note: string;
    readonly person: string;
    readonly now: string;
  },
) {
  const { territory, calledOn, note, person, now } = request;
  const advance = await office.advances.lock(transaction, request);
  if (advance === null) return refuse("advance-unknown");
  const today = await businessDateOf(transaction, territory);
  if (calledOn > today) return refuse("date-in-the-future", { on: calledOn, today }, "calledOn");

  const call = { id: newId(now), calledOn, notedBy: person, note };
  await office.advances.addCall(transaction, request, call, now);
  return readAdvance(office, transaction, request);
}
