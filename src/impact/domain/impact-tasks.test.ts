import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { aCommitment, aCount, aVerifiedCount } from "../../../tests/job-counts.ts";
import type { FollowedCommitment } from "./commitment.ts";
import { coordinatorTasks, ownerTasks } from "./impact-tasks.ts";
import { shortfallAt } from "./shortfall.ts";

const kindsFor = (commitment: FollowedCommitment, on: string) =>
  coordinatorTasks(commitment, plainDate(on)).map(({ kind, months }) => `${kind} ${months}`);

describe("what waits", () => {
  it.each([
    ["2008-07-14", []],
    ["2008-07-15", ["survey-to-answer 6"]],
    ["2008-08-14", ["survey-to-answer 6"]],
    ["2008-08-15", ["survey-late 6"]],
    ["2009-01-15", ["survey-to-answer 12"]],
  ])("on %s, with no answer: %j", (on, expected) => {
    expect(kindsFor(aCommitment(), on)).toEqual(expected);
    expect(ownerTasks(aCommitment(), plainDate(on)).map(({ kind, months }) => `${kind} ${months}`)).toEqual(
      expected,
    );
  });

  it("says what was promised and what the answer before said", () => {
    const commitment = aCommitment({
      counts: [aVerifiedCount({ months: 24, countedOn: plainDate("2010-02-14"), hiredOnCdi: 6, kept: 2 })],
    });
    expect(ownerTasks(commitment, plainDate("2011-02-08"))).toEqual([
      {
        kind: "survey-to-answer",
        commitment: "commitment",
        firm: "Boulangerie du Plateau",
        months: 36,
        planned: { created: 6, kept: 2 },
        dueOn: "2011-02-14",
        before: { months: 24, hired: 6 },
      },
    ]);
  });

  it("is a verification as long as the last answer has none, for the coordinator alone", () => {
    const answered = aCommitment({ counts: [aCount({ hiredOnCdi: 1 })] });
    expect(kindsFor(answered, "2008-08-14")).toEqual(["count-to-verify 6"]);
    expect(ownerTasks(answered, plainDate("2008-08-14"))).toEqual([]);
  });
});

describe("the alert", () => {
  const counted = (months: 12 | 24 | 36, hired: number, kept: number) =>
    aVerifiedCount({ months, countedOn: plainDate("2010-02-14"), hiredOnCdi: hired, kept });
  const short = (months: 12 | 24 | 36, hired: number, kept: number) =>
    shortfallAt(aCommitment({ counts: [counted(months, hired, kept)] }), months) !== null;

  it.each([
    [24, 5, 2, true],
    [24, 6, 2, false],
    [24, 7, 2, false],
    [24, 6, 1, true],
    [36, 5, 2, true],
    [36, 6, 2, false],
    [12, 0, 0, false],
  ] as const)("at %i months, %i hired and %i kept of 6 and 2: %s", (months, hired, kept, isShort) => {
    expect(short(months, hired, kept)).toBe(isShort);
  });

  it("says nothing of an answer that nobody verified", () => {
    const answered = aCount({ months: 24, countedOn: plainDate("2010-02-14") });
    expect(shortfallAt(aCommitment({ counts: [answered] }), 24)).toBeNull();
  });

  it("waits for the committee's decision, and no longer", () => {
    const counts = [counted(24, 5, 2)];
    const note = {
      id: "note",
      months: 24,
      outcome: "note",
      reason: "Le marché a reculé.",
      decidedOn: plainDate("2010-03-01"),
      notedBy: "coordinator",
      recordedAt: "2010-03-01T09:00:00.000Z",
    } as const;
    expect(kindsFor(aCommitment({ counts }), "2010-03-01")).toEqual(["shortfall 24"]);
    expect(kindsFor(aCommitment({ counts, shortfallNotes: [note] }), "2010-03-01")).toEqual([]);
  });

  it("at 24 months is forgotten once 36 months say that the jobs are there", () => {
    const counts = [
      counted(24, 5, 2),
      { ...counted(36, 6, 2), number: 2, countedOn: plainDate("2011-02-14") },
    ];
    expect(kindsFor(aCommitment({ counts }), "2011-02-20")).toEqual([]);
  });
});
