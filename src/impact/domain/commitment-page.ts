import type { PlainDate } from "#kernel/plain-date.ts";
import type { FollowedCommitment, JobCount } from "./commitment.ts";
import { opensOn } from "./follow-up.ts";
import { definitionAt, type JobDefinition } from "./job-definition.ts";
import { realisationOf } from "./job-totals.ts";
import { lastShortfall, shortfallAt } from "./shortfall.ts";
import { answersDue, followUpState, knownJobs, latestCount, surveyToAnswer } from "./standing-counts.ts";

/** A commitment in a list: where it stands on a day. */
export function jobLine(commitment: FollowedCommitment, on: PlainDate) {
  const { id, application, firm, decidedOn, dueOn, planned, baseline } = commitment;
  const known = knownJobs(commitment);
  const toAnswer = surveyToAnswer(commitment, on);
  return {
    id,
    application,
    firm,
    decidedOn,
    dueOn,
    planned,
    baselineHeads: baseline.heads,
    known: known && knownView(known),
    answers: answersDue(commitment, on),
    toAnswer: toAnswer && { ...toAnswer, isLate: on > toAnswer.dueOn },
    realisation: realisationOf(known?.hired ?? null, planned.created),
  };
}

interface KnownAbout {
  readonly on: PlainDate;
  readonly definitions: readonly JobDefinition[];
  readonly personNameOf: (person: string) => string;
  /** The reader is the owner of the firm. */
  readonly isOwn: boolean;
}

/** Everything that the page of a commitment says. */
export function commitmentPage(commitment: FollowedCommitment, about: KnownAbout) {
  const { on, definitions, isOwn } = about;
  return {
    ...jobLine(commitment, on),
    territory: commitment.territory,
    decision: commitment.decision,
    lapsedOn: commitment.lapsedOn,
    baseline: commitment.baseline,
    definition: definitionAt(definitions, commitment.decidedOn),
    definitionToday: definitionAt(definitions, on),
    on,
    isOwn,
    followUps: commitment.followUps.map((followUp) => {
      const latest = latestCount(commitment, followUp.months);
      return {
        ...followUp,
        opensOn: opensOn(followUp),
        state: followUpState(commitment, followUp, on),
        count: latest && countView(latest, about),
        shortfall: shortfallAt(commitment, followUp.months),
      };
    }),
    shortfall: lastShortfall(commitment),
    history: historyOf(commitment, about),
  };
}

function knownView({ months, countedOn, hired, present, presentFteHundredths, kept, ...rest }: JobCount) {
  const { headcount, headcountFteHundredths, verification } = rest;
  const verifiedOn = verification?.verifiedOn ?? countedOn;
  return {
    months,
    countedOn,
    hired,
    present,
    presentFteHundredths,
    kept,
    headcount,
    headcountFteHundredths,
    verifiedOn,
  };
}

function countView(count: JobCount, { personNameOf }: KnownAbout) {
  const { answeredBy, verification } = count;
  return {
    ...count,
    answeredBy: personNameOf(answeredBy),
    verification: verification && {
      evidence: verification.evidence,
      reference: verification.reference,
      verifiedOn: verification.verifiedOn,
      verifiedBy: personNameOf(verification.verifiedBy),
    },
  };
}

/** Everything that was said, latest first. */
function historyOf({ counts, reminders, shortfallNotes }: FollowedCommitment, about: KnownAbout) {
  const { personNameOf } = about;
  const told = [
    ...counts.map((count) => ({
      kind: "count" as const,
      id: count.id,
      on: count.answeredOn,
      at: count.recordedAt,
      count: countView(count, about),
    })),
    ...counts.flatMap(({ id, months, verification }) =>
      verification === null
        ? []
        : [
            {
              kind: "verification" as const,
              id: `${id} verified`,
              on: verification.verifiedOn,
              at: verification.recordedAt,
              months,
              evidence: verification.evidence,
              reference: verification.reference,
              by: personNameOf(verification.verifiedBy),
            },
          ],
    ),
    ...reminders.map(({ id, months, remindedOn, channel, note, remindedBy, recordedAt }) => ({
      kind: "reminder" as const,
      id,
      months,
      on: remindedOn,
      at: recordedAt,
      channel,
      note,
      by: personNameOf(remindedBy),
    })),
    ...shortfallNotes.map(({ id, months, outcome, reason, decidedOn, notedBy, recordedAt }) => ({
      kind: "shortfall" as const,
      id,
      months,
      on: decidedOn,
      at: recordedAt,
      outcome,
      reason,
      by: personNameOf(notedBy),
    })),
  ];
  return told.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** The people whom a page names. */
export function peopleIn({ counts, reminders, shortfallNotes }: FollowedCommitment): string[] {
  return [
    ...counts.flatMap(({ answeredBy, verification }) =>
      verification === null ? [answeredBy] : [answeredBy, verification.verifiedBy],
    ),
    ...reminders.map(({ remindedBy }) => remindedBy),
    ...shortfallNotes.map(({ notedBy }) => notedBy),
  ];
}
