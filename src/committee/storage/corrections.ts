import type { Corrections } from "../use-cases/corrections.ts";
import { committeeTables } from "./tables.ts";

// What is put right in sealed minutes.

export const corrections: Corrections = {
  async listCorrections(transaction, { territory, sitting }) {
    return committeeTables(transaction)
      .selectFrom("minutes_correction")
      .select(["rank", "item_id as item", "text", "hash"])
      .select(["corrected_by as correctedBy", "corrected_on as correctedOn"])
      .where("territory_id", "=", territory)
      .where("sitting_id", "=", sitting)
      .orderBy("rank")
      .execute();
  },

  async addCorrection(
    transaction,
    { territory, sitting, rank, item, text, hash, correctedBy, correctedOn, at },
  ) {
    await committeeTables(transaction)
      .insertInto("minutes_correction")
      .values({
        territory_id: territory,
        sitting_id: sitting,
        rank,
        item_id: item,
        text,
        hash,
        corrected_by: correctedBy,
        corrected_on: correctedOn,
        corrected_at: at,
      })
      .execute();
  },
};
