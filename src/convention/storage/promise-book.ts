import { sql } from "kysely";
import type { PromiseBook } from "#fund/index.ts";
import { cents } from "#kernel/money.ts";
import { pledge } from "#ledger/index.ts";
import { conventionTables } from "./tables.ts";

/** What was promised to a fund, called from it and released: the fund's own view of the conventions. */
export const promiseBook: PromiseBook = {
  async movements(transaction, { territory, fund, knownAt }) {
    const rows = await conventionTables(transaction)
      .selectFrom("figures_convention_movements_v1")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .where("unit", "=", "EUR")
      .where("purpose", "=", "fund")
      .where("kind", "in", ["signed", "called", "released"])
      .where(sql<boolean>`(${knownAt}::timestamptz is null or recorded_at <= ${knownAt}::timestamptz)`)
      .orderBy("effective_on")
      .orderBy("recorded_at")
      .orderBy("pledge_id")
      .execute();
    return rows.map((row) => ({
      figure: row.kind === "called" ? "called" : "pledged",
      effectiveOn: row.effective_on,
      recordedAt: row.recorded_at,
      kind: row.kind,
      act: `Convention n° ${row.convention_number}${row.call_number === null ? "" : `, appel n° ${row.call_number}`}`,
      account: pledge(
        { convention: row.convention_id, partner: row.organisation_id },
        row.kind === "signed" ? "promised" : row.kind === "called" ? "called" : "released",
      ),
      amount: cents(row.kind === "released" ? -row.amount : row.amount),
    }));
  },
};
