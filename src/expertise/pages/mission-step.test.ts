import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { missionStep } from "./mission-step.ts";

type Seen = Parameters<typeof missionStep>[0];

const nothing: Seen["may"] = {
  sign: [],
  sendLetter: false,
  logVisit: false,
  withdrawVisits: false,
  answerVisits: false,
  review: [],
  close: false,
};
const owner: Seen["may"] = { ...nothing, answerVisits: true, review: ["owner"] };
const expert: Seen["may"] = { ...nothing, logVisit: true, withdrawVisits: true, review: ["expert"] };
const coordinator: Seen["may"] = {
  ...owner,
  ...expert,
  review: ["owner", "expert"],
  close: true,
  answerVisits: true,
};

function aMission(given: Partial<Seen> = {}, planned = 4): Seen {
  const days = { contracted: 10, planned, toConfirm: 0, confirmed: 10 - planned, returned: 0 };
  return {
    status: "signed",
    on: plainDate("2011-02-08"),
    startsOn: plainDate("2010-12-28"),
    endsOn: plainDate("2011-06-30"),
    unsigned: [],
    letterIsOut: false,
    days: {
      contracted: halfDays(days.contracted),
      planned: halfDays(days.planned),
      toConfirm: halfDays(days.toConfirm),
      confirmed: halfDays(days.confirmed),
      returned: halfDays(days.returned),
    },
    may: nothing,
    visits: [],
    reviews: [],
    ...given,
  };
}

function aVisit(status: Seen["visits"][number]["status"], count = 1): Seen["visits"][number] {
  return {
    id: `${status}-${count}`,
    on: plainDate("2011-02-04"),
    halfDays: halfDays(count),
    note: "",
    status,
    loggedBy: "Sandra Lefèvre",
    answer: null,
    withdrawn: null,
  };
}

function aReview(by: "owner" | "expert"): Seen["reviews"][number] {
  return { by, on: plainDate("2011-02-08"), text: "Utile.", recordedBy: "Claire Fournier", onBehalf: false };
}

describe("the next step of a mission", () => {
  it("is the owner's while a visit waits, and counts its half-days", () => {
    const visits = [aVisit("to-confirm", 2), aVisit("to-confirm"), aVisit("confirmed")];
    expect(missionStep(aMission({ visits, may: owner }), false)).toEqual({
      step: "confirm",
      halfDays: 3n,
      isMine: true,
    });
    expect(missionStep(aMission({ visits, may: expert }), false).isMine).toBe(false);
    expect(missionStep(aMission({ visits, may: coordinator }), true).isMine).toBe(false);
  });

  it("is a dispute for the expert and the coordinator, once the owner has answered the rest", () => {
    const visits = [aVisit("disputed"), aVisit("to-confirm")];
    expect(missionStep(aMission({ visits, may: expert }), false)).toMatchObject({
      step: "settle-dispute",
      isMine: true,
    });
    expect(missionStep(aMission({ visits, may: coordinator }), true)).toMatchObject({ isMine: true });
    expect(missionStep(aMission({ visits, may: owner }), false)).toMatchObject({ step: "confirm" });
  });

  it("waits for the signatures, the operator's being the coordinator's", () => {
    const drawn = (unsigned: Seen["unsigned"]) =>
      aMission({ status: "drawn-up", unsigned, may: coordinator });
    expect(missionStep(drawn(["owner", "operator"]), true)).toMatchObject({ step: "sign", isMine: true });
    expect(missionStep(drawn(["owner"]), true)).toMatchObject({ step: "sign", isMine: false });
  });

  it("starts, is given until its last day included, then is reviewed", () => {
    const on = (day: string) => missionStep(aMission({ on: plainDate(day), may: expert }), false);
    expect(on("2010-12-27")).toMatchObject({ step: "start", isMine: false });
    expect(on("2010-12-28")).toMatchObject({ step: "give", halfDays: 4n, isMine: true });
    expect(on("2011-06-30")).toMatchObject({ step: "give" });
    expect(on("2011-07-01")).toMatchObject({ step: "review", by: ["owner", "expert"], isMine: true });
  });

  it("closes once both have reviewed what is all given, and says what goes back otherwise", () => {
    const reviews = [aReview("owner"), aReview("expert")];
    expect(missionStep(aMission({ reviews, may: coordinator }, 0), true)).toEqual({
      step: "close",
      returned: 0n,
      isMine: true,
    });
    const over = aMission({ reviews, on: plainDate("2011-07-01"), may: coordinator }, 3);
    expect(missionStep(over, true)).toEqual({ step: "close", returned: 3n, isMine: true });
    expect(missionStep(aMission({ reviews: [aReview("owner")], may: expert }, 0), false)).toMatchObject({
      step: "review",
      by: ["expert"],
    });
  });

  it("is nobody's once closed", () => {
    expect(missionStep(aMission({ status: "closed", may: nothing }), true)).toEqual({
      step: "none",
      isMine: false,
    });
  });
});
