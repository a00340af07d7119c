import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { DoorTries } from "#platform/requests/door-tries.ts";
import type { Answer, MemberAnswer, SittingCall } from "../domain/convening.ts";
import type { PackVersion } from "../domain/pack-version.ts";
import type { PackQuestion } from "../domain/question.ts";
import type { WhichItem, WhichSitting } from "./committee.ts";

export interface ItemVersion {
  readonly item: string;
  readonly version: number;
  readonly frozenAt: string;
}

export interface PackOpening {
  readonly item: string;
  readonly version: number;
  readonly person: string;
  readonly openedAt: string;
}

interface OfItems {
  readonly territory: string;
  readonly items: readonly string[];
}

/** How members are called to a sitting, and what they answer. */
export interface Callings {
  /** In order; the last one stands. */
  listCalls(transaction: Transaction, which: WhichSitting): Promise<SittingCall[]>;
  /** By sitting, the call that stands. */
  listLastCalls(transaction: Transaction, territory: string): Promise<ReadonlyMap<string, SittingCall>>;
  addCall(transaction: Transaction, call: WhichSitting & SittingCall): Promise<void>;
  reschedule(
    transaction: Transaction,
    moved: WhichSitting & { readonly heldOn: PlainDate; readonly place: string },
  ): Promise<void>;
  cancel(transaction: Transaction, which: WhichSitting): Promise<void>;
  listAnswers(
    transaction: Transaction,
    which: WhichSitting & { readonly rank: number },
  ): Promise<MemberAnswer[]>;
  setAnswer(
    transaction: Transaction,
    given: WhichSitting & {
      readonly rank: number;
      readonly member: string;
      readonly answer: Answer;
      readonly at: string;
    },
  ): Promise<void>;
  /** Latest first. */
  listReminders(
    transaction: Transaction,
    which: WhichSitting,
  ): Promise<{ readonly member: string; readonly on: PlainDate }[]>;
  /** False when that member was reminded that day already. */
  addReminder(
    transaction: Transaction,
    sent: WhichSitting & { readonly member: string; readonly on: PlainDate; readonly at: string },
  ): Promise<boolean>;
}

/** The versions of packs, who opened them, and what is asked on them. */
export interface Packs {
  listVersions(transaction: Transaction, which: Omit<WhichItem, "sitting">): Promise<PackVersion[]>;
  /** By item, the version that stands. */
  listLastVersions(transaction: Transaction, which: OfItems): Promise<ReadonlyMap<string, ItemVersion>>;
  /** It becomes what the item's readers read. */
  addVersion(transaction: Transaction, frozen: WhichItem & PackVersion): Promise<void>;
  /** First opened first. */
  listOpenings(transaction: Transaction, which: OfItems): Promise<PackOpening[]>;
  /** The first opening of a version by a person is the one that is kept. */
  addOpening(transaction: Transaction, opened: PackOpening & { readonly territory: string }): Promise<void>;
  /** First asked first. */
  listQuestions(transaction: Transaction, which: OfItems): Promise<PackQuestion[]>;
  addQuestion(transaction: Transaction, asked: PackQuestion & { readonly territory: string }): Promise<void>;
  /** False when it was answered meanwhile. */
  answerQuestion(
    transaction: Transaction,
    given: {
      readonly territory: string;
      readonly question: string;
      readonly answer: string;
      readonly by: string;
      readonly at: string;
    },
  ): Promise<boolean>;
}

/** The addresses at which people's calendars read the sittings. */
export interface CalendarFeeds {
  find(
    transaction: Transaction,
    which: { readonly territory: string; readonly person: string },
  ): Promise<{ readonly madeAt: string } | null>;
  findOwner(
    transaction: Transaction,
    which: { readonly territory: string; readonly tokenHash: string },
  ): Promise<string | null>;
  /** What stood before ends. */
  renew(
    transaction: Transaction,
    made: {
      readonly territory: string;
      readonly id: string;
      readonly person: string;
      readonly tokenHash: string;
      readonly at: string;
    },
  ): Promise<void>;
  /** False when none stands. */
  end(
    transaction: Transaction,
    ended: { readonly territory: string; readonly person: string; readonly at: string },
  ): Promise<boolean>;
}

/** What convening works with, besides the committee. */
export interface Convenings {
  readonly callings: Callings;
  readonly packs: Packs;
  readonly feeds: CalendarFeeds;
  readonly tries: DoorTries;
}
