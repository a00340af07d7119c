import { invariant } from "#kernel/invariant.ts";
import type { DelayAnswer } from "../domain/delay-request.ts";
import type { Advances } from "../use-cases/advances.ts";
import { lendingTables } from "./tables.ts";

/** The delays that firms ask for, and what was answered. */
export const delays: Pick<Advances, "listDelays" | "listPendingDelays" | "addDelay" | "answerDelay"> = {
  async listDelays(transaction, { territory, advance }) {
    const rows = await lendingTables(transaction)
      .selectFrom("delay_request")
      .select(["id", "asked_on as askedOn", "asked_by as askedBy", "from_number as from", "count", "reason"])
      .select(["answer", "answered_on", "answered_by", "answer_why", "deferral_id"])
      .where("territory_id", "=", territory)
      .where("advance_id", "=", advance)
      .orderBy("asked_on", "desc")
      .orderBy("id", "desc")
      .execute();
    return rows.map(
      ({ answer, answered_on: on, answered_by: by, answer_why: why, deferral_id, ...asked }) => {
        let answered: DelayAnswer | null = null;
        if (answer !== null) {
          invariant(on !== null && by !== null, "an answer is given by someone on a day");
          answered = { answer, on, by, why, deferral: deferral_id };
        }
        return { ...asked, answered };
      },
    );
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
      .select(["delay_request.advance_id as advance", "delay_request.asked_on as askedOn"])
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
