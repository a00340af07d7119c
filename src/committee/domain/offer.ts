import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { type DecisionOutcome, isApproval } from "./decision.ts";

/** How long a firm has to take what it is granted, from a day. */
export interface OfferRule {
  readonly fromOn: PlainDate;
  readonly days: number;
}

/** Where a territory has said nothing. */
export const usualOfferDays = 90;

/** So many days long after a sitting, the letters that are not written wait for someone. */
export const letterDays = 15;

/** So many days before its last one, whoever runs the firm is reminded of an offer. */
export const offerReminderDays = 14;

export function offerDaysOn(rules: readonly OfferRule[], on: PlainDate): number {
  let standing: OfferRule | null = null;
  for (const rule of rules)
    if (rule.fromOn <= on && (standing === null || rule.fromOn > standing.fromOn)) standing = rule;
  return standing?.days ?? usualOfferDays;
}

/** The last day of the offer that a letter makes; null where it makes none. */
export function standsUntil(
  outcome: DecisionOutcome,
  { writtenOn, days }: { readonly writtenOn: PlainDate; readonly days: number },
): PlainDate | null {
  return isApproval(outcome) ? addDays(writtenOn, days) : null;
}
