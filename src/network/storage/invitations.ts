import { mailsOf } from "#platform/mail/tables.ts";
import type { Invitation } from "../domain/invitation.ts";
import type { Invitations } from "../use-cases/link-stores.ts";
import { networkOf } from "./tables.ts";

const described = [
  "id",
  "seat_id as seat",
  "person_id as person",
  "invited_by as invitedBy",
  "invited_at as invitedAt",
  "links",
  "link_made_at as linkMadeAt",
  "expires_at as expiresAt",
  "accepted_at as acceptedAt",
  "revoked_at as revokedAt",
] as const;

export const invitations: Invitations = {
  async list(transaction, territory): Promise<Invitation[]> {
    return networkOf(transaction)
      .selectFrom("invitation")
      .select(described)
      .where("territory_id", "=", territory)
      .orderBy("invited_at", "desc")
      .orderBy("id", "desc")
      .execute();
  },

  async find(transaction, territory, id) {
    const found = await networkOf(transaction)
      .selectFrom("invitation")
      .select(described)
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .$if(transaction.scope.write === territory, (query) => query.forUpdate())
      .executeTakeFirst();
    return found ?? null;
  },

  async findByToken(transaction, territory, tokenHash) {
    const found = await networkOf(transaction)
      .selectFrom("invitation")
      .select(described)
      .where("territory_id", "=", territory)
      .where("token_hash", "=", tokenHash)
      .$if(transaction.scope.write === territory, (query) => query.forUpdate())
      .executeTakeFirst();
    return found ?? null;
  },

  async add(transaction, { territory, id, seat, person, invitedBy, tokenHash, now, expiresAt }) {
    await networkOf(transaction)
      .insertInto("invitation")
      .values({
        territory_id: territory,
        id,
        seat_id: seat,
        person_id: person,
        invited_by: invitedBy,
        invited_at: now,
        token_hash: tokenHash,
        link_made_at: now,
        expires_at: expiresAt,
        accepted_at: null,
        revoked_at: null,
      })
      .execute();
  },

  async replaceLink(transaction, { territory, id }, { tokenHash, madeAt, expiresAt }) {
    await networkOf(transaction)
      .updateTable("invitation")
      .set((field) => ({
        token_hash: tokenHash,
        links: field("links", "+", 1),
        link_made_at: madeAt,
        expires_at: expiresAt,
      }))
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .execute();
  },

  async accept(transaction, territory, id, at) {
    await networkOf(transaction)
      .updateTable("invitation")
      .set({ accepted_at: at })
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .execute();
  },

  async revoke(transaction, territory, id, at) {
    await networkOf(transaction)
      .updateTable("invitation")
      .set({ revoked_at: at })
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .execute();
  },

  async mailStates(transaction, territory, acts) {
    if (acts.length === 0) return new Map();
    const rows = await mailsOf(transaction)
      .selectFrom("mail")
      .select(["act", "state"])
      .where("territory_id", "=", territory)
      .where("act", "in", acts)
      .execute();
    return new Map(rows.map(({ act, state }) => [act, state]));
  },
};
