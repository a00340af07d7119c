import type { Sessions } from "../use-cases/stores.ts";
import { networkOf } from "./tables.ts";

export const sessions: Sessions = {
  async add(transaction, { tokenHash, person, madeAt, expiresAt }) {
    await networkOf(transaction)
      .insertInto("sign_in_session")
      .values({
        token_hash: tokenHash,
        person_id: person,
        made_at: madeAt,
        seen_at: madeAt,
        expires_at: expiresAt,
        ended_at: null,
      })
      .execute();
  },

  async end(transaction, tokenHash, at) {
    await networkOf(transaction)
      .updateTable("sign_in_session")
      .set({ ended_at: at })
      .where("token_hash", "=", tokenHash)
      .where("ended_at", "is", null)
      .execute();
  },

  async endAllOf(transaction, person, at) {
    await networkOf(transaction)
      .updateTable("sign_in_session")
      .set({ ended_at: at })
      .where("person_id", "=", person)
      .where("ended_at", "is", null)
      .execute();
  },
};
