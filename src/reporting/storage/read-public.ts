import { sql } from "kysely";
import type { Transaction } from "#platform/database/transaction.ts";
import type { PublicTotals } from "../use-cases/reports.ts";
import { ask } from "./scoped.ts";

/** One function of the database names the territory it reads: nobody is signed in. */
export async function readPublic(transaction: Transaction, slug: string): Promise<PublicTotals | null> {
  const { rows } = await ask(
    transaction,
    sql<PublicTotals>`
      select territory_id as territory, name, business_date as on, totals from public_figures(${slug})`,
  );
  return rows[0] ?? null;
}
