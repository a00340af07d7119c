import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { closeUntil } from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Database } from "#platform/database/database.ts";
import { type assemble, nightWork } from "../assembly.ts";

export type Handlers = ReturnType<typeof assemble>;

/** Something that happens on a day of the story. */
export interface Scene {
  readonly on: PlainDate;
  readonly run: (database: Database) => Promise<void>;
}

interface Story {
  territory: string;
  scenes: readonly Scene[];
  /** The day it is when the visitor comes in. */
  until: PlainDate;
}

/** Plays the scenes in the order of their days; between two of them each day is closed, as it would have been. */
export async function tell(database: Database, { territory, scenes, until }: Story): Promise<void> {
  const inOrder = scenes.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const scene of inOrder) {
    await liveUntil(database, territory, scene.on);
    await scene.run(database);
  }
  await liveUntil(database, territory, until);
}

/** Each day's close is recorded in its own evening; the days between two scenes are kept together. */
async function liveUntil(database: Database, territory: string, until: PlainDate): Promise<void> {
  await database.transaction({ read: [territory], write: territory }, async (transaction) => {
    let today = await businessDateOf(transaction, territory);
    while (today < until) {
      const tomorrow = addDays(today, 1);
      const now = `${today}T20:00:00.000Z`;
      await closeUntil(transaction, { territory, until: tomorrow, now, nightWork });
      today = tomorrow;
    }
  });
}
