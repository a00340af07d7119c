import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { DelayAnswer, DelayRequest } from "../domain/delay-request.ts";
import type { Advances } from "../use-cases/advances.ts";
import { isToldBy } from "./known-on.ts";
import { lendingTables } from "./tables.ts";

/** The delays that firms ask for, and what was answered. */
export const delays: Pick<Advances, "listDelays" | "listPendingDelays" | "addDelay" | "answerDelay"> = {
  async listDelays(transaction, { territory, advance, knownOn }) {
    const rows = await selectDelays(transaction)
      .select(isToldBy("answered_at", knownOn).as("is_answered"))
      .where("territory_id", "=", territory)
      .where("advance_id", "=", advance)
      .where(isToldBy("asked_at", knownOn))
      .orderBy("asked_on", "desc")
      .orderBy("id", "desc")
      .execute();
    return rows.map((row) => readDelay(row.is_answered ? row : { ...row, answer: null }));
  },

  async listPendingDelays(transaction, territory) {
    return lendingTables(transaction)
      .selectFrom("delay_request")
      .innerJoin("advance_instalment", (join) =>
        join
          .onRef("advance_instalment.territory_id", "=", "delay_request.territory_id")
          .onRef("advance_instalment.advance_id", "=", "delay_request.advance_id")
          .onRef("advance_instalment.number", "=", "delay_request.from_number"),
      )
      .select(["delay_request.id as id", "delay_request.advance_id as advance"])
      .select("delay_request.asked_on as askedOn")
      .select(["delay_request.from_number as from", "delay_request.count as count"])
      .select("advance_instalment.due_on as dueOn")
      .where("delay_request.territory_id", "=", territory)
      .where("delay_request.answer", "is", null)
      .orderBy("delay_request.asked_on")
      .orderBy("delay_request.id")
      .execute();
  },

  async addDelay(transaction, { territory, advance }, delay, recordedAt) {
    await lendingTables(transaction)
      .insertInto("delay_request")
      .values({
        territory_id: territory,
        id: delay.id,
        advance_id: advance,
        asked_on: delay.askedOn,
        asked_by: delay.askedBy,
        asked_at: recordedAt,
        from_number: delay.from,
        count: delay.count,
        reason: delay.reason,
      })
      .execute();
  },

  async answerDelay(transaction, { territory, delay }, { answer, on, by, why, deferral }, recordedAt) {
    await lendingTables(transaction)
      .updateTable("delay_request")
      .set({
        answer,
        answered_on: on,
        answered_by: by,
        answered_at: recordedAt,
        answer_why: why,
        deferral_id: deferral,
      })
      .where("territory_id", "=", territory)
      .where("id", "=", delay)
      .where("answer", "is", null)
      .executeTakeFirstOrThrow();
  },
};

export function selectDelays(transaction: Transaction) {
  return lendingTables(transaction)
    .selectFrom("delay_request")
    .select(["id", "asked_on as askedOn", "asked_by as askedBy", "from_number as from", "count", "reason"])
    .select(["answer", "answered_on", "answered_by", "answer_why", "deferral_id"]);
}

type DelayRow = Omit<DelayRequest, "answered"> & {
  readonly answer: DelayAnswer["answer"] | null;
  readonly answered_on: DelayAnswer["on"] | null;
  readonly answered_by: string | null;
  readonly answer_why: string | null;
  readonly deferral_id: string | null;
};

export function readDelay(row: DelayRow): DelayRequest {
  const { id, askedOn, askedBy, from, count, reason } = row;
  const { answer, answered_on: on, answered_by: by, answer_why: why, deferral_id: deferral } = row;
  let answered: DelayAnswer | null = null;
  if (answer !== null) {
    invariant(on !== null && by !== null, "an answer is given by someone on a day");
    answered = { answer, on, by, why, deferral };
  }
  return { id, askedOn, askedBy, from, count, reason, answered };
}
