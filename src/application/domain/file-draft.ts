import type { PlainDate } from "#kernel/plain-date.ts";

const dayMs = 86_400_000;

/** A link opens a draft as long as the draft may stand without anyone saving it. */
export const draftDays = 30;

/** After so many days without a word, its owner is written to, once. */
export const draftReminderDays = 14;

/** How often the register of firms is asked for one draft. */
export const mostLookUps = 20;

const tryMinutes = 60;
export const mostAsksOfEmail = 5;
export const mostAsksOfAddress = 20;

/** A draft is erased so many days after it was last saved, and what is left of a submitted one as long after. */
export function erasedAt(savedAt: string): string {
  return after(savedAt, draftDays);
}

export function linkExpiry(madeAt: string): string {
  return after(madeAt, draftDays);
}

/** The last moment of saving of a draft that is erased now. */
export function erasedIfSavedBefore(now: string): string {
  return after(now, -draftDays);
}

export function remindedIfSavedBefore(now: string): string {
  return after(now, -draftReminderDays);
}

export function dayOf(instant: string): PlainDate {
  return new Date(Date.parse(instant)).toISOString().slice(0, 10) as PlainDate;
}

function after(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * dayMs).toISOString();
}

export interface Asks {
  /** The latest first, in milliseconds. */
  readonly ofEmail: readonly number[];
  readonly ofAddress: readonly number[];
}

/** How long to wait before a link is asked for again, in milliseconds: nought where it may be now. */
export function waitBeforeAsking({ ofEmail, ofAddress }: Asks, now: number): number {
  return Math.max(wait(ofEmail, mostAsksOfEmail, now), wait(ofAddress, mostAsksOfAddress, now));
}

function wait(latest: readonly number[], most: number, now: number): number {
  const oldest = latest[most - 1];
  return oldest === undefined ? 0 : Math.max(0, oldest + tryMinutes * 60_000 - now);
}

/**
 * Where a personal link leads. The token stands after the `#`: a browser sends it to nobody by itself.
 */
export function draftPath({ territory, draft, token }: { territory: string; draft: string; token: string }) {
  return `/deposer/${territory}/${draft}#${token}`;
}
