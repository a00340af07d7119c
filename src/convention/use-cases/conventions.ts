import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Amendment, PledgeChange } from "../domain/amendment.ts";
import type { Article } from "../domain/article.ts";
import type { ClosedConvention, FunderReturn } from "../domain/close.ts";
import type { Convention } from "../domain/convention.ts";
import type { WrittenRecord } from "../domain/in-force.ts";
import type { Party } from "../domain/party.ts";
import type { CalledLine } from "../domain/plan-call.ts";
import type { Pledge } from "../domain/pledge.ts";
import type { Payment } from "../domain/record.ts";

/** What the use cases ask of storage; each method works inside the transaction it is given. */
export interface Conventions {
  /** Every convention of the territory, first signed first, as known then or as known now. */
  list(
    transaction: Transaction,
    question: { readonly territory: string; readonly knownAt: string | null },
  ): Promise<WrittenRecord[]>;
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
  addTold(transaction: Transaction, told: MadeTold): Promise<void>;
  addAmendment(transaction: Transaction, prepared: PreparedAmendment): Promise<void>;
  /** What was signed moves the promises, and brings the new ones. */
  signAmendment(transaction: Transaction, signed: SignedAmendmentRow): Promise<void>;
  withdrawAmendment(transaction: Transaction, withdrawn: WithdrawnAmendment): Promise<void>;
  /** Null while the convention is not closed. */
  readClose(transaction: Transaction, which: WhichConvention): Promise<ClosedConvention | null>;
  close(transaction: Transaction, closed: MadeClose): Promise<void>;
  /** False when that bank reference is known for this funder. */
  addReturn(transaction: Transaction, returned: MadeReturn): Promise<boolean>;
  /** The texts that the territory adopted, first decided first. */
  listTexts(transaction: Transaction, territory: string): Promise<AdoptedText[]>;
  /** False when that version was decided meanwhile. */
  addText(
    transaction: Transaction,
    text: AdoptedText & { territory: string; by: string; now: string },
  ): Promise<boolean>;
  /** The text as the convention was signed with; null where it was signed before texts were kept. */
  signedText(transaction: Transaction, which: WhichConvention): Promise<SignedText | null>;
  /** False when that wait was lifted already. */
  liftWait(transaction: Transaction, lifted: MadeLift): Promise<boolean>;
}

export type MadeClose = WhichConvention &
  Omit<ClosedConvention, "returns"> & { readonly by: string; readonly now: string };

export interface MadeReturn extends Told, FunderReturn {
  readonly convention: string;
  readonly available: bigint;
}

export interface AdoptedText {
  readonly version: number;
  readonly fromOn: PlainDate;
  readonly articles: readonly Article[];
}

export interface SignedText {
  /** 0 is the house's. */
  readonly version: number;
  readonly articles: readonly Article[];
}

export interface PreparedAmendment extends WhichConvention {
  readonly amendment: Omit<Amendment, "end">;
  readonly by: string;
  readonly now: string;
}

export interface SignedAmendmentRow extends WhichConvention {
  readonly amendment: string;
  readonly on: PlainDate;
  readonly now: string;
  readonly party: Party | null;
  readonly added: readonly Pledge[];
  readonly changes: readonly PledgeChange[];
}

export interface WithdrawnAmendment {
  readonly territory: string;
  readonly amendment: string;
  readonly on: PlainDate;
  readonly reason: string;
  readonly now: string;
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
  readonly text: SignedText;
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

/** Who was written to about a call: its own mail is number 0, then come its reminders. */
export interface MadeTold {
  readonly territory: string;
  readonly callLine: string;
  readonly number: number;
  readonly on: PlainDate;
  readonly by: string;
  readonly names: readonly string[];
  readonly at: string;
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
