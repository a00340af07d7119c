import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advance, CallNote, DisbursementOrder, RecordedEvent } from "../domain/advance.ts";
import type { AdvanceLine } from "../domain/advance-line.ts";
import type { DelayAnswer, DelayRequest } from "../domain/delay-request.ts";
import type { Proposal } from "../domain/proposal.ts";
import type { ArrearsCases } from "./arrears-cases.ts";
import type { NightWork } from "./close-day.ts";
import type { ManyAdvances } from "./many-advances.ts";
import type { OwnersOf } from "./send-reminder-mails.ts";
import type { TakeOvers } from "./take-overs.ts";
import type { LateSurveys, Warnings } from "./warnings.ts";

export interface WhichAdvance {
  readonly territory: string;
  readonly advance: string;
}

/** As what was told by the end of that day says it; by default, as all that is known now. */
export interface KnownAdvance extends WhichAdvance {
  readonly knownOn?: PlainDate | undefined;
}

/** What the use cases ask of storage; each method works inside the transaction it is given. */
export interface Advances {
  /** The same questions about many of them, and all that is written of what happens to them. */
  readonly many: ManyAdvances;
  /** Those that arrears opened, and what was done in them. */
  readonly cases: ArrearsCases;
  /** Those that ran before the territory used the product. */
  readonly takeOvers: TakeOvers;
  /** What people tell that may announce arrears. */
  readonly warnings: Warnings;
  /** The advances of the territory as they stand today, by number: all of them, that one, or those of a firm. */
  list(
    transaction: Transaction,
    territory: string,
    which?: { readonly advance?: string; readonly firm?: string },
  ): Promise<AdvanceLine[]>;
  find(transaction: Transaction, which: WhichAdvance): Promise<Advance | null>;
  /** The same, and whoever else wants to write about it waits. */
  lock(transaction: Transaction, which: WhichAdvance): Promise<Advance | null>;
  listByApplication(
    transaction: Transaction,
    which: { readonly territory: string; readonly application: string },
  ): Promise<Advance[]>;
  /** The advance that a decision opened; whoever else wants to write about it waits. */
  lockByDecision(
    transaction: Transaction,
    which: { readonly territory: string; readonly decision: string },
  ): Promise<Advance | null>;
  /** Makes those who open an advance in this territory wait for each other, and gives the next number. */
  takeNumber(transaction: Transaction, territory: string): Promise<number>;
  lapse(transaction: Transaction, which: WhichAdvance, lapsedOn: PlainDate): Promise<void>;
  sign(
    transaction: Transaction,
    which: WhichAdvance,
    signed: { readonly signedOn: PlainDate; readonly mandate: string | null },
  ): Promise<void>;

  /** In the order in which they were recorded. */
  listEvents(transaction: Transaction, which: WhichAdvance): Promise<RecordedEvent[]>;

  /** The loss or the refund that awaits its second person. */
  findProposal(transaction: Transaction, which: KnownAdvance): Promise<Proposal | null>;
  /** Those of the territory that await it, the longest waiting first. */
  listProposals(
    transaction: Transaction,
    territory: string,
  ): Promise<(Proposal & { readonly advance: string })[]>;
  /** The debits of it that the bank was asked to make are presumed credited no longer. */
  withdrawDebits(transaction: Transaction, which: WhichAdvance): Promise<void>;
  addProposal(transaction: Transaction, which: WhichAdvance, proposal: Proposal): Promise<void>;
  withdrawProposal(
    transaction: Transaction,
    which: { readonly territory: string; readonly proposal: string },
    at: string,
  ): Promise<void>;
  confirmProposal(
    transaction: Transaction,
    which: { readonly territory: string; readonly proposal: string },
    by: { readonly person: string; readonly at: string; readonly event: string },
  ): Promise<void>;

  /** The latest order that was not withdrawn, released or not. */
  findOrder(transaction: Transaction, which: KnownAdvance): Promise<DisbursementOrder | null>;
  addOrder(
    transaction: Transaction,
    which: WhichAdvance,
    order: Omit<DisbursementOrder, "releasedBy">,
  ): Promise<void>;
  withdrawOrder(transaction: Transaction, territory: string, order: string, at: string): Promise<void>;
  releaseOrder(
    transaction: Transaction,
    territory: string,
    order: string,
    by: { readonly person: string; readonly at: string },
  ): Promise<void>;

  /** Latest first. */
  listCalls(transaction: Transaction, which: KnownAdvance): Promise<CallNote[]>;
  /** The last one of each of these, in one question. */
  listLastCalls(
    transaction: Transaction,
    which: { readonly territory: string; readonly advances: readonly string[] },
  ): Promise<ReadonlyMap<string, Pick<CallNote, "calledOn" | "note">>>;
  addCall(transaction: Transaction, which: WhichAdvance, call: CallNote, recordedAt: string): Promise<void>;

  /** Latest first. */
  listDelays(transaction: Transaction, which: KnownAdvance): Promise<DelayRequest[]>;
  /** Those of the territory that wait for an answer, the longest waiting first. */
  listPendingDelays(transaction: Transaction, territory: string): Promise<PendingDelay[]>;
  addDelay(
    transaction: Transaction,
    which: WhichAdvance,
    delay: Omit<DelayRequest, "answered">,
    recordedAt: string,
  ): Promise<void>;
  answerDelay(
    transaction: Transaction,
    which: { readonly territory: string; readonly delay: string },
    answer: DelayAnswer,
    recordedAt: string,
  ): Promise<void>;

  /** Makes the closes of this territory wait for each other. */
  lockClose(transaction: Transaction, territory: string): Promise<void>;
  /** The instalments of running advances to debit on that day, by advance then number. */
  listDebits(
    transaction: Transaction,
    day: { readonly territory: string; readonly on: PlainDate },
  ): Promise<Debit[]>;
  addClose(transaction: Transaction, close: DayClose & { readonly recordedAt: string }): Promise<void>;
}

interface PendingDelay {
  readonly id: string;
  readonly advance: string;
  readonly askedOn: PlainDate;
  readonly from: number;
  readonly count: number;
  /** When the first instalment to put off is due. */
  readonly dueOn: PlainDate;
}

export interface Debit {
  readonly advance: string;
  readonly instalment: number;
  readonly amount: Cents;
  /** Where the bank was asked for it: what it is told back by. */
  readonly reference: string | null;
}

export interface DayClose {
  readonly territory: string;
  readonly closedOn: PlainDate;
  readonly debits: number;
  readonly amount: Cents;
}

/** Whether nothing stands any more between a decision and its money: told by the committee. */
export type AreConditionsMet = (
  transaction: Transaction,
  which: { readonly territory: string; readonly decision: string },
) => Promise<boolean>;

/** The firms that a person runs: told by whoever keeps the files. */
export type OwnedFirms = (
  transaction: Transaction,
  which: { readonly territory: string; readonly person: string },
) => Promise<ReadonlySet<string>>;

export interface LendingOffice {
  readonly advances: Advances;
  readonly areConditionsMet: AreConditionsMet;
  readonly ownedFirms: OwnedFirms;
  readonly ownersOf: OwnersOf;
  readonly lateSurveys: LateSurveys;
  readonly nightWork?: NightWork | undefined;
}
