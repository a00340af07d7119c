import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { RecordedEvent } from "./advance.ts";
import { bucketOf } from "./advance-state.ts";
import { firstReturn, returnKnownOn } from "./arrears.ts";
import { bucketTotals } from "./arrears-buckets.ts";

const told = { recordedAt: "2010-09-10T18:00:00.000Z", ref: null, reason: null, entry: null } as const;
const returned = (on: string, rank: number) =>
  ({
    ...told,
    kind: "return",
    id: `${rank}`,
    on: plainDate(on),
    rank,
    of: "repayment",
    amount: euros("10"),
    returnReason: "AM04",
  }) as RecordedEvent;
const cancelled = (id: string) =>
  ({
    ...told,
    kind: "reversal",
    id: `not ${id}`,
    on: plainDate("2010-09-12"),
    rank: 9,
    of: id,
    amount: euros("10"),
    returnReason: null,
  }) as RecordedEvent;

describe("the return by which lateness is known", () => {
  it.each([
    ["2010-09-10", 2],
    ["2010-04-11", 1],
    ["2011-03-10", 1],
  ])("of %s is number %i of its year", (on, rankInYear) => {
    const events = [returned("2010-04-11", 3), returned("2010-09-10", 4), returned("2011-03-10", 5)];
    expect(returnKnownOn(events, plainDate(on))).toEqual({ on, reason: "AM04", rankInYear });
  });

  it("is none where the debit was never returned", () => {
    expect(returnKnownOn([returned("2010-04-11", 3)], plainDate("2010-05-14"))).toBeNull();
  });

  it("is none once that return is cancelled as a mistake", () => {
    const events = [returned("2010-04-11", 3), cancelled("3")];
    expect(returnKnownOn(events, plainDate("2010-04-11"))).toBeNull();
  });
});

describe("a first return", () => {
  it("is the only one there ever was", () => {
    expect(firstReturn([returned("2010-04-11", 3)])?.on).toBe("2010-04-11");
    expect(firstReturn([returned("2010-04-11", 3), returned("2010-09-10", 4)])).toBeNull();
    expect(firstReturn([])).toBeNull();
    expect(firstReturn([returned("2010-04-11", 3), returned("2010-09-10", 4), cancelled("3")])?.on).toBe(
      "2010-09-10",
    );
  });
});

describe("the age of arrears", () => {
  it.each([
    [0, "none"],
    [1, "to-30-days"],
    [30, "to-30-days"],
    [31, "to-60-days"],
    [60, "to-60-days"],
    [61, "to-90-days"],
    [90, "to-90-days"],
    [91, "beyond-90-days"],
  ] as const)("of %i days is %s", (days, bucket) => {
    expect(bucketOf(days)).toBe(bucket);
  });

  it("sums what is late and counts the advances, in every bucket", () => {
    const lines = [
      { bucket: bucketOf(30), late: euros("100") },
      { bucket: bucketOf(1), late: euros("0.01") },
      { bucket: bucketOf(91), late: euros("7") },
    ];
    expect(bucketTotals(lines)).toEqual([
      { bucket: "to-30-days", advances: 2, late: euros("100.01") },
      { bucket: "to-60-days", advances: 0, late: 0n },
      { bucket: "to-90-days", advances: 0, late: 0n },
      { bucket: "beyond-90-days", advances: 1, late: euros("7") },
    ]);
  });
});
