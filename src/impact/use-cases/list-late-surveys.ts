import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FollowUpMonths } from "../domain/follow-up.ts";
import { surveyToAnswer } from "../domain/standing-counts.ts";
import type { Commitments } from "./commitments.ts";

/** A survey that nobody answered by its day, while it is the one to answer. */
export interface LateSurvey {
  readonly application: string;
  readonly months: FollowUpMonths;
  readonly dueOn: PlainDate;
}

export async function listLateSurveys(
  commitments: Commitments,
  transaction: Transaction,
  { territory, on }: { readonly territory: string; readonly on: PlainDate },
): Promise<LateSurvey[]> {
  const all = await commitments.list(transaction, territory);
  return all.flatMap((commitment) => {
    const survey = surveyToAnswer(commitment, on);
    if (survey === null || on <= survey.dueOn) return [];
    return [{ application: commitment.application, months: survey.months, dueOn: survey.dueOn }];
  });
}
