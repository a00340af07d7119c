import { accept } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { conventionPage } from "../domain/convention-page.ts";
import type { Reader } from "../domain/reader.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";
import { findRecord } from "./load-records.ts";
import { type AskedAsOf, dayAsked, tellIn } from "./tell.ts";

export async function readConvention(
  conventions: Conventions,
  transaction: Transaction,
  { reader, ...asked }: WhichConvention & AskedAsOf & { readonly reader: Reader },
) {
  const { territory, convention } = asked;
  const asOf = await dayAsked(transaction, territory, asked);
  const found = await findRecord(conventions, transaction, { territory, convention, ...asOf });
  if (!found.ok) return found;

  const { record, records } = found.value;
  const told = await tellIn(transaction, territory, { on: asOf.on, records });
  return accept({ territory, ...asOf, ...conventionPage(record, records, { ...told, reader }) });
}
