import { ownedFirms as ownedByFiles, ownersOf as ownersByFiles } from "#application/index.ts";
import type { FollowUpSource } from "#committee/index.ts";
import type { Sentence } from "#kernel/said.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { cancelSignatures, openSignatures, type Signatures, type SignedKind } from "#signature/index.ts";
import { closeRun } from "./commands/close.ts";
import { lendingContract } from "./contract.ts";
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
import { closeDay as close, closeUntil as closeEach, type NightWork } from "./use-cases/close-day.ts";
import { committeeProposals } from "./use-cases/committee-proposals.ts";
import { contractKind, signedContracts as signedContractsOf } from "./use-cases/contract-signature.ts";
import { keepForFirm } from "./use-cases/keep-for-firm.ts";
import { type LapsingDecision, lapseAdvance } from "./use-cases/lapse-advance.ts";
import { type GrantingDecision, openAdvance } from "./use-cases/open-advance.ts";
import { type ReceivingMany, receiveMany } from "./use-cases/receive-many.ts";
import { returnDisbursement } from "./use-cases/return-disbursement.ts";
import type { OwnersOf } from "./use-cases/send-reminder-mails.ts";
import { undoneDisbursements } from "./use-cases/undone-disbursements.ts";
import type { LateSurveys } from "./use-cases/warnings.ts";

export { lendingContract } from "./contract.ts";
export type { Advance } from "./domain/advance.ts";
export { continueDueSteps, type DueSoFar } from "./domain/due-steps.ts";
export { type AdvanceHistory, advanceHistories } from "./storage/advance-histories.ts";
export { arrearsBook } from "./storage/arrears-book.ts";
export type { AreConditionsMet, DayClose, OwnedFirms } from "./use-cases/advances.ts";
export type { NightWork } from "./use-cases/close-day.ts";
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
  nightWork,
}: {
  readonly areConditionsMet: AreConditionsMet;
  readonly ownedFirms?: OwnedFirms;
  readonly ownersOf?: OwnersOf;
  readonly lateSurveys: LateSurveys;
  readonly signatures?: Signatures;
  readonly nightWork?: NightWork;
}) {
  return handlersOf({ advances, areConditionsMet, ownedFirms, ownersOf, lateSurveys, signatures, nightWork });
}

/** What lending proposes to the committee, and how it carries out what is decided. To be given to `subjectsWith`. */
export function lendingProposals(ownersOf: OwnersOf = ownersByFiles): FollowUpSource[] {
  return committeeProposals({ ...silent(advances), ownersOf }, ({ reason, facts }) => {
    const known: Partial<Record<string, Sentence>> = lendingContract.sentences;
    const say = known[reason];
    return { fr: say?.(facts, "fr") ?? reason, en: say?.(facts, "en") ?? reason };
  });
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

/** Money that the bank took from a firm which did not owe it: it pays nothing, two people give it back. */
export async function keepForFirmFromBank(
  transaction: Transaction,
  received: Parameters<typeof keepForFirm>[2],
): ReturnType<typeof keepForFirm> {
  return keepForFirm(advances, transaction, received);
}

/** The advances of a fund whose transfer was undone: what the bank was asked to debit before is to be recalled. */
export async function listUndoneDisbursements(
  ...[transaction, which]: [Transaction, Parameters<typeof undoneDisbursements>[2]]
): ReturnType<typeof undoneDisbursements> {
  return undoneDisbursements({ advances, bankDebits }, transaction, which);
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
  asked: Parameters<typeof close>[2],
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
/** The run of `alize close`, with what others do each evening. */
export function closeCommandRun(nightWork: NightWork): ReturnType<typeof closeRun> {
  return closeRun(advances, nightWork);
}
export { lendingMailEvents } from "./domain/mail-events.ts";
