import { addDays, addMonths, type PlainDate } from "#kernel/plain-date.ts";

/**
 * How long a document is good: so many months from its own date, until the day it bears where it bears one, or for the file that asked
 * for it, as a quote is. What is for one file is never taken up in another.
 */
export type DocumentValidity =
  | { readonly mode: "months"; readonly months: number }
  | { readonly mode: "until" }
  | { readonly mode: "this-file" };

export const longestValidity = 120;

interface Dated {
  readonly datedOn: PlainDate;
  /** The day that it bears, where it bears one. */
  readonly expiresOn: PlainDate | null;
}

/** The last day on which a document is good; null where nothing ends it. Whatever ends first counts. */
export function lastGoodDay(validity: DocumentValidity, { datedOn, expiresOn }: Dated): PlainDate | null {
  if (validity.mode !== "months") return expiresOn;
  const last = addDays(addMonths(datedOn, validity.months), -1);
  return expiresOn !== null && expiresOn < last ? expiresOn : last;
}
