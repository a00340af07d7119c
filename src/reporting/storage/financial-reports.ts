import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Certified, FinancialReports } from "../use-cases/financial-reports.ts";
import { readDaysGiven, readMoneyMoved } from "./read-money-moved.ts";
import { reportingTables } from "./tables.ts";

/** In a draft's key: no year is the convention whole. */
const wholeConvention = 0;

export const financialReports: FinancialReports = {
  readMoneyMoved,
  readDaysGiven,

  async findDraft(transaction, which) {
    const found = await reportingTables(transaction)
      .selectFrom("financial_report_draft")
      .select(["narrative", "planned"])
      .where("territory_id", "=", which.territory)
      .where("convention_id", "=", which.convention)
      .where("funder_id", "=", which.funder)
      .where("year", "=", which.year ?? wholeConvention)
      .executeTakeFirst();
    if (found === undefined) return null;
    const { narrative, planned } = found;
    return { narrative, planned: planned.map((row) => ({ ...row, planned: cents(row.planned) })) };
  },

  async saveDraft(transaction, which, { narrative, planned, by, at }) {
    const words = {
      narrative: JSON.stringify(narrative),
      planned: JSON.stringify(planned.map((row) => ({ ...row, planned: Number(row.planned) }))),
      saved_by: by,
      saved_at: at,
    };
    await reportingTables(transaction)
      .insertInto("financial_report_draft")
      .values({
        territory_id: which.territory,
        convention_id: which.convention,
        funder_id: which.funder,
        year: which.year ?? wholeConvention,
        ...words,
      })
      .onConflict((conflict) => conflict.constraint("funder_has_one_draft_a_period").doUpdateSet(words))
      .execute();
  },

  async listCertified(transaction, territory) {
    return selectCertified(transaction)
      .where("territory_id", "=", territory)
      .orderBy("recorded_at", "desc")
      .execute();
  },

  async findCertified(transaction, { territory, report }) {
    const found = await selectCertified(transaction)
      .select("document")
      .where("territory_id", "=", territory)
      .where("id", "=", report)
      .executeTakeFirst();
    return found ?? null;
  },

  async addCertified(transaction, certified) {
    const added = await reportingTables(transaction)
      .insertInto("financial_report")
      .values({
        territory_id: certified.territory,
        id: certified.id,
        convention_id: certified.convention,
        funder_id: certified.funder,
        year: certified.year,
        read_on: certified.readOn,
        certified_by: certified.certifiedBy,
        certified_as: certified.certifiedAs,
        certified_on: certified.certifiedOn,
        recorded_by: certified.recordedBy,
        recorded_at: certified.recordedAt,
        document: certified.document,
        hash: certified.hash,
      })
      .onConflict((conflict) =>
        conflict.constraint("financial_report_is_certified_once_in_these_words").doNothing(),
      )
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 1n) return null;
    return selectCertified(transaction)
      .where("territory_id", "=", certified.territory)
      .where("hash", "=", certified.hash)
      .executeTakeFirstOrThrow();
  },
};

function selectCertified(transaction: Transaction) {
  return reportingTables(transaction)
    .selectFrom("financial_report")
    .select([
      "territory_id as territory",
      "id",
      "convention_id as convention",
      "funder_id as funder",
      "year",
      "read_on as readOn",
      "certified_by as certifiedBy",
      "certified_as as certifiedAs",
      "certified_on as certifiedOn",
      "recorded_by as recordedBy",
      "recorded_at as recordedAt",
      "hash",
    ])
    .$narrowType<Certified>();
}
