import type { PlainDate } from "#kernel/plain-date.ts";
import type { FollowedCommitment, PlannedJobs } from "./commitment.ts";
import { type FollowUpMonths, followUpMonths } from "./follow-up.ts";
import { lastShortfall } from "./shortfall.ts";
import { latestCount, latestCounts, surveyToAnswer } from "./standing-counts.ts";

type About = {
  readonly commitment: string;
  readonly firm: string;
  readonly months: FollowUpMonths;
  readonly planned: PlannedJobs;
};

export type ImpactTask = About &
  (
    | {
        /** Late once its day is over. */
        readonly kind: "survey-to-answer" | "survey-late";
        readonly dueOn: PlainDate;
        /** What the answer before it said. */
        readonly before: { readonly months: FollowUpMonths; readonly hired: number } | null;
      }
    | { readonly kind: "count-to-verify"; readonly answeredOn: PlainDate; readonly hired: number }
    | {
        readonly kind: "shortfall";
        readonly hired: number;
        readonly kept: number;
        readonly on: PlainDate;
        /** Where the territory leaves it to its sittings: it is put on an agenda. */
        readonly byCommittee: boolean;
      }
  );

/** What waits for the owner of the firm: the survey that is open. */
export function ownerTasks(commitment: FollowedCommitment, on: PlainDate): ImpactTask[] {
  const followUp = surveyToAnswer(commitment, on);
  if (followUp === null) return [];
  const before = latestCounts(commitment).findLast(({ months }) => months < followUp.months);
  return [
    {
      ...aboutOf(commitment, followUp.months),
      kind: on > followUp.dueOn ? "survey-late" : "survey-to-answer",
      dueOn: followUp.dueOn,
      before: before === undefined ? null : { months: before.months, hired: before.hired },
    },
  ];
}

/** What waits for the coordinator: the same, answers to verify, and what the committee is to decide. */
export function coordinatorTasks(
  commitment: FollowedCommitment,
  on: PlainDate,
  byCommittee = false,
): ImpactTask[] {
  if (commitment.lapsedOn !== null) return [];
  const toVerify = followUpMonths.flatMap((months): ImpactTask[] => {
    const count = latestCount(commitment, months);
    if (count === null || count.verification !== null) return [];
    const { answeredOn, hired } = count;
    return [{ ...aboutOf(commitment, months), kind: "count-to-verify", answeredOn, hired }];
  });
  const short = lastShortfall(commitment);
  const alerts: ImpactTask[] =
    short === null || short.isNoted
      ? []
      : [
          {
            ...aboutOf(commitment, short.months),
            kind: "shortfall",
            hired: short.hired,
            kept: short.kept,
            on: dueOnOf(commitment, short.months),
            byCommittee,
          },
        ];
  return [...ownerTasks(commitment, on), ...toVerify, ...alerts];
}

function aboutOf({ id, firm, planned }: FollowedCommitment, months: FollowUpMonths): About {
  return { commitment: id, firm: firm.name, months, planned };
}

function dueOnOf({ followUps, dueOn }: FollowedCommitment, months: FollowUpMonths): PlainDate {
  return followUps.find((followUp) => followUp.months === months)?.dueOn ?? dueOn;
}
