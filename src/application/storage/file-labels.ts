import type { FileLabels } from "../use-cases/appraisal-books.ts";
import { appraisalTables } from "./appraisal-tables.ts";

export const fileLabels: FileLabels = {
  async listLabels(transaction, territory) {
    return appraisalTables(transaction)
      .selectFrom("file_label")
      .select(["id", "name", "retired_on as retiredOn"])
      .where("territory_id", "=", territory)
      .orderBy("name")
      .execute();
  },

  async addLabel(transaction, { territory, id, name, recordedAt }) {
    const added = await appraisalTables(transaction)
      .insertInto("file_label")
      .values({ territory_id: territory, id, name, retired_on: null, recorded_at: recordedAt })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async retireLabel(transaction, { territory, label, on }) {
    await appraisalTables(transaction)
      .updateTable("file_label")
      .set({ retired_on: on })
      .where("territory_id", "=", territory)
      .where("id", "=", label)
      .executeTakeFirstOrThrow();
  },

  async listGivenLabels(transaction, { territory, application }) {
    const rows = await appraisalTables(transaction)
      .selectFrom("file_label_given")
      .select("label_id")
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .execute();
    return rows.map(({ label_id }) => label_id);
  },

  async giveLabel(transaction, { territory, application, label, by, on }) {
    await appraisalTables(transaction)
      .insertInto("file_label_given")
      .values({
        territory_id: territory,
        application_id: application,
        label_id: label,
        given_by: by,
        given_on: on,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  async takeLabelOff(transaction, { territory, application, label }) {
    await appraisalTables(transaction)
      .deleteFrom("file_label_given")
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .where("label_id", "=", label)
      .execute();
  },
};
