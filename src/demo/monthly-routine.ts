import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { closeMonthsPast } from "./closings-story.ts";
import { demoId } from "./demo-id.ts";
import { takeNotice } from "./notice-teller.ts";
import { workAtBank } from "./run-teller.ts";
import type { Handlers, Scene } from "./story.ts";

/** What Longwy's people do in any month: the bank work of each week, then the bank's notice, then the books. */
export function monthlyRoutine(
  handlers: Handlers,
  { territory, from, to }: { territory: string; from: PlainDate; to: PlainDate },
): Scene[] {
  if (territory !== demoId("longwy")) return [];
  const weeks: Scene[] = [];
  for (let on = from; on < to; on = addDays(on, 7))
    weeks.push({ on, run: async (database) => workAtBank(handlers, database, on) });
  return [
    ...weeks,
    { on: to, run: async (database) => takeNotice(handlers, database, { from, on: to }) },
    { on: to, run: async (database) => closeMonthsPast(handlers, database, to) },
  ];
}
