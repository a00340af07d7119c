import { listFunds } from "#fund/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AccountingOffice } from "./accounting-office.ts";
import { drawBooks } from "./draw-books.ts";
import { gatherBooks } from "./gather-books.ts";
import { booksOf, closedMonths } from "./open-books.ts";

/**
 * Keeps the books of every closed month that is not kept yet, fund by fund: called by the closing, within its transaction, the chain
 * being held. A role without an account keeps nothing from there on: the books are then drawn as before, and kept at a later closing.
 */
export async function keepMonths(
  office: AccountingOffice,
  transaction: Transaction,
  { territory, now }: { readonly territory: string; readonly now: string },
): Promise<void> {
  for (const { id: fund } of await listFunds(transaction, territory))
    await keepFund(office, transaction, { territory, fund, now });
}

async function keepFund(
  office: AccountingOffice,
  transaction: Transaction,
  { territory, fund, now }: { readonly territory: string; readonly fund: string; readonly now: string },
): Promise<void> {
  const months = await closedMonths(transaction, territory);
  const last = await office.kept.last(transaction, { territory, fund });
  const toKeep = months.filter(({ until }) => last === null || until > last.until);
  if (toKeep.length === 0) return;
  const found = await booksOf(office, transaction, { territory, fund });
  if (!found.ok) return;
  const { books } = found.value;
  let before =
    last === null ? null : await office.kept.soFar(transaction, { territory, fund, until: last.until });
  const gathered = await gatherBooks(office, transaction, { books, months, before });
  for (const { until } of toKeep) {
    const drawn = drawBooks(gathered, before, until);
    if (!drawn.ok) return;
    const { entries, after: soFar } = drawn.value;
    // Nothing is kept of the months before a fund's first entry.
    if (soFar.written === null) continue;
    await office.kept.keep(transaction, books, { until, entries, soFar, now });
    before = soFar;
  }
}
