import { accept } from "#kernel/outcome.ts";
import { balancesAt, everyAccount } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { auxiliaryBalance, trialBalance } from "../domain/balances.ts";
import { controlsOf } from "../domain/controls.ts";
import { fundOfAccount } from "../domain/fund-of-account.ts";
import { indicatorsOf } from "../domain/indicators.ts";
import type { AccountingOffice } from "./accounting-office.ts";
import { stateOf, writtenOfYear } from "./books-state.ts";
import { type BooksQuestion, type OpenBooks, openBooks } from "./open-books.ts";

/** The trial balance, what each third party owes, and what the books must equal. */
export async function readBalances(
  office: AccountingOffice,
  transaction: Transaction,
  question: BooksQuestion,
) {
  const opened = await openBooks(office, transaction, question);
  if (!opened.ok) return opened;
  const written = writtenOfYear(opened.value);
  return accept({
    state: stateOf(opened.value),
    accounts: trialBalance(written),
    thirds: auxiliaryBalance(written),
    controls: controlsOf(written, await heldInJournal(transaction, opened.value)),
    indicators: indicatorsOf(written),
  });
}

/** What the accounts of the ledger that these books tell of hold on their day, added up by the ledger itself. */
export async function heldInJournal(
  transaction: Transaction,
  { books: { territory, fund, homes }, on }: Pick<OpenBooks, "books" | "on">,
) {
  const balances = await balancesAt(transaction, { territory, accounts: everyAccount, on });
  return homes === null ? balances : balances.filter(({ account }) => fundOfAccount(account, homes) === fund);
}
