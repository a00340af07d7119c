import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type Fault, type Verification, verifyDatabase } from "#ledger/index.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Earmark } from "./domain/earmark.ts";
import type { FirmToFit } from "./domain/earmark-rule.ts";
import type { Trace } from "./domain/earmark-trace.ts";
import type { Fund } from "./domain/fund.ts";
import { type FunderUse, traceUse } from "./domain/fund-use.ts";
import { handlersOf } from "./http/handlers.ts";
import { actTrail } from "./storage/act-trail.ts";
import { fundClosings } from "./storage/closings.ts";
import { earmarks } from "./storage/earmarks.ts";
import { fundBooks } from "./storage/fund-books.ts";
import { funds } from "./storage/funds.ts";
import { fundRules } from "./storage/rules.ts";
import { fundTransfers } from "./storage/transfers.ts";
import { auditFrozen } from "./use-cases/audit-closings.ts";
import { drawSample } from "./use-cases/draw-sample.ts";
import {
  type EarmarkPlace,
  holdFor,
  payInto,
  placesOf,
  sourcesOf,
  tracesOf,
  usesOf,
  type WhichPledge,
} from "./use-cases/earmarks.ts";
import { liftEarmark as lift, nameEarmark as name } from "./use-cases/name-earmark.ts";
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

export type { Earmark } from "./domain/earmark.ts";
export type { FirmToFit } from "./domain/earmark-rule.ts";
export type { Trace } from "./domain/earmark-trace.ts";
export { addedUp, backLines } from "./use-cases/earmark-lines.ts";
export { type EarmarkPlace, fittingOf } from "./use-cases/earmarks.ts";

/** The earmarks of a fund that stand, each with what no decision took of it. */
export async function earmarkPlaces(
  transaction: Transaction,
  which: { readonly territory: string; readonly fund: string },
): Promise<EarmarkPlace[]> {
  return placesOf(earmarks, transaction, which);
}

/** The lines of a decision's entry: what it holds comes first from the earmarks that the firm fits, the oldest first. */
export async function linesToHold(
  transaction: Transaction,
  holding: {
    readonly territory: string;
    readonly fund: string;
    readonly decision: string;
    readonly amount: Cents;
    /** Null where nothing is known of it: then it fits nothing. */
    readonly firm: FirmToFit | null;
  },
) {
  return holdFor(earmarks, transaction, holding);
}

/** Where the euros of decisions came from, for whoever posts what comes back: of one, or of any of the fund. */
export async function tracesToReturn(
  transaction: Transaction,
  which: { readonly territory: string; readonly fund: string; readonly decision?: string },
): Promise<(decision: string) => Trace> {
  return tracesOf(earmarks, transaction, which);
}

/** What each decision of a fund took from each earmark: its name and the euros. Nothing where it took none. */
export async function earmarkedByDecisions(
  transaction: Transaction,
  which: { readonly territory: string; readonly fund: string },
): Promise<(decision: string) => { readonly id: string; readonly name: string; readonly amount: Cents }[]> {
  const listed = await earmarks.list(transaction, which);
  const sources = listed.length === 0 ? new Map<string, never[]>() : await sourcesOf(transaction, which);
  return (decision) =>
    listed.flatMap(({ id, name: called }) => {
      const source = sources.get(decision)?.find((one) => one.source === id);
      return source === undefined ? [] : [{ id, name: called, amount: source.taken }];
    });
}

/** The earmarks of a fund, lifted or not: what no decision took of each, and what decisions took. */
export async function earmarkUses(
  transaction: Transaction,
  which: { readonly territory: string; readonly fund: string },
) {
  return usesOf(earmarks, transaction, which);
}

/** Where a payment of a pledge goes: to its earmark while it stands. */
export async function accountToPay(
  transaction: Transaction,
  which: { readonly territory: string; readonly fund: string } & WhichPledge,
) {
  return payInto(earmarks, transaction, which);
}

/** Makes whoever pays a pledge and whoever earmarks it wait for each other. */
export async function lockPledgeToPay(transaction: Transaction, which: WhichPledge): Promise<void> {
  return earmarks.lockPledge(transaction, which);
}

/** Writes what the euros of a pledge are for, before the first of them is paid. */
export async function nameEarmark(transaction: Transaction, named: Parameters<typeof name>[2]) {
  return name(earmarks, transaction, named);
}

/** What is left of an earmark is free, and what comes back to it will be. Posts to the ledger, so to be called last. */
export async function liftEarmark(transaction: Transaction, lifted: Parameters<typeof lift>[2]) {
  return lift(earmarks, transaction, lifted);
}

/** Every earmark of a territory, lifted or not. */
export async function listEarmarks(transaction: Transaction, territory: string): Promise<Earmark[]> {
  return earmarks.list(transaction, { territory });
}

/** Opens a fund held by an operator. */
export async function openFund(transaction: Transaction, opened: Omit<Fund, "id"> & { now: string }) {
  return open(funds, transaction, opened);
}
