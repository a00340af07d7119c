import type { AdvanceEvent } from "../domain/advance-event.ts";
import { type AdvanceState, advanceState } from "../domain/advance-state.ts";
import type { ReadAdvance } from "./read-advance.ts";

/** An event not told yet: the page tells what it would do. */
export type WouldBe<Kind extends AdvanceEvent = AdvanceEvent> = Kind extends AdvanceEvent
  ? Omit<Kind, "id" | "rank">
  : never;

/** The advance as it is read, its events replayed with one more, by the very rules of the server. */
export function stateWith(read: ReadAdvance, wouldBe: WouldBe): AdvanceState {
  const rank = 1 + Math.max(0, ...read.events.map((event) => event.rank));
  const event = { ...wouldBe, id: "would-be", rank } as AdvanceEvent;
  return replayed(read, [...read.events.map(toldEvent), event]);
}

export function stateOf(read: ReadAdvance): AdvanceState {
  return replayed(read, read.events.map(toldEvent));
}

/** As the read one says it: what it would be without its instalments, drawn again. */
function replayed({ principal, graceMonths, frequency, count, on }: ReadAdvance, events: AdvanceEvent[]) {
  return advanceState({ principal, instalments: count, graceMonths, frequency }, events, on);
}

/** The words of its kind are spread beside it, as the domain has them. */
function toldEvent(event: ReadAdvance["events"][number]): AdvanceEvent {
  const { id, kind, on, rank, amount, rule, of, deferral, change } = event;
  return { ...change, ...deferral, id, kind, on, rank, amount, rule, of } as unknown as AdvanceEvent;
}
