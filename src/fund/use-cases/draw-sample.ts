import { invariant } from "#kernel/invariant.ts";
import { accept } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import {
  type ClosingKind,
  chainHead,
  entriesNumbered,
  numbersBetween,
  type StoredEntry,
} from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { drawSample as draw } from "../domain/draw-sample.ts";
import type { FundOffice } from "./office.ts";
import { readClosing } from "./read-closings.ts";

export interface AskedSample {
  readonly territory: string;
  readonly until: PlainDate;
  readonly kind: ClosingKind;
  readonly seed: string;
  readonly size: number;
  readonly denied: ReadonlySet<string>;
}

type SampleOffice = Pick<FundOffice, "funds" | "books" | "closings" | "rules" | "trail" | "arrears">;

/** A sample of the entries of a closed period, each with its evidence, beside the period's control totals. */
export async function drawSample(
  office: SampleOffice,
  transaction: Transaction,
  { denied, ...asked }: AskedSample,
) {
  const { territory, until, kind, seed, size } = asked;
  const closed = await readClosing(office, transaction, asked);
  if (!closed.ok) return closed;
  const head = await chainHead(transaction, territory);
  invariant(head !== null, "what was closed has a chain");
  const { closing } = closed.value;
  const population = await numbersBetween(transaction, { territory, from: closing.startsOn, to: until });
  const numbers = draw(population, size, seed);
  const drawn = await entriesNumbered(transaction, { territory, numbers });
  const hidden = await deniedIds(office, transaction, { territory, until, denied });
  const shown = drawn.filter(
    (entry) => !entry.lines.some(({ account }) => account.split(":").some((word) => hidden.has(word))),
  );
  return accept({
    seed,
    size,
    period: { ...closing, kind },
    head: { number: Number(head.number), hash: head.hash },
    population: population.length,
    withheld: drawn.length - shown.length,
    entries: await withEvidence(office, transaction, shown),
  });
}

/** The advances and the decisions of the files that whoever asks must not see, as accounts name them. */
async function deniedIds(
  { arrears }: SampleOffice,
  transaction: Transaction,
  { denied, territory, until }: { denied: ReadonlySet<string>; territory: string; until: PlainDate },
): Promise<ReadonlySet<string>> {
  if (denied.size === 0) return new Set();
  const lent = (await arrears.outstandingAt(transaction, { territory, on: until })) ?? [];
  const theirs = lent.filter(({ application }) => denied.has(application));
  return new Set(theirs.flatMap(({ advance, decision }) => [advance, decision]));
}

async function withEvidence(
  { trail }: SampleOffice,
  transaction: Transaction,
  entries: readonly StoredEntry[],
) {
  const told = [];
  for (const entry of entries) {
    told.push({
      number: Number(entry.number),
      id: entry.id,
      effectiveOn: entry.effectiveOn,
      askedOn: entry.askedOn,
      recordedAt: entry.recordedAt,
      kind: entry.kind,
      act: entry.act,
      reason: entry.reason,
      hash: entry.hash,
      doneBy: await trail.actsAt(transaction, { territory: entry.territory, at: entry.recordedAt }),
      lines: entry.lines.map(({ account, unit, amount }) => ({ account, unit, amount: Number(amount) })),
    });
  }
  return told;
}
