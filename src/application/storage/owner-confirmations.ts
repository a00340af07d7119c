import { sql } from "kysely";
import type { OwnerConfirmations } from "../use-cases/owner-confirmations.ts";
import { entryTables } from "./entry-tables.ts";

const requestColumns = [
  "id",
  "application_id as application",
  "name",
  "email",
  "language",
  "asked_by",
  "asked_by_name",
  "asked_on as askedOn",
  "asked_at as askedAt",
  "expires_at as expiresAt",
  "ended_at as endedAt",
  "ended_how as endedHow",
  "contested_why as contestedWhy",
] as const;

export const ownerConfirmations: OwnerConfirmations = {
  async listConfirmations(transaction, { territory, application }) {
    const rows = await entryTables(transaction)
      .selectFrom("owner_confirmation")
      .select(["id", "number", "way", "request_id as request", "name", "email", "language", "content"])
      .select(["content_hash", "has_corrected as hasCorrected", "address", "agent"])
      .select(["confirmed_on as on", "confirmed_at as at"])
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .orderBy("number")
      .execute();
    return rows.map(({ content_hash, ...row }) => ({ ...row, hash: content_hash.toString("hex") }));
  },

  async addConfirmation(transaction, { territory, application }, confirmation) {
    await entryTables(transaction)
      .insertInto("owner_confirmation")
      .values({
        territory_id: territory,
        id: confirmation.id,
        application_id: application,
        number: sql<number>`(
          select coalesce(max(number), 0) + 1 from owner_confirmation
          where territory_id = ${territory}::uuid and application_id = ${application}::uuid
        )`,
        way: confirmation.way,
        request_id: confirmation.request,
        name: confirmation.name,
        email: confirmation.email,
        language: confirmation.language,
        content: confirmation.content,
        content_hash: sql<Buffer>`sha256(convert_to(${confirmation.content}, 'UTF8'))`,
        has_corrected: confirmation.hasCorrected,
        address: confirmation.address,
        agent: confirmation.agent,
        confirmed_on: confirmation.on,
        confirmed_at: confirmation.at,
      })
      .execute();
  },

  async listConfirmationRequests(transaction, { territory, application }) {
    const rows = await entryTables(transaction)
      .selectFrom("confirmation_request")
      .select(requestColumns)
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .orderBy("asked_at")
      .orderBy("id")
      .execute();
    return rows.map(asker);
  },

  async addConfirmationRequest(transaction, territory, { askedBy, tokenHash, ...request }) {
    await entryTables(transaction)
      .insertInto("confirmation_request")
      .values({
        territory_id: territory,
        id: request.id,
        application_id: request.application,
        name: request.name,
        email: request.email,
        language: request.language,
        token_hash: tokenHash,
        asked_by: askedBy.person,
        asked_by_name: askedBy.name,
        asked_on: request.askedOn,
        asked_at: request.askedAt,
        expires_at: request.expiresAt,
        ended_at: request.endedAt,
        ended_how: request.endedHow,
        contested_why: request.contestedWhy,
      })
      .execute();
  },

  async findConfirmationRequest(transaction, { territory, request, tokenHash }) {
    const row = await entryTables(transaction)
      .selectFrom("confirmation_request")
      .select(requestColumns)
      .where("territory_id", "=", territory)
      .where("id", "=", request)
      .where("token_hash", "=", tokenHash)
      .executeTakeFirst();
    return row === undefined ? null : asker(row);
  },

  async endConfirmationRequest(transaction, { territory, application }, { how, at, why }) {
    await entryTables(transaction)
      .updateTable("confirmation_request")
      .set({ ended_at: at, ended_how: how, contested_why: why })
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .where("ended_at", "is", null)
      .execute();
  },

  async listConfirmationRules(transaction, territory) {
    return entryTables(transaction)
      .selectFrom("confirmation_rule")
      .select(["from_on as fromOn", "is_required as isRequired"])
      .where("territory_id", "=", territory)
      .orderBy("from_on")
      .execute();
  },

  async addConfirmationRule(transaction, { territory, fromOn, isRequired, by, now }) {
    const added = await entryTables(transaction)
      .insertInto("confirmation_rule")
      .values({
        territory_id: territory,
        from_on: fromOn,
        is_required: isRequired,
        set_by: by,
        recorded_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },
};

function asker<Row extends { asked_by: string; asked_by_name: string }>({
  asked_by,
  asked_by_name,
  ...row
}: Row) {
  return { ...row, askedBy: { person: asked_by, name: asked_by_name } };
}
