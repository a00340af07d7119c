import type { Missions } from "../use-cases/expertise.ts";
import { expertiseTables } from "./tables.ts";

/** The letters of missions, who signed them, and what is said of missions at their end. */
export const letters: Pick<Missions, "readLetter" | "addSignature" | "listReviews" | "addReview"> = {
  async readLetter(transaction, { territory, id }) {
    const tables = expertiseTables(transaction);
    const letter = await tables
      .selectFrom("mission")
      .select(["objectives", "deliverables", "confidentiality"])
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const signatures = await tables
      .selectFrom("letter_signature")
      .select(["party", "signed_on as on", "signed_by as by"])
      .select(["recorded_by as recordedBy", "request_id as request"])
      .where("territory_id", "=", territory)
      .where("mission_id", "=", id)
      .execute();
    return { ...letter, signatures };
  },

  async addSignature(transaction, { territory, id }, { party, on, by, recordedBy, request }, recordedAt) {
    await expertiseTables(transaction)
      .insertInto("letter_signature")
      .values({
        territory_id: territory,
        mission_id: id,
        party,
        signed_on: on,
        signed_by: by,
        recorded_by: recordedBy,
        request_id: request,
        recorded_at: recordedAt,
      })
      .execute();
  },

  async listReviews(transaction, { territory, id }) {
    return expertiseTables(transaction)
      .selectFrom("mission_review")
      .select(["reviewer as by", "reviewed_on as on", "text"])
      .select(["recorded_by as recordedBy", "on_behalf as onBehalf"])
      .where("territory_id", "=", territory)
      .where("mission_id", "=", id)
      .orderBy("reviewed_on")
      .orderBy("reviewer")
      .execute();
  },

  async addReview(transaction, { territory, id }, { by, on, text, recordedBy, onBehalf }, recordedAt) {
    await expertiseTables(transaction)
      .insertInto("mission_review")
      .values({
        territory_id: territory,
        mission_id: id,
        reviewer: by,
        reviewed_on: on,
        text,
        recorded_by: recordedBy,
        on_behalf: onBehalf,
        recorded_at: recordedAt,
      })
      .execute();
  },
};
