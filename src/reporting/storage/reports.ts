import type { Transaction } from "#platform/database/transaction.ts";
import type { Publication, Reports } from "../use-cases/reports.ts";
import { readPublic } from "./read-public.ts";
import { readTotals } from "./read-totals.ts";
import { reportingTables } from "./tables.ts";

export const reports: Reports = {
  readTotals,
  readPublic,

  async getPlace(transaction, territory) {
    return reportingTables(transaction)
      .selectFrom("figures_network_territories_v1")
      .select([
        "territory_id as id",
        "name",
        "slug",
        "is_demonstration as isDemonstration",
        "business_date as businessDate",
      ])
      .where("territory_id", "=", territory)
      .executeTakeFirstOrThrow();
  },

  async listTerms(transaction, territory) {
    return reportingTables(transaction)
      .selectFrom("figures_convention_terms_v1")
      .select([
        "convention_id as id",
        "convention_number as number",
        "fund_id as fund",
        "extension",
        "signed_on as signedOn",
        "starts_on as startsOn",
        "ends_on as endsOn",
      ])
      .where("territory_id", "=", territory)
      .orderBy("signed_on")
      .orderBy("convention_number")
      .execute();
  },

  async listPublications(transaction, territory) {
    return selectPublications(transaction)
      .where("territory_id", "=", territory)
      .orderBy("published_at", "desc")
      .execute();
  },

  async findPublication(transaction, { territory, report }) {
    const found = await selectPublications(transaction)
      .select("document")
      .where("territory_id", "=", territory)
      .where("id", "=", report)
      .executeTakeFirst();
    return found ?? null;
  },

  async addPublication(transaction, published) {
    const added = await reportingTables(transaction)
      .insertInto("report")
      .values({
        territory_id: published.territory,
        id: published.id,
        kind: published.kind,
        convention_id: published.convention,
        year: published.year,
        read_on: published.readOn,
        published_by: published.publishedBy,
        published_at: published.publishedAt,
        document: published.document,
        hash: published.hash,
      })
      .onConflict((conflict) => conflict.constraint("report_is_published_once_in_these_words").doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 1n) return null;
    return selectPublications(transaction)
      .where("territory_id", "=", published.territory)
      .where("hash", "=", published.hash)
      .executeTakeFirstOrThrow();
  },
};

function selectPublications(transaction: Transaction) {
  return reportingTables(transaction)
    .selectFrom("report")
    .select([
      "territory_id as territory",
      "id",
      "kind",
      "convention_id as convention",
      "year",
      "read_on as readOn",
      "published_by as publishedBy",
      "published_at as publishedAt",
      "hash",
    ])
    .$narrowType<Publication>();
}
