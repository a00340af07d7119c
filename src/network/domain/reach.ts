import type { PlainDate } from "#kernel/plain-date.ts";
import { isHeld, type Seat } from "./seat.ts";

/** A territory below one of the seats: itself, its region and its network, and the day it is there. */
export interface Reach {
  readonly territory: string;
  readonly line: readonly string[];
  /** Null until the territory has one. */
  readonly businessDate: PlainDate | null;
}

interface ReachingSeat {
  readonly seat: string;
  readonly role: Seat["role"];
  readonly organisation: string | null;
  readonly territories: readonly string[];
}

/**
 * The seats that count, each with the territories it reaches: its own, or those of its branch whatever their stage of life.
 * A seat counts in a territory by that territory's business date; where there is none, by today's.
 */
export function reachOf(seats: readonly Seat[], reach: readonly Reach[], today: PlainDate): ReachingSeat[] {
  return seats.flatMap((seat) => {
    const below = reach.filter(({ line }) => line.includes(seat.unit));
    const open = below.filter(({ businessDate }) => isHeld(seat, businessDate ?? today));
    if (open.length === 0 && (below.length > 0 || !isHeld(seat, today))) return [];
    const { id, role, organisation } = seat;
    return [{ seat: id, role, organisation, territories: open.map(({ territory }) => territory) }];
  });
}
