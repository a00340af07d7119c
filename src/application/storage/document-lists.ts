import type { DatedDocumentList } from "../domain/document-list.ts";
import type { FileDocuments } from "../use-cases/file-documents.ts";
import { applicationTables } from "./tables.ts";

export const documentLists: Pick<
  FileDocuments,
  "listDocumentLists" | "addDocumentList" | "findDrawnFrom" | "setDrawnFrom"
> = {
  async listDocumentLists(transaction, territory): Promise<DatedDocumentList[]> {
    return applicationTables(transaction)
      .selectFrom("document_list")
      .select(["from_on as fromOn", "asked"])
      .where("territory_id", "=", territory)
      .orderBy("from_on")
      .execute();
  },

  async addDocumentList(transaction, { territory, fromOn, asked, recordedAt }) {
    const added = await applicationTables(transaction)
      .insertInto("document_list")
      .values({
        territory_id: territory,
        from_on: fromOn,
        asked: JSON.stringify(asked),
        recorded_at: recordedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async findDrawnFrom(transaction, { territory, application }) {
    return applicationTables(transaction)
      .selectFrom("application")
      .select(["situation", "documents_from_on as fromOn"])
      .where("territory_id", "=", territory)
      .where("id", "=", application)
      .executeTakeFirstOrThrow();
  },

  async setDrawnFrom(transaction, { territory, application, situation, fromOn }) {
    await applicationTables(transaction)
      .updateTable("application")
      .set({ situation, documents_from_on: fromOn })
      .where("territory_id", "=", territory)
      .where("id", "=", application)
      .executeTakeFirstOrThrow();
  },
};
