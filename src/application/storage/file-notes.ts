import type { FileNotes } from "../use-cases/appraisal-books.ts";
import { appraisalTables } from "./appraisal-tables.ts";

export const fileNotes: FileNotes = {
  async listNotes(transaction, { territory, application }) {
    const rows = await appraisalTables(transaction)
      .selectFrom("file_note")
      .select([
        "id",
        "text",
        "person_id",
        "person_name",
        "written_on",
        "written_at",
        "erased_on",
        "erased_by_name",
      ])
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .orderBy("written_at")
      .orderBy("id")
      .execute();
    return rows.map(({ id, text, erased_on, erased_by_name, ...row }) => ({
      id,
      text,
      by: { person: row.person_id, name: row.person_name },
      on: row.written_on,
      at: row.written_at,
      erased: erased_on === null || erased_by_name === null ? null : { by: erased_by_name, on: erased_on },
    }));
  },

  async addNote(transaction, { territory, application, note }) {
    const added = await appraisalTables(transaction)
      .insertInto("file_note")
      .values({
        territory_id: territory,
        id: note.id,
        application_id: application,
        text: note.text,
        person_id: note.by.person,
        person_name: note.by.name,
        written_on: note.on,
        written_at: note.at,
        erased_on: null,
        erased_by: null,
        erased_by_name: null,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async eraseNote(transaction, { territory, application, note, by, on }) {
    await appraisalTables(transaction)
      .updateTable("file_note")
      .set({ text: null, erased_on: on, erased_by: by.person, erased_by_name: by.name })
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .where("id", "=", note)
      .executeTakeFirstOrThrow();
  },
};
