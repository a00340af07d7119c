import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { aCommitment, aCount, aVerifiedCount } from "../../../tests/job-counts.ts";
import { followUpsFrom, opensOn } from "./follow-up.ts";
import { answersDue, followUpState, knownJobs, surveyToAnswer } from "./standing-counts.ts";

const datesFrom = (day: string) => followUpsFrom(plainDate(day)).map(({ dueOn }) => dueOn);

describe("the surveys that follow a decision", () => {
  it.each([
    ["2008-02-14", ["2008-08-14", "2009-02-14", "2010-02-14", "2011-02-14"]],
    ["2009-08-31", ["2010-02-28", "2010-08-31", "2011-08-31", "2012-08-31"]],
    ["2008-02-29", ["2008-08-29", "2009-02-28", "2010-02-28", "2011-02-28"]],
    ["2011-08-30", ["2012-02-29", "2012-08-30", "2013-08-30", "2014-08-30"]],
  ])("keep the day of %s where the month has it", (decidedOn, expected) => {
    expect(datesFrom(decidedOn)).toEqual(expected);
  });

  it.each([
    ["2008-07-14", "to-come"],
    ["2008-07-15", "open"],
    ["2008-08-14", "open"],
    ["2008-08-15", "late"],
  ])("on %s, the first is %s", (on, state) => {
    const commitment = aCommitment();
    const first = commitment.followUps[0];
    expect(first && opensOn(first)).toBe("2008-07-15");
    expect(first && followUpState(commitment, first, plainDate(on))).toBe(state);
  });

  it("are missing, not late, once a later one is answered, and are never asked again", () => {
    const commitment = aCommitment({
      counts: [aCount({ months: 12, countedOn: plainDate("2009-02-10") })],
    });
    const first = commitment.followUps[0];
    const on = plainDate("2009-02-20");
    expect(first && followUpState(commitment, first, on)).toBe("missing");
    expect(surveyToAnswer(commitment, on)).toBeNull();
    expect(answersDue(commitment, on)).toEqual({ expected: 2, answered: 1 });
  });

  it("are expected from their day on, and not the day before", () => {
    const commitment = aCommitment();
    expect(answersDue(commitment, plainDate("2008-08-13")).expected).toBe(0);
    expect(answersDue(commitment, plainDate("2008-08-14")).expected).toBe(1);
    expect(answersDue(commitment, plainDate("2011-02-14"))).toEqual({ expected: 4, answered: 0 });
  });

  it("are no more asked once the decision has lapsed", () => {
    const lapsed = aCommitment({ lapsedOn: plainDate("2008-03-01") });
    expect(surveyToAnswer(lapsed, plainDate("2008-08-14"))).toBeNull();
    expect(surveyToAnswer(aCommitment(), plainDate("2008-08-14"))).toMatchObject({ months: 6 });
  });
});

describe("what is known with evidence", () => {
  const at = (months: 6 | 12 | 24 | 36, number: number, hired: number, on: string) => ({
    months,
    number,
    hired,
    countedOn: plainDate(on),
  });

  it("is nothing as long as nobody verified, whatever was answered", () => {
    expect(knownJobs(aCommitment({ counts: [aCount(at(6, 1, 3, "2008-08-14"))] }))).toBeNull();
  });

  it("is the verified count of the last day, whatever the order in which they came", () => {
    const counts = [
      aVerifiedCount(at(12, 1, 3, "2009-02-14")),
      aVerifiedCount(at(6, 2, 1, "2008-08-14")),
      aCount(at(24, 3, 9, "2010-02-14")),
    ];
    expect(knownJobs(aCommitment({ counts }))).toMatchObject({ months: 12, hired: 3 });
  });

  it("is corrected once the correction is verified, not before, even where it moves the day", () => {
    const first = aVerifiedCount(at(12, 1, 5, "2009-02-14"));
    const correction = at(12, 2, 4, "2009-01-31");
    expect(knownJobs(aCommitment({ counts: [first, aCount(correction)] }))).toMatchObject({ hired: 5 });
    expect(knownJobs(aCommitment({ counts: [first, aVerifiedCount(correction)] }))).toMatchObject({
      hired: 4,
    });
  });
});
