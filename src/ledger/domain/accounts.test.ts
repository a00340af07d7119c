import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  accountsUnder,
  borrowerOwedBack,
  capitalFrom,
  earmarkTrace,
  fundEarmark,
  fundFree,
  fundHeld,
  isPlainPrefix,
  loanOwed,
  missionDays,
  pledge,
} from "./accounts.ts";

const fund = "0190c0de-0000-7000-8000-00000000f00d";
const other = "0190c0de-0000-7000-8000-0000000000aa";

describe("an account", () => {
  it("is a permanent path", () => {
    expect([
      fundFree(fund),
      fundEarmark({ fund, earmark: other }),
      earmarkTrace({ fund, decision: other, source: fund }, "out"),
      fundHeld({ fund, decision: other }),
      loanOwed(other),
      borrowerOwedBack(other),
      capitalFrom({ fund, funder: other }),
      pledge({ convention: fund, partner: other }, "promised"),
      missionDays(other, "planned"),
    ]).toEqual([
      `fund:${fund}:free`,
      `fund:${fund}:earmark:${other}`,
      `earmark:${fund}:${other}:${fund}:out`,
      `fund:${fund}:held:${other}`,
      `loan:${other}:owed`,
      `borrower:${other}:owed-back`,
      `capital:${fund}:${other}`,
      `pledge:${fund}:${other}:promised`,
      `days:${other}:planned`,
    ]);
  });

  it.each([randomUUID().toUpperCase(), "longwy", "", "%", `${fund}:free`])("is not made of %o", (id) => {
    expect(() => fundFree(id)).toThrow(/UUID in lower case/);
    expect(() => accountsUnder("fund", id)).toThrow(/UUID in lower case/);
  });
});

describe("a beginning of accounts", () => {
  it("stops at a whole word, so that it takes in nothing else", () => {
    expect(accountsUnder("fund", fund, "held")).toBe(`fund:${fund}:held:`);
    expect(accountsUnder("loan")).toBe("loan:");
  });

  it("is written with what accounts are written with", () => {
    expect(["", "fund:", fundFree(fund)].every(isPlainPrefix)).toBe(true);
    expect(["fund:%", "fund_", "fund:\\"].some(isPlainPrefix)).toBe(false);
  });
});
