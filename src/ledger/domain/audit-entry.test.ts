import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { auditEntry, auditReversal, chainStart } from "./audit-entry.ts";
import type { StoredEntry, StoredLine } from "./stored-entry.ts";

const hash = "a".repeat(64);

describe("auditing an entry", () => {
  it("has nothing to say of the first one of a chain", () => {
    expect(auditEntry(anEntry(), chainStart, { hash, reasonHash: null })).toEqual([]);
  });

  it.each([
    ["refuses the same instant as the one before", "2008-02-14T12:00:00Z", false],
    ["refuses an earlier instant", "2008-02-14T12:00:00.000001Z", false],
    ["takes a microsecond later", "2008-02-14T11:59:59.999999Z", true],
  ])("%s", (_what, recordedAt, isInOrder) => {
    const previous = { number: 1n, hash: "b".repeat(64), recordedAt };
    const entry = anEntry({ number: 2n, previousHash: previous.hash });

    const faults = auditEntry(entry, previous, { hash, reasonHash: null });

    expect(faults.map(({ fault }) => fault)).toEqual(isInOrder ? [] : ["recorded-out-of-order"]);
  });

  it("compares the reason only while there is one", () => {
    const entry = anEntry({ reasonHash: "c".repeat(64) });

    expect(auditEntry(entry, chainStart, { hash, reasonHash: null })).toEqual([]);
    expect(auditEntry(entry, chainStart, { hash, reasonHash: "d".repeat(64) })).toMatchObject([
      { fault: "reason-differs", number: 1n, entryId: entry.id },
    ]);
  });
});

describe("auditing a reversal", () => {
  const reversed = anEntry();
  const reversal = anEntry({ number: 2n, reverses: reversed.id, lines: linesOf(-900n) });

  it("has nothing to say of the exact opposite of an earlier entry", () => {
    expect(auditReversal(reversal, reversed)).toEqual([]);
  });

  it.each<[string, StoredEntry | null]>([
    ["nothing", null],
    ["itself", { ...reversed, number: 2n }],
    ["a later entry", { ...reversed, number: 3n }],
    ["a reversal", { ...reversed, reverses: "another" }],
  ])("finds it unfounded when it reverses %s", (_what, found) => {
    expect(auditReversal(reversal, found)).toMatchObject([{ fault: "reversal-unfounded", number: 2n }]);
  });

  it.each<[string, Partial<StoredEntry>]>([
    ["another nature", { isVoluntary: false }],
    ["another amount", { lines: linesOf(901n) }],
    ["the same sign", { lines: linesOf(-900n) }],
    ["a line more", { lines: [...linesOf(900n), ...linesOf(900n)] }],
    ["its lines in another order", { lines: linesOf(900n).toReversed() }],
  ])("finds it inexact when the entry it reverses has %s", (_what, changes) => {
    expect(auditReversal(reversal, { ...reversed, ...changes })).toMatchObject([
      { fault: "reversal-inexact", number: 2n },
    ]);
  });
});

function anEntry(changes: Partial<StoredEntry> = {}): StoredEntry {
  return {
    territory: "longwy",
    number: 1n,
    id: "the entry",
    effectiveOn: plainDate("2008-02-14"),
    askedOn: null,
    recordedAt: "2008-02-14T12:00:00Z",
    kind: "decision",
    act: "test",
    isVoluntary: true,
    reverses: null,
    reason: null,
    reasonSalt: null,
    reasonHash: null,
    previousHash: chainStart.hash,
    hash,
    lines: linesOf(900n),
    ...changes,
  };
}

function linesOf(amount: bigint): StoredLine[] {
  const effectiveOn = plainDate("2008-02-14");
  return [
    { position: 1, account: "held", unit: "EUR", amount, effectiveOn },
    { position: 2, account: "free", unit: "EUR", amount: -amount, effectiveOn },
  ];
}
