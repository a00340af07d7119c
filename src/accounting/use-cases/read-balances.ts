import { accept } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { auxiliaryBalance, trialBalance } from "../domain/balances.ts";
import { controlsOf } from "../domain/controls.ts";
import { indicatorsOf } from "../domain/indicators.ts";
import type { AccountingOffice } from "./accounting-office.ts";
import { entriesOfYear, stateOf } from "./books-state.ts";
import { drawBooks } from "./draw-books.ts";

export type BooksRead = {
  readonly territory: string;
  readonly on?: PlainDate | undefined;
  readonly denied: ReadonlySet<string>;
};

/** The trial balance, what each third party owes, and what the books must equal. */
export async function readBalances(
  office: AccountingOffice,
  transaction: Transaction,
  { territory, on: asked, denied }: BooksRead,
) {
  const on = asked ?? (await businessDateOf(transaction, territory));
  const drawn = await drawBooks(office, transaction, { territory, until: on, denied });
  if (!drawn.ok) return drawn;
  const books = drawn.value;
  const entries = entriesOfYear(books, on);
  return accept({
    state: stateOf(books, on),
    accounts: trialBalance(entries),
    thirds: auxiliaryBalance(entries),
    controls: controlsOf(entries, books.journal),
    indicators: indicatorsOf(entries),
  });
}
