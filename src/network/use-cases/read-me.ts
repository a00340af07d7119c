import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, territoriesOf } from "#platform/requests/actor.ts";
import { namesOf } from "./names.ts";
import type { Office } from "./office.ts";

/** Who is signed in, the seats that count today, and the territories they reach, each with its business date. */
export async function readMe(office: Office, transaction: Transaction, actor: Actor) {
  const [person] = await office.people.listByIds(transaction, [actor.person]);
  invariant(person !== undefined, "whoever calls is a person");

  const seats = await office.seats.listOfPerson(transaction, actor.person);
  const reaching = new Map(actor.seats.map(({ seat, territories }) => [seat, territories]));
  const counting = seats.filter(({ id }) => reaching.has(id));
  const names = await namesOf(office, transaction, counting);
  return {
    person,
    seats: counting.map((seat) => ({
      ...names.nameSeat(seat),
      territories: [...(reaching.get(seat.id) ?? [])],
    })),
    territories: await listTerritories(office, transaction, territoriesOf(actor)),
  };
}

async function listTerritories(office: Office, transaction: Transaction, ids: readonly string[]) {
  const settings = await office.settings.listByTerritories(transaction, ids);
  const dates = new Map(settings.map(({ territory, businessDate }) => [territory, businessDate]));
  const units = await office.units.list(transaction);
  return units.flatMap((unit) => {
    const businessDate = dates.get(unit.id);
    return businessDate === undefined ? [] : [{ ...unit, businessDate }];
  });
}
