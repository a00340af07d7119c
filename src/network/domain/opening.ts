import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { lineOf, type Unit } from "./unit.ts";

/** Who may open a unit below one: whoever administers it or what stands above it, and the pilot of the region. */
export function mayOpenUnder(
  seats: readonly { readonly role: Role; readonly unit: string }[],
  units: readonly Unit[],
  parent: string,
): boolean {
  const line = lineOf(units, parent);
  return seats.some(
    ({ role, unit }) =>
      (role === "administrator" && line.includes(unit)) || (role === "regional-pilot" && unit === parent),
  );
}

interface OpeningDates {
  readonly openedOn: PlainDate;
  readonly businessDate: PlainDate;
  /** The day it is in the world. */
  readonly today: PlainDate;
}

export type OpeningDatesRefusal = Refusal<"opened-after-business-date" | "business-date-not-come">;

/** A territory opens before the day it is there, and that day has come. */
export function checkOpeningDates({
  openedOn,
  businessDate,
  today,
}: OpeningDates): Outcome<OpeningDates, OpeningDatesRefusal> {
  if (businessDate > today) return refuse("business-date-not-come", { businessDate, today }, "businessDate");
  if (openedOn > businessDate)
    return refuse("opened-after-business-date", { openedOn, businessDate }, "openedOn");
  return accept({ openedOn, businessDate, today });
}
