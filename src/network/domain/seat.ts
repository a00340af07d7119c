import type { PlainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";

/** A role held by a person in a unit, sometimes in an organisation's name. `toOn` is the first day without it. */
export interface Seat {
  readonly id: string;
  readonly person: string;
  readonly role: Role;
  readonly organisation: string | null;
  readonly unit: string;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | null;
}

export function isHeld({ fromOn, toOn }: Pick<Seat, "fromOn" | "toOn">, on: PlainDate): boolean {
  return fromOn <= on && (toOn === null || on < toOn);
}
