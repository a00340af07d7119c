import type { RegisterNotices } from "../use-cases/firm-directory.ts";
import { applicationTables } from "./tables.ts";

export const registerNotices: RegisterNotices = {
  async findNotice(transaction, { territory, siren }) {
    const row = await applicationTables(transaction)
      .selectFrom("register_notice")
      .select(["notice", "read_at"])
      .where("territory_id", "=", territory)
      .where("siren", "=", siren)
      .executeTakeFirst();
    return row === undefined ? null : { notice: row.notice, readAt: row.read_at };
  },

  async keepNotice(transaction, { territory, notice, readAt, readBy }) {
    const told = { notice: JSON.stringify(notice), read_at: readAt, read_by: readBy };
    await applicationTables(transaction)
      .insertInto("register_notice")
      .values({ territory_id: territory, siren: notice.siren, ...told })
      .onConflict((conflict) => conflict.columns(["territory_id", "siren"]).doUpdateSet(told))
      .execute();
  },
};
