import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { advanceState } from "./advance-state.ts";
import { restAfter } from "./rest-after.ts";

const terms = { principal: euros(1_500), instalments: 3, graceMonths: 6, frequency: "monthly" } as const;
const disbursement = {
  kind: "disbursement",
  id: "disbursement",
  on: plainDate("2010-01-04"),
  rank: 1,
  amount: euros(1_500),
} as const;

function repaid(amount: string, on: string, rule: "next-first" | "last-first", rank: number) {
  return { kind: "repayment", id: `${rank}`, on: plainDate(on), rank, amount: euros(amount), rule } as const;
}

function rests(...repayments: ReturnType<typeof repaid>[]) {
  const { instalments } = advanceState(terms, [disbursement, ...repayments], plainDate("2010-09-15"));
  return instalments.map((instalment) => restAfter(instalment, instalments));
}

describe("what is left once an instalment is paid", () => {
  it("falls by one instalment each month, paid or to come", () => {
    expect(rests(repaid("500", "2010-08-04", "next-first", 2))).toEqual([euros(1_000), euros(500), 0n]);
  });

  it("counts what was brought early from the day it came", () => {
    const first = repaid("500", "2010-08-04", "next-first", 2);
    expect(rests(first, repaid("500", "2010-08-20", "last-first", 3))).toEqual([euros(1_000), 0n, 0n]);
  });

  it("counts what is left of one that was paid in part", () => {
    const first = repaid("500", "2010-08-04", "next-first", 2);
    expect(rests(first, repaid("200", "2010-08-20", "last-first", 3))).toEqual([euros(800), euros(300), 0n]);
  });
});
