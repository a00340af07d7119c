import { accept } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { trueUpView } from "../domain/true-up-view.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";
import { findRecord } from "./load-records.ts";
import { type AskedAsOf, dayAsked, tellIn } from "./tell.ts";

export async function previewTrueUp(
  conventions: Conventions,
  transaction: Transaction,
  asked: WhichConvention & AskedAsOf,
) {
  const { territory, convention } = asked;
  const asOf = await dayAsked(transaction, territory, asked);
  const found = await findRecord(conventions, transaction, { territory, convention, ...asOf });
  if (!found.ok) return found;

  const { record, records } = found.value;
  const { nameOf } = await tellIn(transaction, territory, { on: asOf.on, records });
  return accept({ ...asOf, ...trueUpView(record, nameOf) });
}
