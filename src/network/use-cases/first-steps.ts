import type { PlainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { perimeterAt } from "../domain/perimeter.ts";
import { isHeld, type Seat } from "../domain/seat.ts";
import { listOrganisations } from "./list-organisations.ts";
import { seatsReaching } from "./list-seats.ts";
import type { Office } from "./office.ts";

export interface FirstSteps {
  readonly businessDate: PlainDate;
  readonly communes: number;
  readonly organisations: number;
  /** By role, those who hold it today, and those of them who have not chosen a password yet. */
  readonly roles: { readonly role: Role; readonly held: number; readonly waiting: number }[];
}

/** What a territory has of what it needs to start, as far as its people and its places go. */
export async function readFirstSteps(
  office: Office,
  transaction: Transaction,
  territory: string,
): Promise<FirstSteps> {
  const { businessDate } = await office.settings.get(transaction, territory);
  const perimeters = await office.perimeters.list(transaction, territory);
  const organisations = await listOrganisations(office, transaction, territory);
  const seats = await seatsReaching(office, transaction, territory);
  const held = seats.filter((seat) => isHeld(seat, businessDate));
  const waiting = await listWaiting(office, transaction, { territory, held });
  return {
    businessDate,
    communes: perimeterAt(perimeters, businessDate)?.communes.length ?? 0,
    organisations: organisations.length,
    roles: [...Map.groupBy(held, ({ role }) => role)].map(([role, holders]) => ({
      role,
      held: holders.length,
      waiting: holders.filter(({ person }) => waiting.has(person)).length,
    })),
  };
}

/** Those who cannot come in yet; the invented people of the demonstration need no password. */
async function listWaiting(
  office: Office,
  transaction: Transaction,
  { territory, held }: { territory: string; held: readonly Seat[] },
): Promise<ReadonlySet<string>> {
  if ((await office.units.find(transaction, territory))?.isDemonstration === true) return new Set();
  const people = [...new Set(held.map(({ person }) => person))];
  return new Set(await office.people.listWithoutPassword(transaction, people));
}
