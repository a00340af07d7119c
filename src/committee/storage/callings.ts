import { sql } from "kysely";
import type { SittingCall } from "../domain/convening.ts";
import type { Callings } from "../use-cases/convenings.ts";
import { conveningTables } from "./convening-tables.ts";

const callColumns = [
  "sitting_id",
  "rank",
  "kind",
  "held_on",
  "starts_at",
  "minutes",
  "place",
  "link",
  "why",
  "called_by",
  "called_at",
] as const;

export const callings: Callings = {
  async listCalls(transaction, { territory, sitting }) {
    const rows = await conveningTables(transaction)
      .selectFrom("sitting_call")
      .select(callColumns)
      .where("territory_id", "=", territory)
      .where("sitting_id", "=", sitting)
      .orderBy("rank")
      .execute();
    return rows.map(callIn);
  },

  async listLastCalls(transaction, territory) {
    const rows = await conveningTables(transaction)
      .selectFrom("sitting_call")
      .distinctOn("sitting_id")
      .select(callColumns)
      .where("territory_id", "=", territory)
      .orderBy("sitting_id")
      .orderBy("rank", "desc")
      .execute();
    return new Map(rows.map((row) => [row.sitting_id, callIn(row)]));
  },

  async addCall(transaction, { territory, sitting, time, ...call }) {
    await conveningTables(transaction)
      .insertInto("sitting_call")
      .values({
        territory_id: territory,
        sitting_id: sitting,
        rank: call.rank,
        kind: call.kind,
        held_on: call.heldOn,
        starts_at: time?.startsAt ?? null,
        minutes: time?.minutes ?? null,
        place: call.place,
        link: call.link,
        why: call.why,
        called_by: call.calledBy,
        called_at: call.calledAt,
      })
      .execute();
  },

  async reschedule(transaction, { territory, sitting, heldOn, place }) {
    await conveningTables(transaction)
      .updateTable("sitting")
      .set((set) => ({ held_on: heldOn, place, version: set("version", "+", 1) }))
      .where("territory_id", "=", territory)
      .where("id", "=", sitting)
      .execute();
  },

  async cancel(transaction, { territory, sitting }) {
    const tables = conveningTables(transaction);
    await tables
      .updateTable("sitting")
      .set((set) => ({ status: "cancelled", version: set("version", "+", 1) }))
      .where("territory_id", "=", territory)
      .where("id", "=", sitting)
      .execute();
    await tables
      .updateTable("sitting_item")
      .set({ status: "withdrawn" })
      .where("territory_id", "=", territory)
      .where("sitting_id", "=", sitting)
      .where("status", "=", "waiting")
      .execute();
  },

  async listAnswers(transaction, { territory, sitting, rank }) {
    return conveningTables(transaction)
      .selectFrom("sitting_answer")
      .select(["member_id as member", "answer", "answered_at as answeredAt"])
      .where("territory_id", "=", territory)
      .where("sitting_id", "=", sitting)
      .where("call_rank", "=", rank)
      .orderBy("answered_at")
      .execute();
  },

  async setAnswer(transaction, { territory, sitting, rank, member, answer, at }) {
    await conveningTables(transaction)
      .insertInto("sitting_answer")
      .values({
        territory_id: territory,
        sitting_id: sitting,
        call_rank: rank,
        member_id: member,
        answer,
        answered_at: at,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["territory_id", "sitting_id", "call_rank", "member_id"])
          .doUpdateSet({ answer: sql`excluded.answer`, answered_at: sql`excluded.answered_at` }),
      )
      .execute();
  },

  async listReminders(transaction, { territory, sitting }) {
    return conveningTables(transaction)
      .selectFrom("sitting_reminder")
      .select(["member_id as member", "reminded_on as on"])
      .where("territory_id", "=", territory)
      .where("sitting_id", "=", sitting)
      .orderBy("reminded_on", "desc")
      .execute();
  },

  async addReminder(transaction, { territory, sitting, member, on, at }) {
    const added = await conveningTables(transaction)
      .insertInto("sitting_reminder")
      .values({
        territory_id: territory,
        sitting_id: sitting,
        member_id: member,
        reminded_on: on,
        recorded_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },
};

interface CallRow extends Pick<SittingCall, "rank" | "kind" | "place" | "link" | "why"> {
  readonly held_on: SittingCall["heldOn"];
  readonly starts_at: string | null;
  readonly minutes: number | null;
  readonly called_by: string | null;
  readonly called_at: string;
}

function callIn({ rank, kind, place, link, why, ...row }: CallRow): SittingCall {
  const { starts_at: startsAt, minutes } = row;
  const time = startsAt === null || minutes === null ? null : { startsAt, minutes };
  return {
    rank,
    kind,
    heldOn: row.held_on,
    time,
    place,
    link,
    why,
    calledBy: row.called_by,
    calledAt: row.called_at,
  };
}
