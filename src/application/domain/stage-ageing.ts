import { daysBetween, type PlainDate } from "#kernel/plain-date.ts";
import type { ApplicationStatus } from "./status.ts";

/** The statuses in which a file waits for someone of the territory: each has its delay. */
export const timedStatuses = ["detected", "draft", "submitted", "appraised", "ready", "adjourned"] as const;

export type TimedStatus = (typeof timedStatuses)[number];

/** How many days a file may stay in each status; null where nobody is told. */
export type StageDelays = Readonly<Record<TimedStatus, number | null>>;

export interface DatedDelays {
  readonly fromOn: PlainDate;
  readonly delays: StageDelays;
}

/** Until a territory sets its own. */
export const defaultDelays: StageDelays = {
  detected: 90,
  draft: 60,
  submitted: 30,
  appraised: 21,
  ready: 45,
  adjourned: 60,
};

/** The delays of a day: the last that had begun, the programme's before the first. */
export function delaysAt(dated: readonly DatedDelays[], on: PlainDate): StageDelays {
  const begun = dated.filter(({ fromOn }) => fromOn <= on);
  const last = begun.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0];
  return last?.delays ?? defaultDelays;
}

/** The owner's turn in a file: from the day corrections were asked to the one they came back; null while they are awaited. */
export interface OwnerTurn {
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | null;
}

/** How long a file has stood where it stands. */
export interface StageAge {
  readonly since: PlainDate;
  /** Less those of the owner's turn. */
  readonly days: number;
  readonly ownerDays: number;
  /** Since when it is the owner's turn; null when it is not. */
  readonly withFirmSince: PlainDate | null;
  /** Null where no delay is set for that status. */
  readonly delay: number | null;
  readonly isOverdue: boolean;
}

/** The age of a file in its status; a delay of thirty days is kept on the thirtieth, and over on the day after. */
export function stageAge(
  {
    status,
    since,
    turns = [],
  }: {
    readonly status: ApplicationStatus;
    readonly since: PlainDate;
    readonly turns?: readonly OwnerTurn[];
  },
  delays: StageDelays,
  on: PlainDate,
): StageAge {
  // A sitting may take a file in for a day to come.
  const all = Math.max(0, daysBetween(since, on));
  const ownerDays = turns.reduce((sum, turn) => sum + daysWithin(turn, since, on), 0);
  const days = Math.max(0, all - ownerDays);
  const withFirmSince = turns.find(({ toOn }) => toOn === null)?.fromOn ?? null;
  const timed = timedStatuses.find((known) => known === status);
  const delay = timed === undefined ? null : delays[timed];
  return { since, days, ownerDays, withFirmSince, delay, isOverdue: delay !== null && days > delay };
}

/** The days of a turn that fall in a span. */
function daysWithin({ fromOn, toOn }: OwnerTurn, since: PlainDate, on: PlainDate): number {
  const from = fromOn < since ? since : fromOn;
  const to = toOn === null || toOn > on ? on : toOn;
  return Math.max(0, daysBetween(from, to));
}
