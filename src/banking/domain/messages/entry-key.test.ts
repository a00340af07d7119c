import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { fileKeys } from "./entry-key.ts";
import { entryKind } from "./entry-kind.ts";
import type { StatementEntry } from "./statement.ts";

const fee = (over: Partial<StatementEntry> = {}): StatementEntry => ({
  amount: cents(-1250),
  isReversal: false,
  bookedOn: plainDate("2026-12-09"),
  valueOn: null,
  entryReference: null,
  bankReference: null,
  code: { iso: null, own: "18" },
  text: "FRAIS",
  batch: null,
  details: [],
  ...over,
});
const toldIn = (...statements: readonly (readonly StatementEntry[])[]) => {
  const keys = fileKeys((line) => line);
  return statements.map((entries, index) => {
    keys.open({ account: "FR76", id: `S${index + 1}` });
    return entries.map(keys.keyOf);
  });
};
const keysOf = (entries: readonly StatementEntry[], id = "S1") => {
  const keys = fileKeys((line) => line);
  keys.open({ account: "FR76", id });
  return entries.map((entry) => keys.keyOf(entry).key);
};

describe("the name of an entry", () => {
  it("numbers lines that say the same, so that both are taken once", () => {
    const [first, second] = keysOf([fee(), fee()]);
    expect(first).not.toBe(second);
    expect(keysOf([fee(), fee()])).toEqual([first, second]);
  });

  it("is the same in another file when the bank gives a reference, or nothing at all", () => {
    for (const entry of [fee({ bankReference: "B1" }), fee()])
      expect(keysOf([entry], "S2")).toEqual(keysOf([entry]));
  });

  it("holds to its statement when the reference is only the entry's", () => {
    const entry = fee({ entryReference: "1" });
    expect(keysOf([entry], "S2")).not.toEqual(keysOf([entry]));
  });

  it("is told before when an earlier statement of the file told it as many times", () => {
    const [first, second] = toldIn([fee()], [fee(), fee()]);
    expect(first?.map(({ isToldBefore }) => isToldBefore)).toEqual([false]);
    expect(second?.map(({ isToldBefore }) => isToldBefore)).toEqual([true, false]);
    expect(second?.[0]?.key).toBe(first?.[0]?.key);
  });

  it.each<[string, Partial<StatementEntry>]>([
    ["amount", { amount: cents(-1251) }],
    ["day", { bookedOn: plainDate("2026-12-10") }],
    ["text", { text: "FRAIS 2" }],
  ])("changes with its %s", (_, over) => {
    expect(keysOf([fee(over)])).not.toEqual(keysOf([fee()]));
  });
});

describe("what an entry is", () => {
  it.each([
    ["PMNT/IDDT/ESDD", 1, "collection"],
    ["PMNT/IDDT/BBDD", 1, "collection"],
    ["PMNT/IDDT/UPDD", -1, "debit-returned"],
    ["PMNT/IDDT/PRDD", -1, "debit-returned"],
    ["PMNT/IDDT/ESDD", -1, "other"],
    ["PMNT/ICDT/ESCT", -1, "transfer-sent"],
    ["PMNT/ICDT/RRTN", 1, "transfer-returned"],
    ["PMNT/RCDT/ESCT", 1, "transfer-received"],
    ["PMNT/RDDT/ESDD", -1, "other"],
    ["ACMT/MDOP/CHRG", -1, "bank-fee"],
    [null, -1, "other"],
  ])("%s of %i is %s", (iso, amount, kind) => {
    expect(entryKind(fee({ amount: cents(amount), code: { iso, own: null } }))).toBe(kind);
  });
});
