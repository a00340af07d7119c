import { sql } from "kysely";
import type { CalendarFeeds, CalendarTries } from "../use-cases/convenings.ts";
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

/** Whoever has one IPv6 address has the 2^64 of its network. */
function networkAddress(address: string) {
  return sql<string>`network(set_masklen(${address}::inet, case family(${address}::inet) when 6 then 64 else 32 end))`;
}

export const calendarTries: CalendarTries = {
  async lock(transaction, { territory, address }) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar ${territory}`} || ${networkAddress(address)}::text, 0))`.execute(
      conveningTables(transaction),
    );
  },

  async listLatest(transaction, { territory, address }, most) {
    const rows = await conveningTables(transaction)
      .selectFrom("calendar_try")
      .select("tried_at")
      .where("territory_id", "=", territory)
      .where("address", "=", networkAddress(address))
      .orderBy("tried_at", "desc")
      .limit(most)
      .execute();
    return rows.map(({ tried_at }) => Date.parse(tried_at));
  },

  async add(transaction, { territory, id, address, at }) {
    await conveningTables(transaction)
      .insertInto("calendar_try")
      .values({ territory_id: territory, id, address: networkAddress(address), tried_at: at })
      .execute();
  },

  async forget(transaction, { territory, id }) {
    await conveningTables(transaction)
      .deleteFrom("calendar_try")
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .execute();
  },

  async forgetBefore(transaction, territory, at) {
    await conveningTables(transaction)
      .deleteFrom("calendar_try")
      .where("territory_id", "=", territory)
      .where("tried_at", "<", at)
      .execute();
  },
};
