import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { partnerPage } from "../domain/partner-page.ts";
import { maySee, type Reader } from "../domain/reader.ts";
import type { Conventions } from "./conventions.ts";
import { loadRecords } from "./load-records.ts";
import { type AskedAsOf, dayAsked, tellIn } from "./tell.ts";

/** What one organisation promised over the conventions; a referent reads their own only. */
export async function readPartner(
  conventions: Conventions,
  transaction: Transaction,
  {
    territory,
    organisation,
    reader,
    ...asked
  }: AskedAsOf & { readonly territory: string; readonly organisation: string; readonly reader: Reader },
) {
  if (!maySee(reader, organisation)) return refuse("not-your-organisation");

  const asOf = await dayAsked(transaction, territory, asked);
  const records = await loadRecords(conventions, transaction, { territory, ...asOf });
  const told = await tellIn(transaction, territory, { on: asOf.on, records });
  const page = partnerPage(organisation, records, told);
  return page === null ? refuse("partner-unknown") : accept(page);
}
