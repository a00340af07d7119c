import { accept } from "#kernel/outcome.ts";
import { demonstrationPeople } from "../use-cases/demonstration.ts";
import { namesOf } from "../use-cases/names.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function demonstrationPeopleRoute(desk: FrontDesk): NetworkHandlers["demonstrationPeople"] {
  return async ({ transaction }) => {
    const found = await demonstrationPeople(desk, transaction);
    const names = await namesOf(
      desk,
      transaction,
      found.flatMap(({ seats }) => seats),
    );
    const people = found.map(({ person: { id, name }, seats }) => ({
      id,
      name,
      seats: seats.map((seat) => names.nameSeat(seat)),
    }));
    return accept({ people });
  };
}
