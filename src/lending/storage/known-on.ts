import { sql } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";

/** Whether it was not: nothing was told yet, or it was told later. */
export function isNotToldBy(column: string, knownOn: PlainDate | undefined) {
  return sql<boolean>`not ${isToldBy(column, knownOn)}`;
}

/** Whether an instant was told by the end of a day in France, where the fund keeps its books; whatever is known now, where none is said. */
export function isToldBy(column: string, knownOn: PlainDate | undefined) {
  return knownOn === undefined
    ? sql<boolean>`${sql.ref(column)} is not null`
    : sql<boolean>`coalesce((${sql.ref(column)} at time zone 'Europe/Paris')::date <= ${knownOn}, false)`;
}
