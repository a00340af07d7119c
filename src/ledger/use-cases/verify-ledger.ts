import { createHash } from "node:crypto";
import { type ClosingAudit, closingAudit } from "../domain/audit-closings.ts";
import {
  auditEntry,
  auditReversal,
  type ChainLink,
  chainStart,
  type Fault,
  faultOf,
} from "../domain/audit-entry.ts";
import { canonicalText } from "../domain/canonical-text.ts";
import type { Closing } from "../domain/closing.ts";
import type { Balance } from "../domain/entry.ts";
import { type ReAddition, reAddition } from "../domain/re-addition.ts";
import type { MonthTotal, StoredEntry, StoredHead } from "../domain/stored-entry.ts";

/** Reads the journal as it is stored, all of it at one instant. */
export interface JournalReader {
  listTerritories(): Promise<readonly string[]>;
  /** In the order of the chain. */
  listEntries(territory: string, after: bigint, limit: number): Promise<readonly StoredEntry[]>;
  findEntry(territory: string, entryId: string): Promise<StoredEntry | null>;
  /** The numbers of lines that belong to no entry. */
  listStrayNumbers(territory: string): Promise<readonly bigint[]>;
  listBalances(territory: string): Promise<readonly Balance[]>;
  listMonths(territory: string): Promise<readonly MonthTotal[]>;
  findHead(territory: string): Promise<StoredHead | null>;
  listClosings(territory: string): Promise<readonly Closing[]>;
}

export type Verification = {
  /** The end of each chain: written down elsewhere, it proves later that nothing before it was rewritten. */
  readonly chains: readonly { readonly territory: string; readonly entries: bigint; readonly hash: string }[];
  readonly faults: readonly Fault[];
};

const pageSize = 1000;

/** Re-adds everything from the entries alone, walks the chains, and names what is faulty. */
export async function verifyLedger(reader: JournalReader, territory?: string): Promise<Verification> {
  const territories = territory === undefined ? await reader.listTerritories() : [territory];
  const chains: Verification["chains"][number][] = [];
  const faults: Fault[] = [];
  for (const each of territories) {
    const walk = await walkChain(reader, each);
    chains.push({ territory: each, entries: walk.entries, hash: walk.end.hash });
    faults.push(...walk.faults, ...(await auditTotals(reader, each, walk)));
  }
  return { chains, faults };
}

type Walk = {
  readonly sums: ReAddition;
  readonly closings: ClosingAudit;
  readonly reversed: Map<string, bigint>;
  readonly faults: Fault[];
  entries: bigint;
  end: ChainLink;
};

async function walkChain(reader: JournalReader, territory: string): Promise<Walk> {
  const sums = reAddition(territory);
  const closings = closingAudit(territory, await reader.listClosings(territory));
  const walk: Walk = { sums, closings, reversed: new Map(), faults: [], entries: 0n, end: chainStart };
  for (;;) {
    const page = await reader.listEntries(territory, walk.end.number, pageSize);
    for (const entry of page) {
      walk.faults.push(...auditEntry(entry, walk.end, recompute(entry)));
      if (entry.reverses !== null) walk.faults.push(...(await reverse(reader, walk, entry, entry.reverses)));
      walk.faults.push(...walk.closings.meet(entry));
      walk.sums.add(entry);
      walk.entries += 1n;
      walk.end = entry;
    }
    if (page.length < pageSize) return walk;
  }
}

async function reverse(
  reader: JournalReader,
  walk: Walk,
  entry: StoredEntry,
  reversedId: string,
): Promise<Fault[]> {
  const earlier = walk.reversed.get(reversedId);
  walk.reversed.set(reversedId, entry.number);
  const faults = [...auditReversal(entry, await reader.findEntry(entry.territory, reversedId))];
  if (earlier !== undefined) {
    faults.push(faultOf(entry, { fault: "reversed-twice", facts: { firstBy: earlier } }));
  }
  return faults;
}

async function auditTotals(reader: JournalReader, territory: string, walk: Walk): Promise<readonly Fault[]> {
  const strays = await reader.listStrayNumbers(territory);
  const balances = await reader.listBalances(territory);
  const months = await reader.listMonths(territory);
  const head = await reader.findHead(territory);
  return [
    ...strays.map((number) => ({
      territory,
      number,
      entryId: null,
      fault: "line-without-entry" as const,
      facts: {},
    })),
    ...walk.sums.compare({ balances, months }),
    ...auditHead(territory, walk.end, head ?? chainStart),
    ...walk.closings.conclude(head?.closedUntil ?? null),
  ];
}

/** An entry taken off the end of the chain leaves no gap: only the end, kept apart, tells. */
function auditHead(territory: string, end: ChainLink, head: ChainLink): readonly Fault[] {
  const isSame =
    head.number === end.number &&
    head.hash === end.hash &&
    (head.number === 0n || head.recordedAt === end.recordedAt);
  if (isSame) return [];
  const facts = { lastNumber: end.number, headNumber: head.number, lastHash: end.hash, headHash: head.hash };
  return [{ territory, number: null, entryId: null, fault: "head-differs", facts }];
}

function recompute(entry: StoredEntry) {
  return { hash: sha256(Buffer.from(canonicalText(entry))), reasonHash: hashReason(entry) };
}

function hashReason({ reason, reasonSalt }: StoredEntry): string | null {
  if (reason === null || reasonSalt === null) return null;
  return sha256(Buffer.concat([Buffer.from(reasonSalt, "hex"), Buffer.from(reason)]));
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
