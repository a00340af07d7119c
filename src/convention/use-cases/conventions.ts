import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Convention } from "../domain/convention.ts";
import type { Party } from "../domain/party.ts";
import type { CalledLine } from "../domain/plan-call.ts";
import type { Pledge } from "../domain/pledge.ts";
import type { ConventionRecord, Payment } from "../domain/record.ts";

/** A record without the days, which the journal counts. */
export type StoredRecord = Omit<ConventionRecord, "honouredDays">;

/** What the use cases ask of storage; each method works inside the transaction it is given. */
export interface Conventions {
  /** Every convention of the territory, first signed first, as known then or as known now. */
  list(
    transaction: Transaction,
    question: { readonly territory: string; readonly knownAt: string | null },
  ): Promise<StoredRecord[]>;
  /** Makes those who sign in this territory wait for each other, and gives the next number. */
  takeNumber(transaction: Transaction, territory: string): Promise<number>;
  /** Makes those who call or release pledges of this convention wait for each other. */
  lockPledges(transaction: Transaction, which: WhichConvention): Promise<void>;
  add(transaction: Transaction, signed: SignedConvention): Promise<void>;
  addCall(transaction: Transaction, call: MadeCall): Promise<void>;
  /** False when the bank reference is known for this line. */
  addPayment(transaction: Transaction, payment: MadePayment): Promise<boolean>;
  /** Gives the entry to reverse; null when the payment is cancelled already. */
  addCancellation(transaction: Transaction, cancellation: MadeCancellation): Promise<string | null>;
  addRelease(transaction: Transaction, release: MadeRelease): Promise<void>;
  /** False when that wait was lifted already. */
  liftWait(transaction: Transaction, lifted: MadeLift): Promise<boolean>;
}

export interface WhichConvention {
  readonly territory: string;
  readonly convention: string;
}

/** The journal's entry of an act, and when we learnt of it. */
interface Told {
  readonly territory: string;
  readonly id: string;
  readonly entry: string;
  readonly recordedAt: string;
}

export interface SignedConvention {
  readonly territory: string;
  readonly convention: Convention;
  readonly parties: readonly Party[];
  readonly pledges: readonly Pledge[];
  readonly recordedAt: string;
}

export interface MadeCall extends Told {
  readonly convention: string;
  readonly number: number;
  readonly calledOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly lines: readonly (CalledLine & { readonly id: string })[];
}

export interface MadePayment extends Told, Omit<Payment, "id"> {
  readonly callLine: string;
}

export interface MadeLift {
  readonly territory: string;
  readonly callLine: string;
  readonly liftedOn: PlainDate;
  readonly evidence: string;
  readonly recordedAt: string;
}

export interface MadeCancellation extends Omit<Told, "id"> {
  readonly payment: string;
  readonly cancelledOn: PlainDate;
}

export interface MadeRelease extends Told {
  readonly pledge: string;
  readonly releasedOn: PlainDate;
  readonly amount: bigint;
}
