import { sql } from "kysely";
import type { Transaction } from "#platform/database/transaction.ts";
import { networkAddress } from "#platform/requests/door-tries.ts";
import { blankContent } from "../domain/file-content.ts";
import type { FileDrafts, WhichDraft } from "../use-cases/file-drafts.ts";
import { type EntryTables, entryTables } from "./entry-tables.ts";

const columns = [
  "id",
  "email",
  "name",
  "language",
  "content",
  "version",
  "look_ups as lookUps",
  "saved_at as savedAt",
  "submitted_at as submittedAt",
  "application_id as application",
  "questions_from_on as questionsFromOn",
  "situation",
  "answers",
] as const;

function drafts(transaction: Transaction, { territory, draft }: WhichDraft) {
  return entryTables(transaction)
    .selectFrom("file_draft")
    .select(columns)
    .where("territory_id", "=", territory)
    .where("id", "=", draft);
}

function update(transaction: Transaction, { territory, draft }: WhichDraft, set: Partial<Changed>) {
  return entryTables(transaction)
    .updateTable("file_draft")
    .set(set)
    .where("territory_id", "=", territory)
    .where("id", "=", draft)
    .executeTakeFirstOrThrow();
}

type Changed = Omit<EntryTables["file_draft"], "content" | "answers"> & {
  content: string | null;
  answers: string;
};

export const fileDrafts: FileDrafts = {
  async findDraft(transaction, which) {
    const row = await drafts(transaction, which).executeTakeFirst();
    return row ?? null;
  },

  async lockDraft(transaction, which) {
    const row = await drafts(transaction, which).forUpdate().executeTakeFirst();
    return row ?? null;
  },

  async lockDraftOfEmail(transaction, { territory, email }) {
    const row = await entryTables(transaction)
      .selectFrom("file_draft")
      .select(columns)
      .where("territory_id", "=", territory)
      .where("email", "=", email)
      .where("submitted_at", "is", null)
      .forUpdate()
      .executeTakeFirst();
    return row ?? null;
  },

  async addDraft(transaction, { territory, draft, email, name, language, now }) {
    await entryTables(transaction)
      .insertInto("file_draft")
      .values({
        territory_id: territory,
        id: draft,
        email,
        name,
        language,
        content: JSON.stringify(blankContent),
        version: 0,
        look_ups: 0,
        opened_at: now,
        saved_at: now,
        reminded_at: null,
        submitted_at: null,
        application_id: null,
        questions_from_on: null,
        situation: null,
      })
      .execute();
  },

  async saveDraft(transaction, { content, version, now, form, ...which }) {
    await update(transaction, which, {
      content: JSON.stringify(content),
      version,
      saved_at: now,
      questions_from_on: form.questionsFromOn,
      situation: form.situation,
      answers: JSON.stringify(form.answers),
    });
  },

  async countLookUp(transaction, which) {
    await entryTables(transaction)
      .updateTable("file_draft")
      .set({ look_ups: sql<number>`look_ups + 1` })
      .where("territory_id", "=", which.territory)
      .where("id", "=", which.draft)
      .executeTakeFirstOrThrow();
  },

  async submitDraft(transaction, { application, now, ...which }) {
    await update(transaction, which, {
      content: null,
      answers: "{}",
      submitted_at: now,
      saved_at: now,
      application_id: application,
    });
  },

  async addDraftLink(transaction, { territory, draft, id, tokenHash, madeAt, expiresAt }) {
    await entryTables(transaction)
      .insertInto("file_draft_link")
      .values({
        territory_id: territory,
        id,
        draft_id: draft,
        token_hash: tokenHash,
        made_at: madeAt,
        expires_at: expiresAt,
      })
      .execute();
  },

  async findDraftLink(transaction, { territory, draft, tokenHash }) {
    const row = await entryTables(transaction)
      .selectFrom("file_draft_link")
      .select("expires_at as expiresAt")
      .where("territory_id", "=", territory)
      .where("draft_id", "=", draft)
      .where("token_hash", "=", tokenHash)
      .executeTakeFirst();
    return row ?? null;
  },

  async lockAsks(transaction, { territory, emailHash, address }, most) {
    const tables = entryTables(transaction);
    // Always in the order of the keys, so that two that need both never wait for each other.
    await sql`
      select pg_advisory_xact_lock(key)
      from (
        select hashtextextended('draft ' || ${territory} || encode(${emailHash}::bytea, 'hex'), 0) as key
        union select hashtextextended('draft ' || ${territory} || ${networkAddress(address)}::text, 0)
        order by key
      ) as keys`.execute(tables);
    const latest = tables
      .selectFrom("file_draft_try")
      .select("tried_at")
      .where("territory_id", "=", territory)
      .orderBy("tried_at", "desc");
    const ofEmail = await latest.where("email_hash", "=", emailHash).limit(most.ofEmail).execute();
    const ofAddress = await latest
      .where("address", "=", networkAddress(address))
      .limit(most.ofAddress)
      .execute();
    return { ofEmail: ofEmail.map(instant), ofAddress: ofAddress.map(instant) };
  },

  async addAsk(transaction, { territory, id, emailHash, address, at }) {
    await entryTables(transaction)
      .insertInto("file_draft_try")
      .values({
        territory_id: territory,
        id,
        email_hash: emailHash,
        address: networkAddress(address),
        tried_at: at,
      })
      .execute();
  },

  async takeToRemind(transaction, { territory, savedBefore, now }) {
    return entryTables(transaction)
      .updateTable("file_draft")
      .set({ reminded_at: now })
      .where("territory_id", "=", territory)
      .where("submitted_at", "is", null)
      .where("reminded_at", "is", null)
      .where("version", ">", 0)
      .where("saved_at", "<=", savedBefore)
      .returning(columns)
      .execute();
  },

  async eraseDrafts(transaction, { territory, savedBefore, askedBefore }) {
    const tables = entryTables(transaction);
    await tables
      .deleteFrom("file_draft_try")
      .where("territory_id", "=", territory)
      .where("tried_at", "<", askedBefore)
      .execute();
    const old = await tables
      .selectFrom("file_draft")
      .select(["id", "submitted_at"])
      .where("territory_id", "=", territory)
      .where("saved_at", "<=", savedBefore)
      .forUpdate()
      .execute();
    if (old.length === 0) return 0;
    const ids = old.map(({ id }) => id);
    await tables
      .deleteFrom("file_draft_link")
      .where("territory_id", "=", territory)
      .where("draft_id", "in", ids)
      .execute();
    await tables
      .deleteFrom("file_draft")
      .where("territory_id", "=", territory)
      .where("id", "in", ids)
      .execute();
    return old.filter(({ submitted_at }) => submitted_at === null).length;
  },

  async countDrafts(transaction, { territory, savedBefore }) {
    const row = await entryTables(transaction)
      .selectFrom("file_draft")
      .select((select) => [
        select.fn.countAll<bigint>().as("underWay"),
        select.fn.countAll<bigint>().filterWhere("saved_at", "<=", savedBefore).as("resting"),
      ])
      .where("territory_id", "=", territory)
      .where("submitted_at", "is", null)
      .where("version", ">", 0)
      .executeTakeFirstOrThrow();
    return { underWay: Number(row.underWay), resting: Number(row.resting) };
  },
};

function instant({ tried_at }: { tried_at: string }): number {
  return Date.parse(tried_at);
}
