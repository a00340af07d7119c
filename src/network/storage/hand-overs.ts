import { sql } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { HandOver } from "../domain/hand-over.ts";
import type { HandOvers } from "../use-cases/hand-over-stores.ts";
import { type NetworkTables, networkOf } from "./tables.ts";

type Row = NetworkTables["hand_over"];

export const handOvers: HandOvers = {
  async lock(transaction, territory) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`hand-over ${territory}`}, 0))`.execute(
      networkOf(transaction),
    );
  },

  async add(transaction, handOver, exceptions) {
    const tables = networkOf(transaction);
    const { territory, id } = handOver;
    const added = await tables
      .insertInto("hand_over")
      .values(rowOf(handOver))
      .onConflict((conflict) => conflict.constraint("hand_over_is_made_once").doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) return false;
    if (exceptions.length === 0) return true;
    await tables
      .insertInto("hand_over_exception")
      .values(
        exceptions.map(({ kind, id: object, to }) => ({
          territory_id: territory,
          hand_over_id: id,
          object_kind: kind,
          object_id: object,
          person_id: to,
        })),
      )
      .execute();
    return true;
  },

  async list(transaction, territory) {
    const rows = await handOversIn(transaction, territory)
      .orderBy("decided_at", "desc")
      .orderBy("id", "desc")
      .execute();
    return rows.map(readHandOver);
  },

  async find(transaction, { territory, id }) {
    const row = await handOversIn(transaction, territory).where("id", "=", id).executeTakeFirst();
    return row === undefined ? null : readHandOver(row);
  },

  async listExceptions(transaction, { territory, id }) {
    return networkOf(transaction)
      .selectFrom("hand_over_exception")
      .select(["object_kind as kind", "object_id as id", "person_id as to"])
      .where("territory_id", "=", territory)
      .where("hand_over_id", "=", id)
      .execute();
  },

  async listMoves(transaction, { territory, id }) {
    const rows = await networkOf(transaction)
      .selectFrom("hand_over_move")
      .select(["object_kind as kind", "object_id as id", "person_id as to", "returned_at"])
      .where("territory_id", "=", territory)
      .where("hand_over_id", "=", id)
      .orderBy("object_id")
      .execute();
    return rows.map(({ returned_at, ...move }) => ({ ...move, isReturned: returned_at !== null }));
  },

  async begin(transaction, { territory, id, at }) {
    await changed(transaction, { territory, id }).set({ begun_at: at }).execute();
  },

  async addMoves(transaction, { territory, id, at, moves }) {
    if (moves.length === 0) return;
    await networkOf(transaction)
      .insertInto("hand_over_move")
      .values(
        moves.map(({ kind, id: object, to }) => ({
          territory_id: territory,
          hand_over_id: id,
          object_kind: kind,
          object_id: object,
          person_id: to,
          moved_at: at,
          returned_at: null,
        })),
      )
      .execute();
  },

  async end(transaction, { territory, id, at, untilOn }) {
    await changed(transaction, { territory, id })
      .set(untilOn === null ? { ended_at: at } : { ended_at: at, until_on: untilOn })
      .execute();
    await networkOf(transaction)
      .updateTable("hand_over_move")
      .set({ returned_at: at })
      .where("territory_id", "=", territory)
      .where("hand_over_id", "=", id)
      .execute();
  },
};

function handOversIn(transaction: Transaction, territory: string) {
  return networkOf(transaction).selectFrom("hand_over").selectAll().where("territory_id", "=", territory);
}

function changed(transaction: Transaction, { territory, id }: { territory: string; id: string }) {
  return networkOf(transaction)
    .updateTable("hand_over")
    .where("territory_id", "=", territory)
    .where("id", "=", id);
}

function rowOf(handOver: HandOver): Row {
  const { territory, id, giver, taker, fromOn, untilOn, reason, endedSeat, givenSeat } = handOver;
  return {
    territory_id: territory,
    id,
    giver_id: giver,
    taker_id: taker,
    from_on: fromOn,
    until_on: untilOn,
    reason,
    ended_seat_id: endedSeat?.id ?? null,
    ended_seat_to_on: endedSeat?.toOn ?? null,
    given_seat_id: givenSeat,
    decided_by: handOver.decidedBy,
    decided_at: handOver.decidedAt,
    begun_at: handOver.begunAt,
    ended_at: handOver.endedAt,
  };
}

function readHandOver(row: Row): HandOver {
  const toOn: PlainDate | null = row.ended_seat_to_on;
  return {
    territory: row.territory_id,
    id: row.id,
    giver: row.giver_id,
    taker: row.taker_id,
    fromOn: row.from_on,
    untilOn: row.until_on,
    reason: row.reason,
    endedSeat: row.ended_seat_id === null ? null : { id: row.ended_seat_id, toOn },
    givenSeat: row.given_seat_id,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    begunAt: row.begun_at,
    endedAt: row.ended_at,
  };
}
