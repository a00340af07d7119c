import { sql } from "kysely";
import { doorTries } from "#platform/requests/door-tries.ts";
import type { CalendarFeeds } from "../use-cases/convenings.ts";
import { conveningTables } from "./convening-tables.ts";

export const calendarFeeds: CalendarFeeds = {
  async find(transaction, { territory, person }) {
    const row = await conveningTables(transaction)
      .selectFrom("calendar_feed")
      .select("made_at as madeAt")
      .where("territory_id", "=", territory)
      .where("person_id", "=", person)
      .where("ended_at", "is", null)
      .executeTakeFirst();
    return row ?? null;
  },

  async findOwner(transaction, { territory, tokenHash }) {
    const row = await conveningTables(transaction)
      .selectFrom("calendar_feed")
      .select("person_id")
      .where("territory_id", "=", territory)
      .where("token_hash", "=", tokenHash)
      .where("ended_at", "is", null)
      .executeTakeFirst();
    return row?.person_id ?? null;
  },

  async renew(transaction, { territory, id, person, tokenHash, at }) {
    // Two at once: the second waits for the first, and ends it.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar ${territory} ${person}`}, 0))`.execute(
      conveningTables(transaction),
    );
    await calendarFeeds.end(transaction, { territory, person, at });
    await conveningTables(transaction)
      .insertInto("calendar_feed")
      .values({
        territory_id: territory,
        id,
        person_id: person,
        token_hash: tokenHash,
        made_at: at,
        ended_at: null,
      })
      .execute();
  },

  async end(transaction, { territory, person, at }) {
    const ended = await conveningTables(transaction)
      .updateTable("calendar_feed")
      .set({ ended_at: at })
      .where("territory_id", "=", territory)
      .where("person_id", "=", person)
      .where("ended_at", "is", null)
      .executeTakeFirst();
    return ended.numUpdatedRows === 1n;
  },
};

export const calendarTries = doorTries("calendar_try");
