import type { Transaction } from "#platform/database/transaction.ts";
import { conventionStep } from "../domain/convention-step.ts";
import type { Conventions } from "./conventions.ts";
import { loadRecords } from "./load-records.ts";
import { type AskedAsOf, dayAsked, tellIn } from "./tell.ts";

export async function listConventions(
  conventions: Conventions,
  transaction: Transaction,
  { territory, ...asked }: AskedAsOf & { territory: string },
) {
  const asOf = await dayAsked(transaction, territory, asked);
  const records = await loadRecords(conventions, transaction, { territory, ...asOf });
  const told = await tellIn(transaction, territory, { on: asOf.on, records });
  return { on: asOf.on, conventions: records.map((record) => conventionStep(record, records, told)) };
}
