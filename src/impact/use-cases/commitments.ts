import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type {
  Commitment,
  FollowedCommitment,
  JobCount,
  Reminder,
  ShortfallNote,
  Verification,
} from "../domain/commitment.ts";
import type { JobDefinition } from "../domain/job-definition.ts";

export interface WhichCommitment {
  readonly territory: string;
  readonly commitment: string;
}

/** Who acts, on which commitment, when. */
export interface CommitmentAct extends WhichCommitment {
  readonly person: string;
  readonly now: string;
}

/** What the use cases ask of storage; each method works inside the transaction it is given. */
export interface Commitments {
  /** Those that stand, oldest decision first, with all that was said of them. */
  list(transaction: Transaction, territory: string): Promise<FollowedCommitment[]>;
  /** Those of these firms. */
  listByFirms(
    transaction: Transaction,
    which: { readonly territory: string; readonly firms: readonly string[] },
  ): Promise<FollowedCommitment[]>;
  find(transaction: Transaction, which: WhichCommitment): Promise<FollowedCommitment | null>;
  /** The same, and whoever else wants to write about it waits. */
  lock(transaction: Transaction, which: WhichCommitment): Promise<FollowedCommitment | null>;
  /** The one that stands, of the last decision. */
  findByApplication(
    transaction: Transaction,
    which: { readonly territory: string; readonly application: string },
  ): Promise<FollowedCommitment | null>;
  add(transaction: Transaction, commitment: Commitment, recordedAt: string): Promise<void>;
  lapse(
    transaction: Transaction,
    lapsed: { readonly territory: string; readonly decision: string; readonly lapsedOn: PlainDate },
  ): Promise<void>;

  addCount(transaction: Transaction, which: WhichCommitment, count: JobCount): Promise<void>;
  addVerification(
    transaction: Transaction,
    which: { readonly territory: string; readonly count: string },
    verification: Verification,
  ): Promise<void>;
  addReminder(transaction: Transaction, which: WhichCommitment, reminder: Reminder): Promise<void>;
  addShortfallNote(
    transaction: Transaction,
    which: WhichCommitment,
    note: ShortfallNote & { readonly isInContract: boolean },
  ): Promise<void>;

  /** In order of their first day. */
  listDefinitions(transaction: Transaction, territory: string): Promise<JobDefinition[]>;
  /** False when one already begins that day. */
  addDefinition(
    transaction: Transaction,
    set: {
      readonly territory: string;
      readonly definition: JobDefinition & { readonly fromOn: PlainDate };
      readonly person: string;
      readonly recordedAt: string;
    },
  ): Promise<boolean>;
}
