import type { Transaction } from "#platform/database/transaction.ts";
import type { Fund } from "./domain/fund.ts";
import { handlersOf } from "./http/handlers.ts";
import { fundBooks } from "./storage/fund-books.ts";
import { funds } from "./storage/funds.ts";
import type { ArrearsBook, PromiseBook } from "./use-cases/office.ts";
import { openFund as open } from "./use-cases/open-fund.ts";

export { fundContract } from "./contract.ts";
export { flowKinds } from "./domain/entry-figures.ts";
export type { Fund } from "./domain/fund.ts";
export { attachLoan } from "./storage/funds.ts";
export type { ArrearsBook, PromiseBook } from "./use-cases/office.ts";

/** The handlers of `fundContract`; what was promised and what is late are told by capabilities that stand above. */
export function fundHandlers(promises: PromiseBook, arrears: ArrearsBook = unmeasuredArrears) {
  return handlersOf({ funds, books: fundBooks, promises, arrears });
}

const unmeasuredArrears: ArrearsBook = { late: async () => null };

/** A fund of the territory, or null. */
export async function findFund(
  transaction: Transaction,
  which: { territory: string; fund: string },
): Promise<Fund | null> {
  return funds.find(transaction, which);
}

/** The funds of a territory, oldest first. */
export async function listFunds(transaction: Transaction, territory: string): Promise<Fund[]> {
  return funds.list(transaction, territory);
}

/** Opens a fund held by an operator. */
export async function openFund(transaction: Transaction, opened: Omit<Fund, "id"> & { now: string }) {
  return open(funds, transaction, opened);
}
