import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { reverseEntry } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { RecordedEvent } from "../domain/advance.ts";
import { isReversible, isTakeBack, type ReversibleEvent, standingEvents } from "../domain/advance-event.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { keepBooks } from "./keep-books.ts";
import { readAdvance } from "./read-advance.ts";
import { takeAdvance, toldOf, writeEvent } from "./write-event.ts";

/** An entry was typed by mistake: it is cancelled by its opposite, once, and says why; the first one stays in the history. */
export async function reverseEvent(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & {
    readonly event: string;
    readonly on: PlainDate;
    readonly reason: string;
    readonly now: string;
  },
) {
  const { territory, on, reason, now } = request;
  const open = await takeAdvance(office.advances, transaction, request);
  if (open === null) return refuse("advance-unknown");
  const today = await businessDateOf(transaction, territory);
  if (on > today) return refuse("date-in-the-future", { on, today }, "on");
  const found = findMistaken(open.events, request);
  if (!found.ok) return found;

  const { event, entryId } = found.value;
  const { advance } = open;
  const entry = newId(now);
  const told = toldOf(open, { on, reason, entry }, now);
  const after = await writeEvent(office.advances, transaction, open, {
    ...told,
    kind: "reversal",
    of: event.id,
    amount: event.amount,
  });
  const act = `Avance n° ${advance.number}, saisie annulée`;
  const posted = await reverseEntry(transaction, {
    id: entry,
    territory,
    entryId,
    effectiveOn: on,
    recordedAt: now,
    act,
    reason,
  });
  if (!posted.ok) {
    invariant(posted.refusal.reason === "beyond-available", "an entry that stands is reversed");
    return refuse("money-not-there", { ...posted.refusal.facts, amount: event.amount });
  }
  await keepBooks(transaction, advance, after, { act, on, now });
  return readAdvance(office, transaction, request);
}

function findMistaken(
  events: readonly RecordedEvent[],
  { event: id, on }: { readonly event: string; readonly on: PlainDate },
): Outcome<
  { readonly event: ReversibleEvent; readonly entryId: string },
  Refusal<"event-unknown" | "cannot-be-reversed" | "already-taken-back" | "reversed-before" | "repaid-since">
> {
  const event = events.find((told) => told.id === id);
  if (event === undefined) return refuse("event-unknown", {}, "event");
  const entryId = event.entry;
  if (!isReversible(event) || entryId === null)
    return refuse("cannot-be-reversed", { kind: event.kind }, "event");
  const earlier = events.find((told) => isTakeBack(told) && told.of === id);
  if (earlier !== undefined)
    return refuse("already-taken-back", { on: earlier.on, kind: earlier.kind }, "event");
  if (on < event.on) return refuse("reversed-before", { on, of: event.on }, "on");
  if (event.kind === "disbursement") {
    const standing = standingEvents(events);
    const isOnly = standing.filter(({ kind }) => kind === "disbursement").length === 1;
    const repaid = standing.find(({ kind }) => kind === "repayment" || kind === "recovery");
    if (isOnly && repaid !== undefined) return refuse("repaid-since", { on: repaid.on }, "event");
  }
  return accept({ event, entryId });
}
