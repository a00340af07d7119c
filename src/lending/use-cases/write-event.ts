import { invariant } from "#kernel/invariant.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Advance, RecordedEvent } from "../domain/advance.ts";
import { type AdvanceEvent, standingEvents } from "../domain/advance-event.ts";
import { type AdvanceState, advanceState } from "../domain/advance-state.ts";
import { statusAfter } from "../domain/advance-status.ts";
import type { Advances, WhichAdvance } from "./advances.ts";
import { followArrears } from "./follow-arrears.ts";

/** An advance whose other writers wait, with all that happened to it. */
export interface OpenAdvance {
  readonly advance: Advance;
  readonly events: readonly RecordedEvent[];
  readonly which: WhichAdvance;
}

/** Null when this territory has no such advance. */
export async function takeAdvance(
  advances: Advances,
  transaction: Transaction,
  { territory, advance: id }: WhichAdvance,
): Promise<OpenAdvance | null> {
  const which = { territory, advance: id };
  const advance = await advances.lock(transaction, which);
  return advance && { advance, which, events: await advances.listEvents(transaction, which) };
}

/** Once everything told so far has happened. */
export function latestState({ terms }: Advance, events: readonly AdvanceEvent[]): AdvanceState {
  const last = events
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  invariant(last !== undefined, "a state follows an event");
  return advanceState(terms, events, last);
}

/** The first transfer that stands: nothing of the advance counts before it. */
export function firstDisbursement(events: readonly RecordedEvent[]) {
  return standingEvents(events).find(({ kind }) => kind === "disbursement");
}

type EventTold = Pick<RecordedEvent, "on"> &
  Partial<Pick<RecordedEvent, "ref" | "returnReason" | "reason" | "decision" | "entry">>;

/** What every event carries besides its own words. */
export function toldOf({ events }: Pick<OpenAdvance, "events">, told: EventTold, now: string) {
  return {
    ref: null,
    returnReason: null,
    reason: null,
    decision: null,
    entry: null,
    ...told,
    id: newId(now),
    rank: 1 + Math.max(0, ...events.map(({ rank }) => rank)),
    recordedAt: now,
  };
}

/** What happened to an advance, and where it leaves it. */
export interface ToldAdvance {
  readonly open: OpenAdvance;
  readonly told: readonly RecordedEvent[];
  readonly after: AdvanceState;
}

/** Adds the event and draws again, beside it, the schedule and the status that follow. */
export async function writeEvent(
  advances: Advances,
  transaction: Transaction,
  open: OpenAdvance,
  event: RecordedEvent,
): Promise<AdvanceState> {
  const after = latestState(open.advance, [...open.events, event]);
  await writeEvents(advances, transaction, {
    territory: open.which.territory,
    told: [{ open, told: [event], after }],
    now: event.recordedAt,
  });
  return after;
}

/** The same of many advances, each once. */
export async function writeEvents(
  advances: Advances,
  transaction: Transaction,
  {
    territory,
    told,
    now,
  }: { readonly territory: string; readonly told: readonly ToldAdvance[]; readonly now: string },
): Promise<void> {
  const { many } = advances;
  const all = told.map(({ open, told: news, after }) => ({
    advance: open.advance,
    before: open.events,
    news,
    after,
  }));
  await many.addEvents(
    transaction,
    territory,
    all.flatMap(({ advance, before, news }) =>
      news.map((event) => ({ advance: advance.id, event, turn: turnOf(before, event.ref) })),
    ),
  );
  await many.keepSchedules(
    transaction,
    territory,
    all.map(({ advance, after }) => ({ advance: advance.id, instalments: after.instalments })),
  );
  // What lapsed stays so, whatever the bank still brings.
  const changed = all.filter(
    ({ advance, after }) => advance.status !== "lapsed" && statusAfter(after) !== advance.status,
  );
  await many.setStatuses(
    transaction,
    territory,
    changed.map(({ advance, after }) => ({ advance: advance.id, status: statusAfter(after) })),
  );
  await followArrears(advances, transaction, {
    territory,
    advances: all.map(({ advance, before, news }) => ({ advance, events: [...before, ...news] })),
    on: await businessDateOf(transaction, territory),
    now,
  });
}

/** A reference that a mistake had taken may be told again: this is its next turn. */
function turnOf(events: readonly RecordedEvent[], reference: string | null): number {
  if (reference === null) return 0;
  const mistaken = new Set(events.flatMap((event) => (event.kind === "reversal" ? [event.of] : [])));
  return events.filter(({ id, ref }) => ref === reference && mistaken.has(id)).length;
}
