import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { reverseEntry } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { RecordedEvent } from "../domain/advance.ts";
import {
  isReversible,
  isTakeBack,
  otherSideOf,
  type ReversibleEvent,
  standingEvents,
} from "../domain/advance-event.ts";
import type { Advances, LendingOffice, WhichAdvance } from "./advances.ts";
import { keepBooks } from "./keep-books.ts";
import { readAdvance } from "./read-advance.ts";
import {
  latestState,
  type OpenAdvance,
  type ToldAdvance,
  takeAdvance,
  toldOf,
  writeEvents,
} from "./write-event.ts";

/**
 * An entry was typed by mistake: it is cancelled by its opposite, once, and says why; the first one stays in the history.
 * Where it moved money between two advances, both sides go together.
 */
export async function reverseEvent(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & {
    readonly event: string;
    readonly on: PlainDate;
    readonly reason: string;
    /** Where it is no mistake of ours: the bank says under this reference that it never left, or came back. */
    readonly bankReference?: string;
    readonly now: string;
  },
) {
  const { territory, on, reason, bankReference, now } = request;
  const { advances } = office;
  const other = await findOtherSide(office, transaction, request);
  // Two at once the other way round wait for each other in one order.
  for (const advance of [request.advance, ...(other === null ? [] : [other])].toSorted())
    await advances.lock(transaction, { territory, advance });
  const open = await takeAdvance(advances, transaction, request);
  if (open === null) return refuse("advance-unknown");
  const today = await businessDateOf(transaction, territory);
  if (on > today) return refuse("date-in-the-future", { on, today }, "on");
  const found = findMistaken(open.events, request);
  if (!found.ok) return found;

  const { event, entryId } = found.value;
  const sides = [
    { open, event },
    ...(other === null ? [] : [await openOtherSide(advances, transaction, { territory, other, entryId })]),
  ];
  const entry = newId(now);
  const told = sides.map((side) => reversed(side, { on, reason, ref: bankReference ?? null, entry }, now));
  await writeEvents(advances, transaction, { territory, told, now });
  const words = bankReference === undefined ? "saisie annulée" : "virement revenu";
  const actOf = (number: number) => `Avance n° ${number}, ${words}`;
  const posted = await reverseEntry(transaction, {
    id: entry,
    territory,
    entryId,
    effectiveOn: on,
    recordedAt: now,
    act: actOf(open.advance.number),
    reason,
  });
  if (!posted.ok) {
    invariant(posted.refusal.reason === "beyond-available", "an entry that stands is reversed");
    return refuse("money-not-there", { ...posted.refusal.facts, amount: event.amount });
  }
  // Nothing is lent any more: the debits that the bank was asked to make are presumed credited no longer.
  for (const { open: side, after } of told)
    if (after.disbursed === 0n) await advances.withdrawDebits(transaction, side.which);
  for (const { open: side, after } of told)
    await keepBooks(transaction, side.advance, after, { act: actOf(side.advance.number), on, now });
  return readAdvance(office, transaction, request);
}

/** The firm's other advance, where the event moved money between the two; null where it did not. */
export async function findOtherSide(
  { advances }: Pick<LendingOffice, "advances">,
  transaction: Transaction,
  request: WhichAdvance & { readonly event: string },
): Promise<string | null> {
  const events = await advances.listEvents(transaction, request);
  const event = events.find(({ id }) => id === request.event);
  return event === undefined ? null : otherSideOf(event);
}

interface Side {
  readonly open: OpenAdvance;
  readonly event: ReversibleEvent;
}

/** What the other advance told of the same entry. */
async function openOtherSide(
  advances: Advances,
  transaction: Transaction,
  { territory, other, entryId }: { territory: string; other: string; entryId: string },
): Promise<Side> {
  const open = await takeAdvance(advances, transaction, { territory, advance: other });
  const event = open?.events.find(({ entry }) => entry === entryId);
  invariant(open !== null && event !== undefined && isReversible(event), "both sides are told together");
  return { open, event };
}

function reversed(
  { open, event }: Side,
  words: Pick<RecordedEvent, "on" | "reason" | "ref" | "entry">,
  now: string,
): ToldAdvance {
  const { id: of, amount } = event;
  const told: RecordedEvent = { ...toldOf(open, words, now), kind: "reversal", of, amount };
  return { open, told: [told], after: latestState(open.advance, [...open.events, told]) };
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
    const repaid = standing.find(
      (told) => (told.kind === "repayment" && told.isOwedBack !== true) || told.kind === "recovery",
    );
    if (isOnly && repaid !== undefined) return refuse("repaid-since", { on: repaid.on }, "event");
  }
  return accept({ event, entryId });
}
