import type { Transaction } from "#platform/database/transaction.ts";
import { openSignatures, type Signatures } from "#signature/index.ts";
import { handlersOf } from "./http/handlers.ts";
import { conventions } from "./storage/conventions.ts";
import { tacitClauses } from "./storage/tacit-clauses.ts";
import { watches } from "./storage/watches.ts";
import { signedAmendmentsOf } from "./use-cases/amendment-signature.ts";
import { type DayPledges, dayPledges as listDayPledges } from "./use-cases/day-pledges.ts";
import {
  liftWaits as lift,
  waitingCalls as listWaitingCalls,
  type WaitingCall,
} from "./use-cases/lift-waits.ts";
import type { FundAccount } from "./use-cases/read-call-paper.ts";
import { renewTacitlyAt } from "./use-cases/renew-tacitly-at.ts";

export { conventionContract } from "./contract.ts";
export { amendmentKind } from "./domain/amendment-to-sign.ts";
export { promiseBook } from "./storage/promise-book.ts";
export type { DayPledges } from "./use-cases/day-pledges.ts";
export type { WaitingCall } from "./use-cases/lift-waits.ts";
export type { FundAccount } from "./use-cases/read-call-paper.ts";

/** The handlers of `conventionContract`. Without an account to name, the letter of a call says to ask for it. */
export function conventionHandlers({
  accountToPay = noAccount,
  signatures = openSignatures({ address: "http://localhost:3000" }),
}: {
  accountToPay?: FundAccount;
  signatures?: Signatures;
} = {}) {
  return handlersOf({ conventions, clauses: tacitClauses, watches, accountToPay, signatures });
}

/** What signatures are told of amendments, under their kind. */
export const signedAmendments = signedAmendmentsOf(conventions);

const noAccount: FundAccount = async () => null;

/** The conventions of a territory, first signed first, each with the half-days promised in it. */
export async function dayPledges(transaction: Transaction, territory: string): Promise<DayPledges[]> {
  return listDayPledges(conventions, transaction, territory);
}

/** The call lines of a territory that still wait for this, unpaid, first called first. */
export async function waitingCalls(
  transaction: Transaction,
  which: Parameters<typeof listWaitingCalls>[2],
): Promise<WaitingCall[]> {
  return listWaitingCalls(conventions, transaction, which);
}

/** Every call line of the convention that waited for this waits no more. Tells which. */
export async function liftWaits(
  transaction: Transaction,
  come: Parameters<typeof lift>[2],
): Promise<WaitingCall[]> {
  return lift(conventions, transaction, come);
}

/** What a night does of tacit renewals, the day having begun: parties told, conventions carried on. Once a day, or again. */
export async function renewTacitly(
  transaction: Transaction,
  night: Parameters<typeof renewTacitlyAt>[2],
): Promise<void> {
  await renewTacitlyAt({ conventions, clauses: tacitClauses }, transaction, night);
}
export { conventionMailEvents } from "./domain/mail-events.ts";
