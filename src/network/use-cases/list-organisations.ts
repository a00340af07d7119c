import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Organisation } from "../domain/organisation.ts";
import { isHeld, type Seat } from "../domain/seat.ts";
import { seatsReaching } from "./list-seats.ts";
import type { Office } from "./office.ts";
import type { Membership } from "./stores.ts";

/** The organisations entered or seated in the territory today, and the members of those that are associations. */
export async function listOrganisations(office: Office, transaction: Transaction, territory: string) {
  const { businessDate } = await office.settings.get(transaction, territory);
  const seats = await seatsReaching(office, transaction, territory);
  const known = await office.organisations.listKnown(transaction, territory);
  const seated = [...new Set([...known, ...organisationsOf(seats, businessDate)])];
  const memberships = await office.organisations.listMemberships(transaction, seated, businessDate);
  const ids = new Set([
    ...seated,
    ...memberships.flatMap(({ association, member }) => [association, member]),
  ]);
  const organisations = await office.organisations.listByIds(transaction, [...ids]);
  return withMemberships(organisations, memberships);
}

function organisationsOf(seats: readonly Seat[], on: PlainDate): string[] {
  const held = seats.filter((seat) => isHeld(seat, on));
  return held.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]));
}

function withMemberships(organisations: readonly Organisation[], memberships: readonly Membership[]) {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return organisations.map((organisation) => ({
    ...organisation,
    memberOf: memberships.flatMap(({ association, member }) => {
      const found = byId.get(association);
      return member === organisation.id && found !== undefined ? [found] : [];
    }),
  }));
}
