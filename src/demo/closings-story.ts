import { addDays, addMonths, dateOf, type PlainDate, partsOf, plainDate } from "#kernel/plain-date.ts";
import { closedUntil } from "#ledger/index.ts";
import type { Database } from "#platform/database/database.ts";
import { demoId } from "./demo-id.ts";
import type { Handlers, Scene } from "./story.ts";
import { play } from "./storyteller.ts";

const territory = demoId("longwy");

/** The convention is signed in the first, the last ends a year: January waits for the treasurer who comes in. */
const [firstMonth, lastMonth] = [plainDate("2007-11-01"), plainDate("2010-12-01")];

/** The treasurer closes each month on the fifth of the next one, and each year with its December. */
export function closingScenes(handlers: Handlers): Scene[] {
  const scenes: Scene[] = [];
  for (let month = firstMonth; month <= lastMonth; month = addMonths(month, 1)) {
    const on = addDays(addMonths(month, 1), 4);
    scenes.push({ on, run: async (database) => closeMonth(handlers, database, { month, on }) });
  }
  return scenes;
}

/** Closes what is open before the last whole month, which is left to whoever visits the treasurer. */
export async function closeMonthsPast(handlers: Handlers, database: Database, on: PlainDate): Promise<void> {
  const lastWhole = addMonths(monthOf(on), -1);
  const closed = await database.transaction({ read: [territory] }, async (transaction) =>
    closedUntil(transaction, territory),
  );
  if (closed === null) return;
  for (let month = addDays(closed, 1); month < lastWhole; month = addMonths(month, 1))
    await closeMonth(handlers, database, { month, on });
}

async function closeMonth(
  handlers: Handlers,
  database: Database,
  { month, on }: { month: PlainDate; on: PlainDate },
): Promise<void> {
  const until = addDays(addMonths(month, 1), -1);
  await close(handlers, database, { kind: "month", until, on });
  if (partsOf(month).month === 12) await close(handlers, database, { kind: "year", until, on });
}

async function close(
  { fund }: Handlers,
  database: Database,
  { kind, until, on }: { kind: "month" | "year"; until: PlainDate; on: PlainDate },
): Promise<void> {
  await play(database, {
    territory,
    on,
    by: "Nadia Rossi",
    act: "fund.closePeriod",
    handler: fund.closePeriod,
    given: { params: { territory }, body: { kind, until } },
  });
}

function monthOf(on: PlainDate): PlainDate {
  return dateOf({ ...partsOf(on), day: 1 });
}
