import type { PlainDate } from "#kernel/plain-date.ts";

export const delayAnswers = ["granted", "declined"] as const;

export type DelayAnswer = {
  readonly answer: (typeof delayAnswers)[number];
  readonly on: PlainDate;
  readonly by: string;
  /** Why it was declined. */
  readonly why: string | null;
  /** The event that put the instalments off. */
  readonly deferral: string | null;
};

/** The firm asks for time before an instalment is due: an early warning, never a fault. */
export type DelayRequest = {
  readonly id: string;
  readonly askedOn: PlainDate;
  /** Who recorded it: the owner, or the coordinator in their name. */
  readonly askedBy: string;
  readonly from: number;
  readonly count: number;
  /** Null once erased. */
  readonly reason: string | null;
  readonly answered: DelayAnswer | null;
};

/** The one that waits for an answer. */
export function pendingDelay(delays: readonly DelayRequest[]): DelayRequest | null {
  return delays.find(({ answered }) => answered === null) ?? null;
}

/** Beyond, a moratorium is the committee's or its chair's to decide. */
export const mostMonthsAlone = 6;
