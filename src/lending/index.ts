import { ownedFirms as ownedByFiles, ownersOf as ownersByFiles } from "#application/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { cancelSignatures, openSignatures, type Signatures, type SignedKind } from "#signature/index.ts";
import { closeRun } from "./commands/close.ts";
import type { Advance } from "./domain/advance.ts";
import { handlersOf } from "./http/handlers.ts";
import { advances } from "./storage/advances.ts";
import { bankDebits } from "./storage/bank-debits.ts";
import type { AreConditionsMet, DayClose, OwnedFirms } from "./use-cases/advances.ts";
import {
  type BankDebits,
  cancelByReference,
  holdAdvances,
  receiveOnce,
  returnByReference,
  silent,
} from "./use-cases/bank-debits.ts";
import { closeDay as close, closeUntil as closeEach } from "./use-cases/close-day.ts";
import { contractKind, signedContracts as signedContractsOf } from "./use-cases/contract-signature.ts";
import { type LapsingDecision, lapseAdvance } from "./use-cases/lapse-advance.ts";
import { type GrantingDecision, openAdvance } from "./use-cases/open-advance.ts";
import { type ReceivingMany, receiveMany } from "./use-cases/receive-many.ts";
import { returnDisbursement } from "./use-cases/return-disbursement.ts";
import type { OwnersOf } from "./use-cases/send-reminder-mails.ts";
import type { LateSurveys } from "./use-cases/warnings.ts";

export { lendingContract } from "./contract.ts";
export type { Advance, AdvanceStatus } from "./domain/advance.ts";
export {
  type BookedEvent,
  continueDueSteps,
  type DueSoFar,
  type DueStep,
  dueSteps,
} from "./domain/due-steps.ts";
export { type AdvanceHistory, advanceHistories } from "./storage/advance-histories.ts";
export { arrearsBook } from "./storage/arrears-book.ts";
export type { AreConditionsMet, DayClose, OwnedFirms } from "./use-cases/advances.ts";
export type { PresentedDebit, ReleasedOrder, UnpaidInstalment } from "./use-cases/bank-debits.ts";
export type { GrantingDecision } from "./use-cases/open-advance.ts";
export type { BankReceipt } from "./use-cases/receive-many.ts";
export type { LateSurveyOfFile } from "./use-cases/warnings.ts";

/**
 * The handlers of `lendingContract`; the committee tells whether a decision's conditions are lifted, the files who runs a firm,
 * whoever follows the jobs which surveys are late.
 */
export function lendingHandlers({
  areConditionsMet,
  ownedFirms = ownedByFiles,
  ownersOf = ownersByFiles,
  lateSurveys,
  signatures = onThisMachine,
}: {
  readonly areConditionsMet: AreConditionsMet;
  readonly ownedFirms?: OwnedFirms;
  readonly ownersOf?: OwnersOf;
  readonly lateSurveys: LateSurveys;
  readonly signatures?: Signatures;
}) {
  return handlersOf({ advances, areConditionsMet, ownedFirms, ownersOf, lateSurveys, signatures });
}

const onThisMachine = openSignatures({ address: "http://localhost" });

/** What signatures ask and tell of the contract of an advance, under `contractKind`. To be given to `signatureHandlers`. */
export const signedContracts: SignedKind = signedContractsOf({ advances });

export { contractKind } from "./use-cases/contract-signature.ts";

/** Hears the committee: an advance awaits its contract as soon as it is granted. To be given to `committeeHandlers`. */
export async function openAdvanceFromDecision(
  transaction: Transaction,
  decision: GrantingDecision | { readonly amount: null },
): Promise<void> {
  if (decision.amount !== null) await openAdvance(advances, transaction, decision);
}

/** Hears the committee: an advance whose decision lapses is never paid out. To be given to `committeeHandlers`. */
export async function lapseAdvanceFromDecision(
  transaction: Transaction,
  lapsed: LapsingDecision,
): Promise<void> {
  const { territory, now } = lapsed;
  const advance = await lapseAdvance(advances, transaction, lapsed);
  if (advance === null) return;
  const subject = { kind: contractKind, id: advance };
  await cancelSignatures(transaction, { territory, subject, why: lapsedWhy, by: null, now });
}

const lapsedWhy = "La décision du comité est caduque.";

/** The advances that came from an application, first opened first. */
export async function findAdvances(
  transaction: Transaction,
  which: { readonly territory: string; readonly application: string },
): Promise<Advance[]> {
  return advances.listByApplication(transaction, which);
}

/** An advance by its id, or null. */
export async function findAdvance(
  transaction: Transaction,
  which: { readonly territory: string; readonly advance: string },
): Promise<Advance | null> {
  return advances.find(transaction, which);
}

/** The instalments of a fund's advances with something left to debit in a window, by day. */
export async function listUnpaidInstalments(
  ...asked: Parameters<BankDebits["listUnpaid"]>
): ReturnType<BankDebits["listUnpaid"]> {
  return bankDebits.listUnpaid(...asked);
}

/** The transfers of a fund that a second person released, by day. */
export async function listReleasedOrders(
  ...asked: Parameters<BankDebits["listReleasedOrders"]>
): ReturnType<BankDebits["listReleasedOrders"]> {
  return bankDebits.listReleasedOrders(...asked);
}

/** From that day the nightly close no longer presents the fund's debits by itself: only those that `presentDebits` tells. */
export async function leaveDebitsToBank(...asked: Parameters<BankDebits["leave"]>): Promise<void> {
  await bankDebits.leave(...asked);
}

/** What the bank was asked to debit: the close of each day presumes them credited, once by their reference. */
export async function presentDebits(...asked: Parameters<BankDebits["present"]>): Promise<void> {
  await bankDebits.present(...asked);
}

/** A debit that the bank refused before its day: the close leaves it alone. */
export async function withdrawPresentedDebit(...asked: Parameters<BankDebits["withdraw"]>): Promise<void> {
  await bankDebits.withdraw(...asked);
}

/** Money that the bank received from a firm: recorded once by its reference, whoever tells it again. */
export async function receiveFromBank(
  transaction: Transaction,
  received: Parameters<typeof receiveOnce>[2],
): ReturnType<typeof receiveOnce> {
  return receiveOnce(advances, transaction, received);
}

/** The same of many receipts, in their order: one outcome each. A refused one leaves nothing, the others are recorded. */
export async function receiveManyFromBank(
  transaction: Transaction,
  received: ReceivingMany,
): ReturnType<typeof receiveMany> {
  return receiveMany(advances, transaction, received);
}

/** The bank takes back what was received under a reference: what it had paid is due again. */
export async function returnFromBank(
  transaction: Transaction,
  returned: Parameters<typeof returnByReference>[2],
): ReturnType<typeof returnByReference> {
  return returnByReference(advances, transaction, returned);
}

/** A transfer that the bank did not make, or that came back: the advance is to be paid out again, once by its reference. */
export async function returnDisbursementFromBank(
  transaction: Transaction,
  returned: Parameters<typeof returnDisbursement>[2],
): ReturnType<typeof returnDisbursement> {
  return returnDisbursement({ ...silent(advances), orders: bankDebits }, transaction, returned);
}

/** Takes back a receipt that a person had matched by mistake, with a reason. */
export async function cancelBankReceipt(
  transaction: Transaction,
  cancelled: Parameters<typeof cancelByReference>[2],
): ReturnType<typeof cancelByReference> {
  return cancelByReference(advances, transaction, cancelled);
}

/** Holds several advances before the first entry is posted, in one order. */
export async function holdAdvancesForBank(
  transaction: Transaction,
  held: Parameters<typeof holdAdvances>[2],
): Promise<void> {
  await holdAdvances(advances, transaction, held);
}

/** Closes the territory's business date: its debits are presented, the next day begins. The transaction writes there. */
export async function closeDay(
  transaction: Transaction,
  asked: { readonly territory: string; readonly now: string },
): Promise<DayClose> {
  return close(advances, transaction, asked);
}

/** Closes day after day until that date is the territory's business date. */
export async function closeUntil(
  transaction: Transaction,
  asked: Parameters<typeof closeEach>[2],
): Promise<DayClose[]> {
  return closeEach(advances, transaction, asked);
}

/** What `alize close` does; `commands/close-outline.ts` says what it is. */
export const closeCommandRun = closeRun(advances);
