import type { PasswordResets } from "../use-cases/link-stores.ts";
import { networkOf } from "./tables.ts";

export const passwordResets: PasswordResets = {
  async add(transaction, { territory, id, person, tokenHash, now, expiresAt }) {
    await networkOf(transaction)
      .insertInto("password_reset")
      .values({
        territory_id: territory,
        id,
        person_id: person,
        token_hash: tokenHash,
        asked_at: now,
        expires_at: expiresAt,
        ended_at: null,
      })
      .execute();
  },

  async findByToken(transaction, territory, tokenHash) {
    const found = await networkOf(transaction)
      .selectFrom("password_reset")
      .select(["id", "person_id as person", "expires_at as expiresAt", "ended_at as endedAt"])
      .where("territory_id", "=", territory)
      .where("token_hash", "=", tokenHash)
      .forUpdate()
      .executeTakeFirst();
    return found ?? null;
  },

  async endAllOf(transaction, territory, person, at) {
    await networkOf(transaction)
      .updateTable("password_reset")
      .set({ ended_at: at })
      .where("territory_id", "=", territory)
      .where("person_id", "=", person)
      .where("ended_at", "is", null)
      .execute();
  },
};
