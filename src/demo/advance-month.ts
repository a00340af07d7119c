import { sql } from "kysely";
import { cents, plus } from "#kernel/money.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import { addMonths, type PlainDate } from "#kernel/plain-date.ts";
import { closeUntil, type DayClose } from "#lending/index.ts";
import { businessDateOf, isOfDemonstration } from "#network/index.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Handlers as MountedHandlers } from "#platform/http/mount.ts";
import { nightWork } from "../assembly.ts";
import type { demoContract } from "./contract.ts";
import { demoId } from "./demo-id.ts";
import { introductions } from "./introductions.ts";
import { monthlyRoutine } from "./monthly-routine.ts";
import { type NextScene, nextScenes } from "./next-story.ts";
import type { Handlers, Scene } from "./story.ts";
import { StoryBroken } from "./storyteller.ts";

interface Stage {
  database: Database;
  handlers: Handlers;
  isDemonstration: boolean;
}

/** The handlers of `demoContract`: a month is lived in one transaction, the visitor's own. */
export function demoHandlers({
  database,
  handlers,
  isDemonstration,
}: Stage): MountedHandlers<typeof demoContract> {
  return {
    readIntroductions: async () =>
      accept({
        people: isDemonstration ? introductions.map(([name, told]) => ({ person: demoId(name), told })) : [],
      }),
    advanceMonth: async ({ transaction, params: { territory }, now }) => {
      if (!isDemonstration || !(await isOfDemonstration(transaction, territory)))
        return refuse("not-a-demonstration");
      const from = await dayOnceAlone(transaction, { territory, now });
      const to = addMonths(from, 1);
      const closes: DayClose[] = [];
      const events: { on: PlainDate; told: NextScene["told"]; happened: boolean }[] = [];
      const told = nextScenes(handlers, territory).filter(({ on }) => from <= on && on < to);
      const scenes: MonthScene[] = [...monthlyRoutine(handlers, { territory, from, to }), ...told];
      for (const scene of scenes.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
        closes.push(...(await closeUntil(transaction, { territory, until: scene.on, now, nightWork })));
        const happened = await playIn({ ...database, transaction: joined(transaction) }, transaction, scene);
        if (scene.told !== undefined) events.push({ on: scene.on, told: scene.told, happened });
      }
      closes.push(...(await closeUntil(transaction, { territory, until: to, now, nightWork })));
      return accept({
        from,
        to,
        debits: closes.reduce((count, { debits }) => count + debits, 0),
        amount: closes.reduce((total, { amount }) => plus(total, amount), cents(0n)),
        events,
      });
    },
  };
}

/** What people do every month is not told. */
type MonthScene = Scene & Partial<Pick<NextScene, "told">>;

/** Of two visitors at once, the second lives the month that follows: what happens in one happens once. */
async function dayOnceAlone(
  transaction: Transaction,
  { territory, now }: { territory: string; now: string },
): Promise<PlainDate> {
  // Closing up to a day that has come closes nothing, and waits for whoever is closing.
  const until = await businessDateOf(transaction, territory);
  await closeUntil(transaction, { territory, until, now, nightWork });
  return businessDateOf(transaction, territory);
}

/** The scene's own transactions are this one: all of the month, or nothing of it. */
function joined(transaction: Transaction): Database["transaction"] {
  return async (_scope, work) => work(transaction);
}

/** A visitor may have changed the story: what can no longer happen is left out, whole, and said. */
async function playIn(database: Database, transaction: Transaction, { run }: Scene): Promise<boolean> {
  const queries = transaction.tables();
  await sql`savepoint scene`.execute(queries);
  try {
    await run(database);
    await sql`release savepoint scene`.execute(queries);
    return true;
  } catch (error) {
    if (!(error instanceof StoryBroken)) throw error;
    await sql`rollback to savepoint scene`.execute(queries);
    return false;
  }
}
