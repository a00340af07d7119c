import type { PlainDate } from "#kernel/plain-date.ts";
import type { Json } from "./canonical-json.ts";
import type { Sitting } from "./sitting.ts";

/** What is put right in sealed minutes: what they said stays, this is added. */
export interface MinutesCorrection {
  readonly rank: number;
  /** What it is about; null where it is about no item. */
  readonly item: string | null;
  readonly text: string;
  readonly correctedBy: string;
  readonly correctedOn: PlainDate;
  /** Of the minutes with their corrections, this one last. */
  readonly hash: string;
}

/** What the hash of corrected minutes seals: those before, and the correction. */
export function correctedContent(
  before: string,
  { rank, item, text, correctedBy, correctedOn }: Omit<MinutesCorrection, "hash">,
): Json {
  return { before, rank, item, text, correctedBy, correctedOn };
}

/** The hash that stands: the last correction's, or that of the minutes as they were sealed. */
export function standingHash(
  { minutesHash }: Pick<Sitting, "minutesHash">,
  corrections: readonly Pick<MinutesCorrection, "hash">[],
): string | null {
  return corrections.at(-1)?.hash ?? minutesHash;
}

export const minutesSigningStates = ["open", "expired", "signed", "void"] as const;

/** Where the signature of minutes stands: void once they were corrected after it. */
export type MinutesSigning = (typeof minutesSigningStates)[number];
