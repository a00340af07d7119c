import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Exception, HandOver, HeldObject } from "../domain/hand-over.ts";

/** Something that a person holds, as people call it. */
export interface HeldThing {
  readonly id: string;
  readonly label: string;
}

export interface Carried {
  readonly territory: string;
  readonly id: string;
  /** Who holds it: it moves from no other hands. */
  readonly from: string;
  /** Null where whoever it was for may not hold it: everybody is then told of it. */
  readonly to: { readonly id: string; readonly name: string } | null;
  readonly on: PlainDate;
  readonly why: string;
  readonly by: { readonly person: string; readonly name: string };
  readonly now: string;
}

/** One kind of thing that a person holds in a territory, kept by a capability: it moves with a hand-over. */
export interface Carrier {
  /** A kebab-case noun, also that of its denials: "application". */
  readonly kind: string;
  list(
    transaction: Transaction,
    held: { readonly territory: string; readonly person: string },
  ): Promise<HeldThing[]>;
  /** Whether someone may hold it: nobody holds what they are recused from. */
  mayTake(
    transaction: Transaction,
    asked: {
      readonly territory: string;
      readonly id: string;
      readonly person: string;
      readonly on: PlainDate;
      readonly now: string;
    },
  ): Promise<boolean>;
  /** False where it is no longer in those hands. */
  move(transaction: Transaction, carried: Carried): Promise<boolean>;
}

export interface Move extends HeldObject {
  readonly to: string | null;
  readonly isReturned: boolean;
}

interface Which {
  readonly territory: string;
  readonly id: string;
}

export interface HandOvers {
  /** Makes the hand-overs of a territory wait for each other until the transaction ends. */
  lock(transaction: Transaction, territory: string): Promise<void>;
  /** False when another of the same giver stands on some of these days. */
  add(transaction: Transaction, handOver: HandOver, exceptions: readonly Exception[]): Promise<boolean>;
  /** Latest decided first. */
  list(transaction: Transaction, territory: string): Promise<HandOver[]>;
  find(transaction: Transaction, which: Which): Promise<HandOver | null>;
  listExceptions(transaction: Transaction, which: Which): Promise<Exception[]>;
  listMoves(transaction: Transaction, which: Which): Promise<Move[]>;
  begin(transaction: Transaction, which: Which & { readonly at: string }): Promise<void>;
  addMoves(
    transaction: Transaction,
    which: Which & { readonly at: string; readonly moves: readonly Omit<Move, "isReturned">[] },
  ): Promise<void>;
  /** `untilOn` is the day of the return, earlier than planned or as planned. */
  end(
    transaction: Transaction,
    which: Which & { readonly at: string; readonly untilOn: PlainDate | null },
  ): Promise<void>;
}
