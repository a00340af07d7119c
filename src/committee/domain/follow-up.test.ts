import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { checkOutcome, followUpKinds, isForCommittee, outcomesOn, proposalIn } from "./follow-up.ts";

describe("what may be decided", () => {
  it.each(followUpKinds)("on a %s is to agree, to adjourn or to refuse", (kind) => {
    expect(outcomesOn(kind)).toEqual(["agreed", "adjourned", "refused"]);
    expect(checkOutcome(kind, "approved")).toMatchObject({ refusal: { reason: "proposal-grants-nothing" } });
    expect(checkOutcome(kind, "agreed").ok).toBe(true);
  });

  it("on a file is to grant, to adjourn or to refuse", () => {
    expect(outcomesOn("application")).toEqual([
      "approved",
      "approved-with-conditions",
      "adjourned",
      "refused",
    ]);
    expect(checkOutcome("application", "agreed")).toMatchObject({
      refusal: { reason: "file-is-not-agreed-to" },
    });
  });
});

describe("who decides a proposal", () => {
  const from = (day: string, byCommittee: boolean, kind: (typeof followUpKinds)[number] = "write-off") => ({
    kind,
    fromOn: plainDate(day),
    byCommittee,
  });
  const said = [from("2026-03-01", false), from("2026-01-10", true), from("2026-01-01", true, "deferral")];
  const on = (day: string) => isForCommittee(said, { kind: "write-off", on: plainDate(day) });

  it.each([
    ["2026-01-09", false],
    ["2026-01-10", true],
    ["2026-02-28", true],
    ["2026-03-01", false],
  ])("on %s, the committee: %j", (day, expected) => {
    expect(on(day)).toBe(expected);
  });

  it("is not the committee while nothing is said", () => {
    expect(isForCommittee([], { kind: "write-off", on: plainDate("2026-01-10") })).toBe(false);
  });
});

it("a frozen item names its proposal, a file names none", () => {
  expect(proposalIn({ proposal: "one", description: "" })).toBe("one");
  expect([proposalIn({ application: "one" }), proposalIn(null), proposalIn(["proposal"])]).toEqual([
    null,
    null,
    null,
  ]);
});
