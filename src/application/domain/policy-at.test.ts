import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { defaultPolicy } from "./eligibility-policy.ts";
import { policyAt } from "./policy-at.ts";

const first = { fromOn: plainDate("2008-01-01"), policy: { ...defaultPolicy, headcountLimit: 20 } };
const second = { fromOn: plainDate("2010-01-01"), policy: { ...defaultPolicy, headcountLimit: null } };

describe("the rules of a day", () => {
  it("are the programme's where the territory has none, and say so", () => {
    expect(policyAt([], plainDate("2010-01-01"))).toEqual({
      version: { source: "programme", fromOn: null },
      policy: defaultPolicy,
    });
  });

  it("are the last that began, whatever their order; nobody knows them before the first", () => {
    const on = (day: string) => policyAt([second, first], plainDate(day))?.policy.headcountLimit;
    expect(["2007-12-31", "2008-01-01", "2009-12-31", "2010-01-01"].map(on)).toEqual([
      undefined,
      20,
      20,
      null,
    ]);
    expect(policyAt([first], plainDate("2007-12-31"))).toBeNull();
  });
});
