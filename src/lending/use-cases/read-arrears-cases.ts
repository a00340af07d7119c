import { accept, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { followCases } from "./read-case.ts";
import { viewCases } from "./view-case.ts";

/** The arrears of an advance, open and past, the latest first. */
export async function readArrearsCases(office: LendingOffice, transaction: Transaction, which: WhichAdvance) {
  const { territory } = which;
  const advance = await office.advances.find(transaction, which);
  if (advance === null) return refuse("advance-unknown");
  const on = await businessDateOf(transaction, territory);
  const cases = await office.advances.cases.listByAdvance(transaction, which);
  const followed = await followCases(office.advances, transaction, { territory, on, cases });
  return accept({ cases: await viewCases(office, transaction, { territory, cases: followed }) });
}
