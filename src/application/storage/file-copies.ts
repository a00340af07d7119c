import type { FileCopies } from "../use-cases/file-copies.ts";
import { applicationTables } from "./tables.ts";

export const fileCopies: FileCopies = {
  async addCopy(transaction, { territory, application, copy, madeAt }) {
    await applicationTables(transaction)
      .insertInto("file_copy")
      .values({
        territory_id: territory,
        id: copy.id,
        application_id: application,
        sha256: Buffer.from(copy.sha256, "hex"),
        byte_length: copy.byteLength,
        files: copy.files,
        made_on: copy.on,
        made_by: copy.by.person,
        made_by_name: copy.by.name,
        made_at: madeAt,
      })
      .execute();
  },

  async findCopy(transaction, { territory, application, copy }) {
    const row = await applicationTables(transaction)
      .selectFrom("file_copy")
      .select(["id", "sha256", "byte_length", "files", "made_on", "made_by", "made_by_name"])
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .where("id", "=", copy)
      .executeTakeFirst();
    if (row === undefined) return null;
    return {
      id: row.id,
      sha256: row.sha256.toString("hex"),
      byteLength: row.byte_length,
      files: row.files,
      on: row.made_on,
      by: { person: row.made_by, name: row.made_by_name },
    };
  },
};
