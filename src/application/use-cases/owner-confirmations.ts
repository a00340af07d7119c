import type { Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ConfirmationRule, ConfirmationWay, RequestEnd } from "../domain/confirmation-state.ts";

interface WhichFile {
  readonly territory: string;
  readonly application: string;
}

/** The owner of a firm, as whoever wrote to them or they themselves named them. */
export interface ToldOwner {
  readonly name: string;
  readonly email: string;
  readonly language: Locale;
}

export interface ConfirmationRequest extends ToldOwner {
  readonly id: string;
  readonly application: string;
  readonly askedBy: { readonly person: string; readonly name: string };
  readonly askedOn: PlainDate;
  readonly askedAt: string;
  readonly expiresAt: string;
  readonly endedAt: string | null;
  readonly endedHow: RequestEnd | null;
  readonly contestedWhy: string | null;
}

/** What an owner said was so, word for word. */
export interface OwnerConfirmation extends ToldOwner {
  readonly id: string;
  readonly number: number;
  readonly way: ConfirmationWay;
  readonly request: string | null;
  readonly content: string;
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
  readonly hasCorrected: boolean;
  readonly address: string;
  readonly agent: string | null;
  readonly on: PlainDate;
  readonly at: string;
}

/** What the use cases ask of storage about what owners confirm. */
export interface OwnerConfirmations {
  /** First given first. */
  listConfirmations(transaction: Transaction, which: WhichFile): Promise<OwnerConfirmation[]>;
  addConfirmation(
    transaction: Transaction,
    which: WhichFile,
    confirmation: Omit<OwnerConfirmation, "number" | "hash">,
  ): Promise<void>;
  /** First asked first. */
  listConfirmationRequests(transaction: Transaction, which: WhichFile): Promise<ConfirmationRequest[]>;
  addConfirmationRequest(
    transaction: Transaction,
    territory: string,
    request: ConfirmationRequest & { readonly tokenHash: Buffer },
  ): Promise<void>;
  /** Found by the hash of its token too: with its id alone nobody opens it. */
  findConfirmationRequest(
    transaction: Transaction,
    which: { readonly territory: string; readonly request: string; readonly tokenHash: Buffer },
  ): Promise<ConfirmationRequest | null>;
  /** The one of the file that is not ended, if any. */
  endConfirmationRequest(
    transaction: Transaction,
    which: WhichFile,
    end: { readonly how: RequestEnd; readonly at: string; readonly why: string | null },
  ): Promise<void>;
  listConfirmationRules(transaction: Transaction, territory: string): Promise<ConfirmationRule[]>;
  /** False when a rule already begins that day. */
  addConfirmationRule(
    transaction: Transaction,
    rule: ConfirmationRule & { readonly territory: string; readonly by: string; readonly now: string },
  ): Promise<boolean>;
}
