import { findFund } from "#fund/index.ts";
import { cents } from "#kernel/money.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { matchesWords } from "../domain/suggest-advances.ts";
import type { BankingOffice, WhichFund } from "./office.ts";

const most = 20;

/** The advances that a credit may pay, by what one types of the firm's name or of the number: the first of them. */
export async function findAdvancesToMatch(
  { lineShares }: BankingOffice,
  transaction: Transaction,
  { denied, words, ...which }: WhichFund & { readonly words: string; readonly denied: ReadonlySet<string> },
) {
  if ((await findFund(transaction, which)) === null) return refuse("fund-unknown");
  const all = (await lineShares.listPaidOut(transaction, which)).filter(
    ({ advance, firm, number }) => !denied.has(advance) && matchesWords(`${number} ${firm}`, words),
  );
  const shown = all.slice(0, most);
  const owed = await lineShares.listOwed(transaction, {
    territory: which.territory,
    advances: shown.map(({ advance }) => advance),
  });
  return accept({
    count: all.length,
    advances: shown.map((advance) => ({
      ...advance,
      ...(owed.get(advance.advance) ?? { next: null, left: cents(0n) }),
    })),
  });
}
