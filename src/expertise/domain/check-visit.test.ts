import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { checkVisit } from "./check-visit.ts";
import type { Mission } from "./mission.ts";

const mission = (changes: Partial<Mission> = {}): Mission => ({
  id: "mission",
  number: 1,
  proposal: "proposal",
  need: "need",
  application: { id: "file", number: 1 },
  firm: { id: "firm", name: "Boulangerie" },
  expert: { id: "expert", person: "person", employer: "foundry" },
  convention: "convention",
  holder: "association",
  domain: "quality",
  halfDays: halfDays(4),
  status: "signed",
  drawnUpOn: plainDate("2010-01-04"),
  startsOn: plainDate("2010-02-01"),
  endsOn: plainDate("2010-06-30"),
  signedOn: plainDate("2010-01-05"),
  closedOn: null,
  withoutReview: null,
  logged: halfDays(2),
  confirmed: halfDays(0),
  unsigned: [],
  reviewed: [],
  ...changes,
});

const check = (
  { on = "2010-02-01", count = 1, thatDay = 0 }: { on?: string; count?: number; thatDay?: number },
  changes: Partial<Mission> = {},
) =>
  checkVisit({ on: plainDate(on), halfDays: halfDays(count) }, mission(changes), {
    name: "Anne",
    thatDay: halfDays(thatDay),
  })?.refusal.reason ?? "logged";

describe("a visit", () => {
  it.each([
    ["2010-01-31", "visit-before-start"],
    ["2010-02-01", "logged"],
    ["2010-07-01", "logged"],
  ])("of %s is %s when the mission starts on 1 February", (on, outcome) => {
    expect(check({ on })).toBe(outcome);
  });

  it.each([
    ["2010-02-09", "visit-before-signed"],
    ["2010-02-10", "logged"],
  ])("of %s is %s when the last signature is of 10 February", (on, outcome) => {
    expect(check({ on }, { signedOn: plainDate("2010-02-10") })).toBe(outcome);
  });

  it.each([
    [0, "visit-too-long"],
    [1, "logged"],
    [2, "logged"],
    [3, "visit-too-long"],
  ])("of %i half-days is %s", (count, outcome) => {
    expect(check({ count })).toBe(outcome);
  });

  it.each([
    [2, "logged"],
    [3, "visit-beyond-letter"],
  ])("of two half-days beside %i logged of four is %s", (logged, outcome) => {
    expect(check({ count: 2 }, { logged: halfDays(logged) })).toBe(outcome);
  });

  it.each([
    [1, 1, "logged"],
    [1, 2, "day-already-full"],
    [2, 1, "day-already-full"],
  ])("of %i half-day on a day when %i was given elsewhere is %s", (count, thatDay, outcome) => {
    expect(check({ count, thatDay })).toBe(outcome);
  });

  it("waits for every signature, and comes before the close", () => {
    expect(check({}, { status: "drawn-up", signedOn: null })).toBe("letter-not-signed");
    expect(check({}, { status: "closed", closedOn: plainDate("2010-07-01") })).toBe("mission-closed");
  });
});
