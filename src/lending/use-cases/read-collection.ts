import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { bucketTotals } from "../domain/arrears-buckets.ts";
import type { LendingOffice } from "./advances.ts";
import { followCases } from "./read-case.ts";
import { readWarnings } from "./read-warnings.ts";
import { type ViewedCase, viewCases } from "./view-case.ts";

interface Reading {
  readonly territory: string;
  readonly denied: ReadonlySet<string>;
}

/** What there is to do today about arrears, the oldest and largest first; what waits; what may come. */
export async function readCollection(office: LendingOffice, transaction: Transaction, asked: Reading) {
  const { territory, denied } = asked;
  const { advances } = office;
  const on = await businessDateOf(transaction, territory);
  const open = await advances.cases.listOpen(transaction, territory);
  const all = await followCases(advances, transaction, { territory, on, cases: open });
  const followed = all.filter(({ advance }) => !denied.has(advance.application));
  const views = (await viewCases(office, transaction, { territory, cases: followed })).toSorted(worstFirst);
  const lines = (await advances.list(transaction, territory)).filter(
    ({ application }) => !denied.has(application),
  );
  return {
    on,
    buckets: bucketTotals(followed.map(({ advanceState: { bucket, late } }) => ({ bucket, late }))),
    due: views.filter(({ next }) => next?.isDue === true),
    waiting: views.filter(({ next }) => next?.isDue !== true),
    warnings: await readWarnings(office, transaction, { territory, on, lines, followed }),
  };
}

function worstFirst(a: ViewedCase, b: ViewedCase): number {
  if (a.daysLate !== b.daysLate) return b.daysLate - a.daysLate;
  return a.late === b.late ? 0 : a.late > b.late ? -1 : 1;
}
