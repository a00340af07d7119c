import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { Totals$ } from "../contract/totals.ts";
import { measure } from "../domain/indicators.ts";
import { partnerSight, seenBy } from "../domain/sight.ts";
import type { Reports } from "./reports.ts";

/** What anyone may see of a territory. */
export async function readPublicFigures(reports: Reports, transaction: Transaction, slug: string) {
  const read = await reports.readPublic(transaction, slug);
  if (read === null) return refuse("territory-unknown", { slug });
  const totals = Totals$.parse(read.totals);
  return accept({
    territory: { id: read.territory, name: read.name },
    on: read.on,
    ...seenBy(partnerSight, measure(totals), totals),
  });
}
