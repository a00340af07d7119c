import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Seat } from "../domain/seat.ts";
import type { Office } from "./office.ts";

/** Seats as people read them: with the names of their organisation and unit. */
export async function namesOf(office: Office, transaction: Transaction, seats: readonly Seat[]) {
  const units = new Map((await office.units.list(transaction)).map((unit) => [unit.id, unit]));
  const ids = seats.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]));
  const organisations = new Map(
    (await office.organisations.listByIds(transaction, ids)).map((found) => [found.id, found]),
  );
  return {
    nameSeat(seat: Seat) {
      const unit = units.get(seat.unit);
      invariant(unit !== undefined, "a seat stands in a unit");
      const organisation = seat.organisation === null ? null : (organisations.get(seat.organisation) ?? null);
      return { id: seat.id, role: seat.role, organisation, unit };
    },
  };
}
