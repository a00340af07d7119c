import type { PlainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isHeld } from "../domain/seat.ts";
import { lineOf } from "../domain/unit.ts";
import type { Office } from "./office.ts";

export interface SeatHolder {
  readonly id: string;
  readonly name: string;
}

/** The people whose seat reaches the territory on a day: held there, in its region or in its network. By name. */
export async function holdersOf(
  { units, seats, people }: Pick<Office, "units" | "seats" | "people">,
  transaction: Transaction,
  {
    territory,
    roles,
    on,
    organisation,
  }: {
    readonly territory: string;
    readonly roles: readonly Role[];
    readonly on: PlainDate;
    /** In whose name they sit; whoever it is, when not told. */
    readonly organisation?: string | undefined;
  },
): Promise<SeatHolder[]> {
  const line = lineOf(await units.list(transaction), territory);
  const reaching = await seats.listOfUnits(transaction, line);
  const held = reaching.filter(
    (seat) =>
      roles.includes(seat.role) &&
      isHeld(seat, on) &&
      (organisation === undefined || seat.organisation === organisation),
  );
  const holders = await people.listByIds(transaction, [...new Set(held.map(({ person }) => person))]);
  return holders.map(({ id, name }) => ({ id, name }));
}
