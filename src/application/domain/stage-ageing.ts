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

/** How long a file has stood where it stands. */
export interface StageAge {
  readonly since: PlainDate;
  readonly days: number;
  /** Null where no delay is set for that status. */
  readonly delay: number | null;
  readonly isOverdue: boolean;
}

/** The age of a file in its status; a delay of thirty days is kept on the thirtieth, and over on the day after. */
export function stageAge(
  { status, since }: { readonly status: ApplicationStatus; readonly since: PlainDate },
  delays: StageDelays,
  on: PlainDate,
): StageAge {
  // A sitting may take a file in for a day to come.
  const days = Math.max(0, daysBetween(since, on));
  const timed = timedStatuses.find((known) => known === status);
  const delay = timed === undefined ? null : delays[timed];
  return { since, days, delay, isOverdue: delay !== null && days > delay };
}
