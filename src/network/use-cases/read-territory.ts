import { invariant } from "#kernel/invariant.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Perimeter, perimeterAt } from "../domain/perimeter.ts";
import type { Office } from "./office.ts";

/** A territory as it stands at its business date. */
export async function readTerritory(office: Office, transaction: Transaction, territory: string) {
  const unit = await office.units.find(transaction, territory);
  invariant(unit !== null, "a territory where a seat is held exists");
  const { businessDate, calendar } = await office.settings.get(transaction, territory);
  const perimeters = await office.perimeters.list(transaction, territory);
  return {
    ...unit,
    businessDate,
    calendar,
    events: await office.units.listEvents(transaction, territory),
    ...aroundToday(perimeters, businessDate),
  };
}

function aroundToday(perimeters: readonly Perimeter[], today: PlainDate) {
  const perimeter = perimeterAt(perimeters, today);
  return {
    perimeter,
    earlierPerimeters: perimeters.filter(({ fromOn }) => perimeter !== null && fromOn < perimeter.fromOn),
    laterPerimeters: perimeters.filter(({ fromOn }) => fromOn > today),
  };
}
