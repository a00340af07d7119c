import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { pendingDelay } from "../domain/delay-request.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { checkDeferral } from "./check-deferral.ts";
import { readAdvance } from "./read-advance.ts";
import { takeAdvance } from "./write-event.ts";

/** The firm asks for time before it is due. Nothing changes of what is owed until someone answers, and nothing is added to it. */
export async function askDelay(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & {
    readonly from: number;
    readonly count: number;
    /** Null for the territory's day. */
    readonly askedOn: PlainDate | null;
    readonly reason: string;
    readonly person: string;
    readonly now: string;
  },
) {
  const { territory, from, count, reason, person, now } = request;
  const open = await takeAdvance(office.advances, transaction, request);
  if (open === null) return refuse("advance-unknown");
  const today = await businessDateOf(transaction, territory);
  const askedOn = request.askedOn ?? today;
  if (askedOn > today) return refuse("date-in-the-future", { on: askedOn, today }, "askedOn");
  const checked = checkDeferral(open, { from, count, keepTerm: false, decidedOn: askedOn });
  if (!checked.ok) return checked;
  const waiting = pendingDelay(await office.advances.listDelays(transaction, request));
  if (waiting !== null) return refuse("delay-already-asked", { ...waiting, reason: null, answered: null });

  const delay = { id: newId(now), askedOn, askedBy: person, from, count, reason };
  await office.advances.addDelay(transaction, request, delay, now);
  return readAdvance(office, transaction, request);
}
