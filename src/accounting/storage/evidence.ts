import type { EvidenceShelf } from "../use-cases/evidence-office.ts";
import { accountingTables } from "./tables.ts";

export const evidenceShelf: EvidenceShelf = {
  async add(transaction, territory, { id, name, asked, files, applications, content, sha256, by, at }) {
    await accountingTables(transaction)
      .insertInto("evidence_bundle")
      .values({
        territory_id: territory,
        id,
        name,
        asked: JSON.stringify(asked),
        files,
        applications: JSON.stringify(applications),
        byte_length: content.length,
        sha256: Buffer.from(sha256, "hex"),
        content: Buffer.from(content),
        taken_by: by,
        taken_at: at,
      })
      .execute();
  },

  async list(transaction, territory) {
    const rows = await accountingTables(transaction)
      .selectFrom("evidence_bundle")
      .select(["id", "name", "asked", "files", "byte_length", "sha256", "taken_by", "taken_at"])
      .where("territory_id", "=", territory)
      .orderBy("taken_at", "desc")
      .orderBy("id", "desc")
      .execute();
    return rows.map(({ byte_length: byteLength, taken_by: by, taken_at: at, sha256, ...row }) => ({
      ...row,
      byteLength,
      sha256: sha256.toString("hex"),
      by,
      at,
    }));
  },

  async read(transaction, { territory, bundle }) {
    const row = await accountingTables(transaction)
      .selectFrom("evidence_bundle")
      .select(["name", "applications", "content", "taken_by"])
      .where("territory_id", "=", territory)
      .where("id", "=", bundle)
      .executeTakeFirst();
    if (row === undefined) return null;
    const { taken_by: by, ...found } = row;
    return { ...found, by };
  },
};
