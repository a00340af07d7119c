import { invariant } from "#kernel/invariant.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Advance, AdvanceStatus, RecordedEvent } from "../domain/advance.ts";
import { type AdvanceEvent, standingEvents } from "../domain/advance-event.ts";
import { type AdvanceState, advanceState } from "../domain/advance-state.ts";
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
export function toldOf({ events }: OpenAdvance, told: EventTold, now: string) {
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

function statusAfter({
  disbursed,
  outstanding,
  lost,
  liquidation,
  insolvency,
  acceleratedOn,
}: AdvanceState): AdvanceStatus {
  if (disbursed === 0n) return "to-disburse";
  if (outstanding === 0n) return lost > 0n ? "written-off" : "settled";
  if (liquidation !== null) return "in-liquidation";
  if (insolvency?.isOpen === true) return "in-proceedings";
  return acceleratedOn === null ? "running" : "accelerated";
}

/** Adds the event and draws again, beside it, the schedule and the status that follow. */
export async function writeEvent(
  advances: Advances,
  transaction: Transaction,
  { advance, events, which }: OpenAdvance,
  event: RecordedEvent,
): Promise<AdvanceState> {
  await advances.addEvent(transaction, which, event);
  const after = latestState(advance, [...events, event]);
  await advances.keepSchedule(transaction, which, after.instalments);
  const status = statusAfter(after);
  if (status !== advance.status) await advances.setStatus(transaction, which, status);
  const on = await businessDateOf(transaction, which.territory);
  const now = event.recordedAt;
  await followArrears(advances, transaction, { advance, events: [...events, event], on, now });
  return after;
}
