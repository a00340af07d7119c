import { addDays, addMonths, type PlainDate } from "#kernel/plain-date.ts";

/** Programme §9: months after the decision. */
export const followUpMonths = [6, 12, 24, 36] as const;

export type FollowUpMonths = (typeof followUpMonths)[number];

export type FollowUp = { readonly months: FollowUpMonths; readonly dueOn: PlainDate };

/** A survey may be answered this many days before it is due, and for ever after. */
export const surveyOpensDaysBefore = 30;

/** The last follow-up is the day by which the jobs are promised. */
export const commitmentMonths = 36;

/** The four surveys that follow a decision; the day of the month is kept where the month has it. */
export function followUpsFrom(decidedOn: PlainDate): FollowUp[] {
  return followUpMonths.map((months) => ({ months, dueOn: addMonths(decidedOn, months) }));
}

export function opensOn({ dueOn }: FollowUp): PlainDate {
  return addDays(dueOn, -surveyOpensDaysBefore);
}

export const followUpStates = ["to-come", "open", "late", "missing", "answered", "verified"] as const;

/** Missing is late for good: a later survey was answered since. It stays answerable, and is never a zero. */
export type FollowUpState = (typeof followUpStates)[number];
