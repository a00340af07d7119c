import { type DayPledges, dayPledges } from "#convention/index.ts";
import { invariant } from "#kernel/invariant.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, findOrganisations, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";

/** How people, organisations and conventions are called, and what day it is. */
export interface Names {
  readonly territory: string;
  readonly on: PlainDate;
  person(id: string): string;
  organisation(id: string): string;
  readonly conventions: readonly DayPledges[];
  convention(id: string): DayPledges;
}

/** Asked once for a whole page, whatever its number of lines. */
export async function namesIn(
  transaction: Transaction,
  territory: string,
  {
    people,
    organisations,
  }: { readonly people: readonly string[]; readonly organisations: readonly string[] },
): Promise<Names> {
  const conventions = await dayPledges(transaction, territory);
  const holders = conventions.flatMap(({ pledges }) => pledges.map(({ holder }) => holder));
  const foundPeople = await findPeople(transaction, [...new Set(people)]);
  const foundOrganisations = await findOrganisations(transaction, [
    ...new Set([...organisations, ...holders]),
  ]);
  return {
    territory,
    on: await businessDateOf(transaction, territory),
    person: (id) => foundPeople.get(id)?.name ?? "",
    organisation: (id) => foundOrganisations.get(id)?.name ?? "",
    conventions,
    convention(id) {
      const found = conventions.find((convention) => convention.id === id);
      invariant(found !== undefined, "what was proposed is of a convention of its territory");
      return found;
    },
  };
}
