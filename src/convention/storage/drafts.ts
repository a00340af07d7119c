import { type ColumnType, sql } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Queries, Transaction } from "#platform/database/transaction.ts";
import type { ConventionDraft, ConventionDrafts } from "../use-cases/convention-drafts.ts";
import { readDraftTerms, type StoredDraftTerms, writeDraftTerms } from "./draft-terms-json.ts";

interface DraftTables {
  convention_draft: {
    territory_id: string;
    id: string;
    number: number;
    previous_id: string | null;
    terms: ColumnType<StoredDraftTerms, string, string>;
    version: ColumnType<number, never, number>;
    state: ColumnType<ConventionDraft["state"], never, ConventionDraft["state"]>;
    prepared_by: string;
    prepared_at: string;
    changed_by: string;
    changed_at: string;
    ended_on: ColumnType<PlainDate | null, never, PlainDate>;
    ended_why: ColumnType<string | null, never, string | null>;
  };
}

const columns = [
  "id",
  "number",
  "previous_id as previous",
  "terms",
  "version",
  "state",
  "changed_by as changedBy",
  "changed_at as changedAt",
  "ended_on as endedOn",
  "ended_why as endedWhy",
] as const;

export const conventionDrafts: ConventionDrafts = {
  async list(transaction, territory) {
    const rows = await draftsIn(transaction)
      .selectFrom("convention_draft")
      .select(columns)
      .where("territory_id", "=", territory)
      .orderBy("number", "desc")
      .execute();
    return rows.map((row) => ({ ...row, terms: readDraftTerms(row.terms) }));
  },

  find: async (transaction, which) => draftOf(await one(transaction, which).executeTakeFirst()),

  lock: async (transaction, which) => draftOf(await one(transaction, which).forUpdate().executeTakeFirst()),

  async add(transaction, { territory, id, previous, terms, by, now }) {
    const tables = draftsIn(transaction);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`convention draft ${territory}`}, 0))`.execute(
      tables,
    );
    const last = await tables
      .selectFrom("convention_draft")
      .select((select) => select.fn.max("number").as("number"))
      .where("territory_id", "=", territory)
      .executeTakeFirst();
    await tables
      .insertInto("convention_draft")
      .values({
        territory_id: territory,
        id,
        number: (last?.number ?? 0) + 1,
        previous_id: previous,
        terms: writeDraftTerms(terms),
        prepared_by: by,
        prepared_at: now,
        changed_by: by,
        changed_at: now,
      })
      .execute();
  },

  async change(transaction, { territory, draft, terms, by, now }) {
    await draftsIn(transaction)
      .updateTable("convention_draft")
      .set((row) => ({
        terms: writeDraftTerms(terms),
        version: row("version", "+", 1),
        changed_by: by,
        changed_at: now,
      }))
      .where("territory_id", "=", territory)
      .where("id", "=", draft)
      .execute();
  },

  async end(transaction, { territory, draft, state, on, why }) {
    await draftsIn(transaction)
      .updateTable("convention_draft")
      .set({ state, ended_on: on, ended_why: why })
      .where("territory_id", "=", territory)
      .where("id", "=", draft)
      .execute();
  },
};

function one(transaction: Transaction, { territory, draft }: { territory: string; draft: string }) {
  return draftsIn(transaction)
    .selectFrom("convention_draft")
    .select(columns)
    .where("territory_id", "=", territory)
    .where("id", "=", draft);
}

function draftOf(
  row: (Omit<ConventionDraft, "terms"> & { readonly terms: StoredDraftTerms }) | undefined,
): ConventionDraft | null {
  return row === undefined ? null : { ...row, terms: readDraftTerms(row.terms) };
}

function draftsIn(transaction: Transaction): Queries<DraftTables> {
  return transaction.tables<DraftTables>();
}
