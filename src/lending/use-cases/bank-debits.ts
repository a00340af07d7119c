import { invariant } from "#kernel/invariant.ts";
import type { Cents } from "#kernel/money.ts";
import { type Outcome, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isReturnReason } from "../domain/return-reasons.ts";
import type { Advances, LendingOffice } from "./advances.ts";
import { type BankReceipt, receiveMany } from "./receive-many.ts";
import { type RepaymentRefusal, toldUnder } from "./record-repayment.ts";
import { takeRepaymentBack } from "./return-repayment.ts";
import { reverseEvent } from "./reverse-event.ts";

/** An instalment with something left, for whoever makes the debits. */
export interface UnpaidInstalment {
  readonly advance: string;
  readonly number: number;
  readonly application: string;
  readonly firm: { readonly id: string; readonly name: string };
  /** A court or a decision stands between the firm and its debits. */
  readonly isFrozen: boolean;
  readonly instalment: number;
  readonly dueOn: PlainDate;
  readonly payOn: PlainDate;
  readonly amount: Cents;
  /** Nothing else of the advance is left to pay. */
  readonly isLast: boolean;
}

/** A transfer that two people decided. */
export interface ReleasedOrder {
  readonly order: string;
  readonly advance: string;
  readonly number: number;
  readonly application: string;
  readonly firm: { readonly id: string; readonly name: string };
  readonly amount: Cents;
  readonly payOn: PlainDate;
}

export interface PresentedDebit {
  readonly advance: string;
  readonly instalment: number;
  readonly amount: Cents;
  readonly on: PlainDate;
  /** Told back by the bank from end to end. */
  readonly reference: string;
}

/** What lending keeps for the bank: since when a fund's debits are its own, and those it was asked to make. */
export interface BankDebits {
  listUnpaid(
    transaction: Transaction,
    window: {
      readonly territory: string;
      readonly fund: string;
      readonly from: PlainDate;
      readonly until: PlainDate;
    },
  ): Promise<UnpaidInstalment[]>;
  listReleasedOrders(
    transaction: Transaction,
    which: { readonly territory: string; readonly fund: string },
  ): Promise<ReleasedOrder[]>;
  /** What an order became once released: the disbursement of its advance, taken back since or not; null when it became none. */
  findDisbursement(
    transaction: Transaction,
    which: { readonly territory: string; readonly advance: string; readonly order: string },
  ): Promise<{ readonly event: string; readonly on: PlainDate } | null>;
  /** The advances of a fund some disbursement of which was undone, those that were paid out again since among them. */
  listUndone(
    transaction: Transaction,
    which: { readonly territory: string; readonly fund: string },
  ): Promise<string[]>;
  leave(
    transaction: Transaction,
    from: { readonly territory: string; readonly fund: string; readonly from: PlainDate },
  ): Promise<void>;
  present(transaction: Transaction, territory: string, debits: readonly PresentedDebit[]): Promise<void>;
  withdraw(
    transaction: Transaction,
    which: { readonly territory: string; readonly reference: string },
  ): Promise<void>;
}

/** What the bank tells it received, once by its reference: told again, nothing changes. */
export async function receiveOnce(
  advances: Advances,
  transaction: Transaction,
  { territory, now, ...receipt }: BankReceipt & { readonly territory: string; readonly now: string },
): Promise<Outcome<null, RepaymentRefusal>> {
  const [outcome] = await receiveMany(advances, transaction, { territory, now, receipts: [receipt] });
  invariant(outcome !== undefined, "a receipt has its outcome");
  return outcome;
}

/** The bank takes back what it had received under that reference. */
export async function returnByReference(
  advances: Advances,
  transaction: Transaction,
  request: {
    readonly territory: string;
    readonly advance: string;
    /** Of the repayment. */
    readonly reference: string;
    readonly code: string;
    readonly returnedOn: PlainDate;
    readonly bankReference: string;
    readonly now: string;
  },
) {
  const repayment = toldUnder(await advances.listEvents(transaction, request), request.reference);
  if (repayment === undefined) return refuse("repayment-unknown");
  // Nothing comes back before it was received, whatever day the bank writes.
  const returnedOn = request.returnedOn < repayment.on ? repayment.on : request.returnedOn;
  // Another code than those that lending tells apart is a reason that the bank did not give.
  const reason = isReturnReason(request.code) ? request.code : "MS03";
  return takeRepaymentBack(advances, transaction, {
    ...request,
    repayment: repayment.id,
    returnedOn,
    reason,
  });
}

/** What a person had taken for the firm's money is not: the receipt under that reference is cancelled by its opposite. */
export async function cancelByReference(
  advances: Advances,
  transaction: Transaction,
  request: {
    readonly territory: string;
    readonly advance: string;
    readonly reference: string;
    readonly on: PlainDate;
    readonly reason: string;
    readonly now: string;
  },
) {
  const receipt = toldUnder(await advances.listEvents(transaction, request), request.reference);
  if (receipt === undefined) return refuse("repayment-unknown");
  return reverseEvent(silent(advances), transaction, { ...request, event: receipt.id });
}

/** Whoever writes about several advances holds them all first, in one order, so that nobody waits in a circle. */
export async function holdAdvances(
  advances: Advances,
  transaction: Transaction,
  { territory, ids }: { readonly territory: string; readonly ids: ReadonlySet<string> },
): Promise<void> {
  await advances.many.lock(transaction, { territory, ids: [...ids] });
}

/** The page of the advance is nobody's here: what it would ask of others is not asked. */
export function silent(advances: Advances): LendingOffice {
  const nobody = async () => new Set<string>();
  return {
    advances,
    areConditionsMet: async () => true,
    ownedFirms: nobody,
    ownersOf: nobody,
    lateSurveys: async () => [],
  };
}
