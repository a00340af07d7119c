import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advance, AdvanceStatus, RecordedEvent } from "../domain/advance.ts";
import type { InstalmentState } from "../domain/advance-state.ts";
import type { ArrearsCase } from "../domain/arrears-case.ts";
import type { DelayRequest } from "../domain/delay-request.ts";

export interface WhichAdvances {
  readonly territory: string;
  readonly ids: readonly string[];
}

/** What is asked of storage about many advances at once: a query each, however many they are. By the id of the advance. */
export interface ManyAdvances {
  /** Whoever else wants to write about any of them waits. In one order, so that nobody waits in a circle. */
  lock(transaction: Transaction, which: WhichAdvances): Promise<void>;
  find(transaction: Transaction, which: WhichAdvances): Promise<ReadonlyMap<string, Advance>>;
  /** Those that these decisions opened, by the number of the advance. */
  listOfDecisions(
    transaction: Transaction,
    which: { readonly territory: string; readonly decisions: readonly string[] },
  ): Promise<readonly Advance[]>;
  /** In the order in which they were recorded; an advance without any has no place here. */
  listEvents(
    transaction: Transaction,
    which: WhichAdvances,
  ): Promise<ReadonlyMap<string, readonly RecordedEvent[]>>;
  /** Latest first. */
  listDelays(
    transaction: Transaction,
    which: WhichAdvances,
  ): Promise<ReadonlyMap<string, readonly DelayRequest[]>>;

  add(transaction: Transaction, opened: readonly Advance[], recordedAt: string): Promise<void>;
  addEvents(
    transaction: Transaction,
    territory: string,
    told: readonly {
      readonly advance: string;
      readonly event: RecordedEvent;
      /** How many times its reference was given back by a mistake that had taken it. */
      readonly turn: number;
    }[],
  ): Promise<void>;
  /** Each as it now stands whole: what is no longer in it goes. */
  keepSchedules(
    transaction: Transaction,
    territory: string,
    drawn: readonly { readonly advance: string; readonly instalments: readonly InstalmentState[] }[],
  ): Promise<void>;
  setStatuses(
    transaction: Transaction,
    territory: string,
    changed: readonly { readonly advance: string; readonly status: AdvanceStatus }[],
  ): Promise<void>;

  findOpenCases(transaction: Transaction, which: WhichAdvances): Promise<ReadonlyMap<string, ArrearsCase>>;
  addCases(
    transaction: Transaction,
    territory: string,
    opened: readonly ArrearsCase[],
    recordedAt: string,
  ): Promise<void>;
  closeCases(
    transaction: Transaction,
    territory: string,
    closed: readonly { readonly case: string; readonly on: PlainDate }[],
    recordedAt: string,
  ): Promise<void>;
}

/** So many at a time that a few queries serve them all, and so few that memory does not tell how many there are in all. */
const atOnce = 500;

/** The same things in order, a part at a time. */
export function inParts<Thing>(things: readonly Thing[]): readonly Thing[][] {
  const parts = [];
  for (let from = 0; from < things.length; from += atOnce) parts.push(things.slice(from, from + atOnce));
  return parts;
}
