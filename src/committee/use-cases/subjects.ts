import type { Outcome } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { DecisionOutcome } from "../domain/decision.ts";
import type { Pack } from "../domain/pack.ts";
import type { Item } from "../domain/sitting.ts";
import type { CarryRefusal, DecidedFollowUp } from "./follow-ups.ts";

/** What a sitting examines: a firm's file is of the kind "application". */
export interface WhichSubject {
  readonly territory: string;
  readonly kind: string;
  readonly id: string;
}

export interface Subject extends WhichSubject {
  /** Ready to be examined, now. */
  readonly isReady: boolean;
  /** The people who run the firm, now: they do not decide on it, whatever they declare. */
  readonly owners: ReadonlySet<string>;
  /** The people who help the firm with a file, or once did: they do not either. */
  readonly advisers: ReadonlySet<string>;
  readonly pack: Pack;
}

/** A step of the committee that the subject remembers. */
export interface SubjectMove extends WhichSubject {
  /** "ready" once a sitting that was to examine it is cancelled. */
  readonly to: "in-committee" | "ready" | Exclude<DecisionOutcome, "agreed">;
  readonly on: PlainDate;
  readonly by: { readonly person: string; readonly name: string };
  readonly why: string | null;
  readonly now: string;
}

/** What the committee asks of those who keep what it examines. */
export interface Subjects {
  find(transaction: Transaction, which: WhichSubject): Promise<Subject | null>;
  listReady(transaction: Transaction, territory: string): Promise<Subject[]>;
  /** Throws when the subject cannot go there: the committee only moves what it was given. */
  move(transaction: Transaction, move: SubjectMove): Promise<void>;
  /** Does what was decided on a proposal that is not a file, or says why it cannot be done: nothing of the decision then stands. */
  carry?(
    transaction: Transaction,
    decided: Omit<DecidedFollowUp, "file" | "proposal" | "outcome"> & {
      readonly item: Item;
      readonly outcome: "agreed" | "adjourned" | "refused";
    },
  ): Promise<Outcome<null, CarryRefusal>>;
}
