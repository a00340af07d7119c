import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { aCommitment, aCount, anAnswer, aVerifiedCount } from "../../../tests/job-counts.ts";
import { checkCount } from "./check-count.ts";
import type { Answer } from "./commitment.ts";
import { definitionAt, hiredUnder, programmeDefinition } from "./job-definition.ts";

const today = plainDate("2008-08-20");

function reasonFor(changes: Partial<Answer>, commitment = aCommitment(), on = today): string {
  const checked = checkCount(commitment, anAnswer(changes), { today: on, definition: programmeDefinition });
  return checked.ok ? "accepted" : checked.refusal.reason;
}

describe("an answer to a survey", () => {
  it.each([
    ["2008-07-14", "2008-07-14", "follow-up-not-open"],
    ["2008-07-15", "2008-07-15", "accepted"],
    ["2008-08-20", "2008-08-21", "date-in-the-future"],
    ["2008-08-20", "2008-07-14", "counted-too-early"],
    ["2012-01-01", "2012-01-01", "accepted"],
  ])("given on %s of the day %s: %s", (on, countedOn, reason) => {
    expect(reasonFor({ countedOn: plainDate(countedOn) }, aCommitment(), plainDate(on))).toBe(reason);
  });

  it.each<[string, Partial<Answer>, string]>([
    ["as many present as hired", { hiredOnCdi: 1, hiredOnCdd: 1, present: 2 }, "accepted"],
    ["one more present than hired", { hiredOnCdi: 1, hiredOnCdd: 1, present: 3 }, "present-exceeds-hired"],
    [
      "an apprentice taken for someone hired",
      { hiredOnCdi: 1, apprentices: 1, present: 2 },
      "present-exceeds-hired",
    ],
    ["every threatened post kept", { kept: 2 }, "accepted"],
    ["one more post kept than was threatened", { kept: 3 }, "kept-exceeds-planned"],
    ["a headcount of those alone", { headcount: 4, hiredOnCdi: 2, present: 2, kept: 2 }, "accepted"],
    ["a headcount below them", { headcount: 3, hiredOnCdi: 2, present: 2, kept: 2 }, "headcount-too-low"],
    ["full time for everyone", { headcountFteHundredths: 2000 }, "accepted"],
    ["more than full time", { headcountFteHundredths: 2001 }, "fte-exceeds-heads"],
    [
      "more than full time for those present",
      { hiredOnCdi: 1, present: 1, presentFteHundredths: 101 },
      "fte-exceeds-heads",
    ],
  ])("with %s", (_, changes, reason) => {
    expect(reasonFor(changes)).toBe(reason);
  });

  it("may be given again before it is verified, and afterwards with a reason", () => {
    const answered = aCommitment({ counts: [aCount({ hiredOnCdi: 3 })] });
    const verified = aCommitment({ counts: [aVerifiedCount({ hiredOnCdi: 3 })] });
    expect(reasonFor({ hiredOnCdi: 2 }, answered)).toBe("accepted");
    expect(reasonFor({ hiredOnCdi: 2 }, verified)).toBe("correction-without-reason");
    expect(reasonFor({ hiredOnCdi: 2, reason: "Un départ compté deux fois." }, verified)).toBe("accepted");
  });

  it.each([
    [3, 2, "hired-decreases-without-reason"],
    [3, 3, "accepted"],
    [3, 4, "accepted"],
  ])("%i hired at six months then %i at twelve: %s", (before, after, reason) => {
    const commitment = aCommitment({ counts: [aVerifiedCount({ hiredOnCdi: before })] });
    const later = { months: 12, countedOn: plainDate("2009-02-14"), hiredOnCdi: after } as const;
    expect(reasonFor(later, commitment, plainDate("2009-02-14"))).toBe(reason);
  });

  it("given late, does not say more hired than a later day already counted", () => {
    const twelve = aCount({ months: 12, countedOn: plainDate("2009-02-14"), hiredOnCdi: 2 });
    const commitment = aCommitment({ counts: [twelve] });
    expect(reasonFor({ hiredOnCdi: 3 }, commitment, plainDate("2009-03-01"))).toBe(
      "hired-decreases-without-reason",
    );
    expect(reasonFor({ hiredOnCdi: 2 }, commitment, plainDate("2009-03-01"))).toBe("accepted");
  });

  it("is refused once the decision has lapsed", () => {
    expect(reasonFor({}, aCommitment({ lapsedOn: plainDate("2008-03-01") }))).toBe("commitment-lapsed");
  });
});

describe("the definition of a job", () => {
  const own = {
    fromOn: plainDate("2010-01-01"),
    cddMonths: 3,
    areApprenticesCounted: true,
    isOwnerCounted: false,
  };

  it.each([
    ["2009-12-31", null],
    ["2010-01-01", "2010-01-01"],
    ["2012-01-01", "2010-01-01"],
  ])("on %s begins on %s", (on, fromOn) => {
    expect(definitionAt([own], plainDate(on)).fromOn).toBe(fromOn);
  });

  it("counts apprentices only where it says so", () => {
    const hires = { hiredOnCdi: 2, hiredOnCdd: 1, apprentices: 4 };
    expect(hiredUnder(programmeDefinition, hires)).toBe(3);
    expect(hiredUnder(own, hires)).toBe(7);
  });
});
