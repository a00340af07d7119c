import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { changedSince, confirmationState, isConfirmationRequired } from "./confirmation-state.ts";
import { blankContent, contentText } from "./file-content.ts";

const now = { ...blankContent, name: "Fournil", plan: [] };
const before = contentText({ ...now, name: "Boulangerie" });

describe("the word of an owner", () => {
  it.each([
    [null, null, "not-asked"],
    [null, { endedHow: null }, "asked"],
    [null, { endedHow: "contested" }, "contested"],
    [contentText(now), { endedHow: "confirmed" }, "confirmed"],
    [contentText(now), { endedHow: null }, "confirmed"],
    [before, { endedHow: "confirmed" }, "changed"],
    [before, { endedHow: null }, "asked"],
    [before, null, "changed"],
  ] as const)("confirmed as %s, last asked %o: %s", (confirmed, lastRequest, expected) => {
    expect(confirmationState({ confirmed, now, lastRequest })).toBe(expected);
  });

  it("tells what changed since it was given", () => {
    expect(changedSince(before, now)).toEqual({ keys: ["name"], plan: false });
    const plan = [{ side: "need" as const, kind: "other" as const, label: "Four", amountCents: 1 }];
    expect(changedSince(contentText(now), { ...now, plan })).toEqual({ keys: [], plan: true });
  });
});

describe("the rule that waits for it", () => {
  const rules = [
    { fromOn: plainDate("2026-06-01"), isRequired: false },
    { fromOn: plainDate("2026-01-01"), isRequired: true },
  ];
  it.each([
    ["2025-12-31", false],
    ["2026-01-01", true],
    ["2026-05-31", true],
    ["2026-06-01", false],
  ])("on %s is %s", (on, expected) => {
    expect(isConfirmationRequired(rules, plainDate(on))).toBe(expected);
  });
});
