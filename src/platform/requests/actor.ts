import type { Role } from "#kernel/role.ts";

/** Whoever calls, and what they may do where. */
export interface Actor {
  readonly person: string;
  readonly name: string;
  readonly seats: readonly ActorSeat[];
}

export interface ActorSeat {
  readonly seat: string;
  readonly role: Role;
  /** The organisation in whose name the role is held. */
  readonly organisation: string | null;
  /** The territories it reaches: one for an antenna's seat, those of its branch for a region's or the network's. */
  readonly territories: readonly string[];
}

export function territoriesOf(actor: Actor | null): string[] {
  return [...new Set(actor?.seats.flatMap((seat) => seat.territories) ?? [])];
}

/** Whether one of these roles is held there, or anywhere when no territory is named. */
export function holds(actor: Actor, roles: readonly Role[], territory?: string): boolean {
  return actor.seats.some(
    (seat) => roles.includes(seat.role) && (territory === undefined || seat.territories.includes(territory)),
  );
}
