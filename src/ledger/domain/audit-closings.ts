import type { Facts } from "#kernel/outcome.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { firstDayOf, monthOf, type PlainMonth } from "#kernel/plain-month.ts";
import { type Fault, type FaultName, faultOf } from "./audit-entry.ts";
import type { Closing } from "./closing.ts";
import type { StoredEntry } from "./stored-entry.ts";

/** Adds each period up again while the chain is walked, and compares with what its closing froze. */
export type ClosingAudit = {
  /** What is wrong with an entry in the light of the closings made before it. */
  meet(entry: StoredEntry): readonly Fault[];
  /** What is wrong with the closings, the whole chain walked. */
  conclude(closedUntil: PlainDate | null): readonly Fault[];
};

type Totals = { entries: bigint; debitsEuros: bigint; debitsHalfDays: bigint };

export function closingAudit(territory: string, closings: readonly Closing[]): ClosingAudit {
  const months = ofKind(closings, "month");
  const sums = new Map<PlainMonth, Totals>();
  const hashes = new Map<bigint, string>();
  const heads = new Set(closings.map(({ headNumber }) => headNumber));
  let passed = 0;
  let closed: PlainDate | null = null;

  const fault = (name: FaultName, facts: Facts): Fault => ({
    territory,
    number: null,
    entryId: null,
    fault: name,
    facts,
  });
  return {
    meet(entry) {
      addTo(sums, entry);
      if (heads.has(entry.number)) hashes.set(entry.number, entry.hash);
      for (let made = months[passed]; made !== undefined && made.headNumber < entry.number; ) {
        closed = made.until;
        passed += 1;
        made = months[passed];
      }
      if (closed === null || entry.effectiveOn > closed) return [];
      return [faultOf(entry, { fault: "entry-in-closed-period", facts: { until: closed } })];
    },
    conclude(closedUntil) {
      const first = [...sums.keys()].sort()[0];
      return [
        ...disorder(months, first ?? null).map((facts) => fault("closing-out-of-order", facts)),
        ...closings
          .flatMap((closing) => differences(closing, sums, hashes.get(closing.headNumber) ?? null))
          .map((facts) => fault("closing-differs", facts)),
        ...keptEnd(months.at(-1)?.until ?? null, closedUntil).map((facts) => fault("closing-differs", facts)),
      ];
    },
  };
}

function ofKind(closings: readonly Closing[], kind: Closing["kind"]): Closing[] {
  return closings
    .filter((closing) => closing.kind === kind)
    .toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}

function addTo(sums: Map<PlainMonth, Totals>, { effectiveOn, lines }: StoredEntry): void {
  const month = monthOf(effectiveOn);
  const totals = sums.get(month) ?? { entries: 0n, debitsEuros: 0n, debitsHalfDays: 0n };
  totals.entries += 1n;
  for (const { unit, amount } of lines) {
    if (amount > 0n && unit === "EUR") totals.debitsEuros += amount;
    if (amount > 0n && unit === "HALF-DAY") totals.debitsHalfDays += amount;
  }
  sums.set(month, totals);
}

/** Each month follows the last, from that of the first entry on. */
function disorder(months: readonly Closing[], first: PlainMonth | null): Facts[] {
  return months.flatMap(({ startsOn, until }, index) => {
    const previous = months[index - 1];
    const due = previous === undefined ? first && firstDayOf(first) : addDays(previous.until, 1);
    return startsOn === due ? [] : [{ until, startsOn, due }];
  });
}

function differences(closing: Closing, sums: Map<PlainMonth, Totals>, hash: string | null): Facts[] {
  const { kind, startsOn, until, headHash } = closing;
  const expected: Totals = { entries: 0n, debitsEuros: 0n, debitsHalfDays: 0n };
  for (const [month, totals] of sums) {
    if (month < monthOf(startsOn) || month > monthOf(until)) continue;
    expected.entries += totals.entries;
    expected.debitsEuros += totals.debitsEuros;
    expected.debitsHalfDays += totals.debitsHalfDays;
  }
  const totals = (["entries", "debitsEuros", "debitsHalfDays"] as const)
    .filter((total) => expected[total] !== closing[total])
    .map((total) => ({ kind, until, total, expected: expected[total], stored: closing[total] }));
  if (hash === headHash) return totals;
  return [...totals, { kind, until, total: "headHash", expected: hash, stored: headHash }];
}

/** The day kept beside the end of the chain, by which posts are put off, is that of the last closing. */
function keptEnd(expected: PlainDate | null, stored: PlainDate | null): Facts[] {
  return expected === stored ? [] : [{ total: "closedUntil", expected, stored }];
}
