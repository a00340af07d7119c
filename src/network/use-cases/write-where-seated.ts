import type { PlainDate } from "#kernel/plain-date.ts";
import { connectDatabase } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Person } from "../domain/person.ts";
import { isHeld } from "../domain/seat.ts";
import { branchOf, type Unit } from "../domain/unit.ts";
import type { FrontDesk } from "./office.ts";

/**
 * Writes to a person about their account; nothing where they are nobody, or never had a seat. On a connection of its own, since the mail
 * is written in a territory that the request does not name (see `takeTry`).
 */
export async function writeWhereSeated(
  desk: FrontDesk,
  {
    find,
    write,
    now,
  }: {
    readonly find: (transaction: Transaction) => Promise<Person | null>;
    readonly write: (
      transaction: Transaction,
      found: { readonly person: Person; readonly unit: Unit },
    ) => Promise<void>;
    readonly now: string;
  },
): Promise<void> {
  const apart = connectDatabase(desk.database.connection);
  try {
    const found = await apart.transaction({ read: [] }, async (transaction) => {
      const person = await find(transaction);
      if (person === null) return null;
      const unit = await territoryOf(desk, transaction, person, now);
      return unit === null ? null : { person, unit };
    });
    if (found === null) return;
    const scope = { read: [found.unit.id], write: found.unit.id };
    await apart.transaction(scope, async (transaction) => write(transaction, found));
  } finally {
    await apart.close();
  }
}

/** The territory whose outbox writes to someone: one where a seat of theirs counts, or counted last. */
async function territoryOf(
  desk: FrontDesk,
  transaction: Transaction,
  person: Person,
  now: string,
): Promise<Unit | null> {
  const units = await desk.units.list(transaction);
  const today = now.slice(0, 10) as PlainDate;
  const seats = await desk.seats.listOfPerson(transaction, person.id);
  const [held, ended] = [true, false].map((isNow) =>
    seats.filter((seat) => isHeld(seat, today) === isNow).flatMap(({ unit }) => branchOf(units, unit)),
  );
  const [territory] = [...(held ?? []), ...(ended ?? [])];
  return units.find(({ id }) => id === territory) ?? null;
}
