import type { Answer, FollowedCommitment, JobCount } from "#impact/domain/commitment.ts";
import { followUpsFrom } from "#impact/domain/follow-up.ts";
import { addMonths, plainDate } from "#kernel/plain-date.ts";

/** Six months after the decision, nobody hired yet; the test says what differs. */
export function anAnswer(changes: Partial<Answer> = {}): Answer {
  return {
    months: 6,
    countedOn: plainDate("2008-08-14"),
    headcount: 20,
    headcountFteHundredths: null,
    hiredOnCdi: 0,
    hiredOnCdd: 0,
    apprentices: 0,
    present: 0,
    presentFteHundredths: null,
    kept: 0,
    comment: null,
    reason: null,
    ...changes,
  };
}

export function aCount(changes: Partial<JobCount> = {}): JobCount {
  const answer = anAnswer(changes);
  return {
    ...answer,
    id: `count ${changes.number ?? 1}`,
    number: 1,
    hired: answer.hiredOnCdi + answer.hiredOnCdd,
    definition: null,
    answeredOn: answer.countedOn,
    answeredBy: "owner",
    onBehalf: false,
    recordedAt: "2008-08-14T09:00:00.000Z",
    verification: null,
    ...changes,
  };
}

/** The same, its evidence seen. */
export function aVerifiedCount(changes: Partial<JobCount> = {}): JobCount {
  const count = aCount(changes);
  return {
    ...count,
    verification: {
      evidence: "accountant-certificate",
      reference: "Attestation 1",
      verifiedOn: count.countedOn,
      verifiedBy: "coordinator",
      recordedAt: count.recordedAt,
    },
  };
}

/** Decided on 14 February 2008: six jobs to create, two to keep. */
export function aCommitment(changes: Partial<FollowedCommitment> = {}): FollowedCommitment {
  const decidedOn = changes.decidedOn ?? plainDate("2008-02-14");
  return {
    id: "commitment",
    territory: "longwy",
    application: "file",
    decision: "decision",
    firm: { id: "bakery", name: "Boulangerie du Plateau" },
    decidedOn,
    dueOn: addMonths(decidedOn, 36),
    planned: { created: 6, kept: 2 },
    baseline: { heads: 4, fteHundredths: null },
    definition: null,
    followUps: followUpsFrom(decidedOn),
    lapsedOn: null,
    counts: [],
    reminders: [],
    shortfallNotes: [],
    ...changes,
  };
}
