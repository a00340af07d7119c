import type { Facts } from "#kernel/outcome.ts";
import { withMicroseconds } from "./canonical-text.ts";
import type { StoredEntry, StoredLine } from "./stored-entry.ts";

export type FaultName =
  | "entry-missing"
  | "chain-broken"
  | "hash-differs"
  | "entry-empty"
  | "entry-unbalanced"
  | "recorded-out-of-order"
  | "line-out-of-place"
  | "line-without-entry"
  | "reversal-unfounded"
  | "reversal-inexact"
  | "reversed-twice"
  | "reason-differs"
  | "balance-differs"
  | "month-differs"
  | "head-differs"
  | "entry-in-closed-period"
  | "closing-out-of-order"
  | "closing-differs";

/** What is wrong, and where: the entry by its number and id when there is one. */
export type Fault = {
  readonly territory: string;
  readonly number: bigint | null;
  readonly entryId: string | null;
  readonly fault: FaultName;
  readonly facts: Facts;
};

/** The link before the first of every chain. */
export const chainStart: ChainLink = { number: 0n, hash: "0".repeat(64), recordedAt: "" };

export type ChainLink = Pick<StoredEntry, "number" | "hash" | "recordedAt">;

/** What the entry's own text and reason give when they are hashed again. */
export type Recomputed = { readonly hash: string; readonly reasonHash: string | null };

type Found = { readonly fault: FaultName; readonly facts: Facts };

/** Everything that can be said of an entry from itself and the one before it. */
export function auditEntry(
  entry: StoredEntry,
  previous: ChainLink,
  recomputed: Recomputed,
): readonly Fault[] {
  return [
    ...auditChain(entry, previous),
    ...auditHashes(entry, recomputed),
    ...auditLines(entry),
    ...auditBalance(entry),
  ].map((found) => faultOf(entry, found));
}

/** A reversal is the exact opposite of an earlier entry that is no reversal itself. */
export function auditReversal(reversal: StoredEntry, reversed: StoredEntry | null): readonly Fault[] {
  if (reversed === null || reversed.number >= reversal.number || reversed.reverses !== null) {
    return [faultOf(reversal, { fault: "reversal-unfounded", facts: { reverses: reversal.reverses } })];
  }
  const isExact =
    reversed.isVoluntary === reversal.isVoluntary &&
    describe(reversed.lines, -1n) === describe(reversal.lines, 1n);
  if (isExact) return [];
  return [faultOf(reversal, { fault: "reversal-inexact", facts: { reversedNumber: reversed.number } })];
}

export function faultOf(entry: Pick<StoredEntry, "territory" | "number" | "id">, found: Found): Fault {
  return { territory: entry.territory, number: entry.number, entryId: entry.id, ...found };
}

function auditChain(entry: StoredEntry, previous: ChainLink): readonly Found[] {
  const found: Found[] = [];
  if (entry.number !== previous.number + 1n) {
    found.push({ fault: "entry-missing", facts: { previousNumber: previous.number } });
  }
  if (entry.previousHash !== previous.hash) {
    found.push({ fault: "chain-broken", facts: { expected: previous.hash, stored: entry.previousHash } });
  }
  const { recordedAt } = entry;
  if (previous.recordedAt !== "" && withMicroseconds(recordedAt) <= withMicroseconds(previous.recordedAt)) {
    found.push({ fault: "recorded-out-of-order", facts: { previous: previous.recordedAt, recordedAt } });
  }
  return found;
}

function auditHashes(entry: StoredEntry, recomputed: Recomputed): readonly Found[] {
  const found: Found[] = [];
  if (entry.hash !== recomputed.hash) {
    found.push({ fault: "hash-differs", facts: { expected: recomputed.hash, stored: entry.hash } });
  }
  if (recomputed.reasonHash !== null && recomputed.reasonHash !== entry.reasonHash) {
    found.push({ fault: "reason-differs", facts: {} });
  }
  return found;
}

function auditLines(entry: StoredEntry): readonly Found[] {
  const misplaced = entry.lines.filter(
    (line, index) => line.position !== index + 1 || line.effectiveOn !== entry.effectiveOn,
  );
  return misplaced.map(({ position, effectiveOn }) => ({
    fault: "line-out-of-place",
    facts: { position, effectiveOn },
  }));
}

function auditBalance(entry: StoredEntry): readonly Found[] {
  if (entry.lines.length === 0) return [{ fault: "entry-empty", facts: {} }];
  const totals = new Map<string, bigint>();
  for (const { unit, amount } of entry.lines) totals.set(unit, (totals.get(unit) ?? 0n) + amount);
  return [...totals]
    .filter(([, excess]) => excess !== 0n)
    .map(([unit, excess]) => ({ fault: "entry-unbalanced", facts: { unit, excess } }));
}

function describe(lines: readonly StoredLine[], sign: bigint): string {
  return lines.map(({ account, unit, amount }) => `${account} ${unit} ${sign * amount}`).join("\n");
}
