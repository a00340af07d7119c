import type { PlainDate } from "#kernel/plain-date.ts";
import { type Fault, type Verification, verifyDatabase } from "#ledger/index.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Fund } from "./domain/fund.ts";
import { type FunderUse, traceUse } from "./domain/fund-use.ts";
import { handlersOf } from "./http/handlers.ts";
import { actTrail } from "./storage/act-trail.ts";
import { fundClosings } from "./storage/closings.ts";
import { fundBooks } from "./storage/fund-books.ts";
import { funds } from "./storage/funds.ts";
import { fundRules } from "./storage/rules.ts";
import { fundTransfers } from "./storage/transfers.ts";
import { auditFrozen } from "./use-cases/audit-closings.ts";
import { drawSample } from "./use-cases/draw-sample.ts";
import type { ArrearsBook, KeepMonths, PromiseBook } from "./use-cases/office.ts";
import { openFund as open } from "./use-cases/open-fund.ts";

export { fundContract } from "./contract.ts";
export { flowKinds } from "./domain/entry-figures.ts";
export type { Fund } from "./domain/fund.ts";
export { attachLoan, loanFunds } from "./storage/funds.ts";
export type { ArrearsBook, KeepMonths, PromiseBook } from "./use-cases/office.ts";

/** The handlers of `fundContract`; what was promised and what is late are told by capabilities that stand above, and books kept by one. */
export function fundHandlers(
  promises: PromiseBook,
  arrears: ArrearsBook = unmeasuredArrears,
  keepMonths: KeepMonths = async () => undefined,
) {
  return handlersOf({ ...stores, promises, arrears, keepMonths });
}

const stores = {
  funds,
  books: fundBooks,
  closings: fundClosings,
  rules: fundRules,
  transfers: fundTransfers,
  trail: actTrail,
};

const unmeasuredArrears: ArrearsBook = { late: async () => null, outstandingAt: async () => null };

/** Verifies the journal, then what closings froze of each fund: of one territory, or of all. */
export async function verifyBooks(database: Database, territory?: string): Promise<Verification> {
  const { chains, faults } = await verifyDatabase(database, territory);
  const frozen: Fault[] = [];
  for (const { territory: each } of chains)
    frozen.push(
      ...(await database.transaction({ read: [each] }, async (transaction) =>
        auditFrozen(stores, transaction, each),
      )),
    );
  return { chains, faults: [...faults, ...frozen] };
}

/** A sample of a closed period as the auditor draws it, beside what its closing froze; late advances are told by whoever lends. */
export async function drawnSample(
  transaction: Transaction,
  { arrears, ...asked }: Parameters<typeof drawSample>[2] & { readonly arrears: ArrearsBook },
): ReturnType<typeof drawSample> {
  return drawSample({ ...stores, arrears }, transaction, asked);
}

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

export type { FunderUse } from "./domain/fund-use.ts";

/** What became of each funder's euros in a fund by a day, losses shared by the rules of their day. */
export async function useOfFunders(
  transaction: Transaction,
  { on, ...which }: { territory: string; fund: string; on: PlainDate },
): Promise<readonly FunderUse[]> {
  const rules = await fundRules.listLossRules(transaction, which);
  return traceUse(await fundBooks.entries(transaction, { ...which, on, knownAt: null }), rules).funders;
}

/** Opens a fund held by an operator. */
export async function openFund(transaction: Transaction, opened: Omit<Fund, "id"> & { now: string }) {
  return open(funds, transaction, opened);
}
