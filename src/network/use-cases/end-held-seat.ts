import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isHeld, type Seat } from "../domain/seat.ts";
import type { Office } from "./office.ts";

type Held = Pick<Seat, "person" | "role" | "unit" | "organisation"> & { readonly toOn: PlainDate };

export type HeldSeatRefusal = Refusal<"seat-unknown">;

/** Ends the seat that a person holds on a day, told by what it is: on the command line it has no other name. */
export async function endHeldSeat(
  office: Office,
  transaction: Transaction,
  { person, role, unit, organisation, toOn }: Held,
): Promise<Outcome<Seat, HeldSeatRefusal>> {
  const seats = await office.seats.listOfPerson(transaction, person);
  const held = seats.find(
    (seat) =>
      seat.role === role && seat.unit === unit && seat.organisation === organisation && isHeld(seat, toOn),
  );
  if (held === undefined) return refuse("seat-unknown");
  await office.seats.end(transaction, held.id, toOn);
  return accept({ ...held, toOn });
}
