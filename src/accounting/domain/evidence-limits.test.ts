import { describe, expect, it } from "vitest";
import { csvText, inEuros } from "./csv-text.ts";
import { checkSize, checkWeight, evidenceLimits } from "./evidence-limits.ts";

const { entries, advances, octets } = evidenceLimits;
const nothing = { entries: 0, advances: 0 };
const reasonOf = (outcome: ReturnType<typeof checkSize | typeof checkWeight>) =>
  outcome.ok ? "accepted" : outcome.refusal;

describe("an evidence bundle", () => {
  it.each([
    [entries - 1, "accepted"],
    [entries, "accepted"],
    [
      entries + 1,
      { reason: "evidence-too-many-entries", facts: { entries: entries + 1, most: entries }, field: "kind" },
    ],
  ])("of a period of %i entries is %j", (count, expected) => {
    expect(reasonOf(checkSize({ ...nothing, entries: count }))).toEqual(expected);
  });

  it.each([
    [advances - 1, "accepted"],
    [advances, "accepted"],
    [
      advances + 1,
      {
        reason: "evidence-too-many-advances",
        facts: { advances: advances + 1, most: advances },
        field: "size",
      },
    ],
  ])("with the papers of %i advances is %j", (count, expected) => {
    expect(reasonOf(checkSize({ ...nothing, advances: count }))).toEqual(expected);
  });

  it.each([
    [octets - 1, "accepted"],
    [octets, "accepted"],
    [octets + 1, { reason: "evidence-too-heavy", facts: { megabytes: 51, most: 50 }, field: "size" }],
  ])("of papers of %i octets is %j", (weight, expected) => {
    expect(reasonOf(checkWeight(weight))).toEqual(expected);
  });
});

describe("its tables", () => {
  it("open in a French spreadsheet, and run no formula", () => {
    expect(
      csvText(
        ["n°", "acte"],
        [
          [1, "=1+1"],
          [2n, 'un "mot"; deux'],
          [null, inEuros(-5n)],
        ],
      ),
    ).toBe('\ufeffn°;acte\r\n1;\'=1+1\r\n2;"un ""mot""; deux"\r\n;-0,05\r\n');
  });
});
