import { sql } from "kysely";
import type { Reach } from "../domain/reach.ts";
import type { Seat } from "../domain/seat.ts";
import type { RunningSessions } from "../use-cases/authenticate.ts";
import { networkOf } from "./tables.ts";

interface Row {
  person_id: string;
  name: string;
  made_at: string;
  seen_at: string;
  seats: Seat[];
  reach: Reach[];
}

export const runningSessions: RunningSessions = {
  async find(transaction, tokenHash, now) {
    const { rows } = await sql<Row>`
      select person_id, name, made_at, seen_at, seats, reach
      from sign_in_of(${tokenHash}, ${now})`.execute(networkOf(transaction));
    const [row] = rows;
    if (row === undefined) return null;
    return {
      person: row.person_id,
      name: row.name,
      madeAt: row.made_at,
      seenAt: row.seen_at,
      seats: row.seats,
      reach: row.reach,
    };
  },

  async noteVisit(transaction, tokenHash, at, expiresAt) {
    await networkOf(transaction)
      .updateTable("sign_in_session")
      .set({ seen_at: at, expires_at: expiresAt })
      .where("token_hash", "=", tokenHash)
      .where("ended_at", "is", null)
      .where("seen_at", "<", at)
      .execute();
  },
};
