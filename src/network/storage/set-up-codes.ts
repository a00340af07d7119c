import type { SetUpCodes } from "../use-cases/link-stores.ts";
import { networkOf } from "./tables.ts";

export const setUpCodes: SetUpCodes = {
  async keep(transaction, codeHash, at) {
    const code = { code_hash: codeHash, made_at: at, used_at: null };
    await networkOf(transaction)
      .insertInto("set_up_code")
      .values(code)
      .onConflict((conflict) => conflict.column("is_the_only_one").doUpdateSet(code))
      .execute();
  },

  async hold(transaction) {
    const found = await networkOf(transaction)
      .selectFrom("set_up_code")
      .select("code_hash")
      .where("used_at", "is", null)
      .forUpdate()
      .executeTakeFirst();
    return found?.code_hash ?? null;
  },

  async isWaiting(transaction) {
    const found = await networkOf(transaction)
      .selectFrom("set_up_code")
      .select("made_at")
      .where("used_at", "is", null)
      .executeTakeFirst();
    return found !== undefined;
  },

  async markUsed(transaction, at) {
    await networkOf(transaction).updateTable("set_up_code").set({ used_at: at }).execute();
  },
};
