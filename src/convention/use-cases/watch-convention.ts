import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { houseWatch, type Watch, watchConvention } from "../domain/watch.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";
import { findRecord } from "./load-records.ts";

export type DecidedWatch = Watch & { readonly version: number; readonly decidedOn: PlainDate };

/** What is watched in each convention; a decision is added beside the last. */
export interface Watches {
  latest(transaction: Transaction, which: WhichConvention): Promise<DecidedWatch | null>;
  /** False when that version was decided meanwhile. */
  add(
    transaction: Transaction,
    watch: WhichConvention & DecidedWatch & { readonly by: string; readonly now: string },
  ): Promise<boolean>;
}

export interface WatchOffice {
  readonly conventions: Conventions;
  readonly watches: Watches;
}

export async function readWatch(
  { conventions, watches }: WatchOffice,
  transaction: Transaction,
  which: WhichConvention,
) {
  const on = await businessDateOf(transaction, which.territory);
  const found = await findRecord(conventions, transaction, { ...which, on, knownAt: null });
  if (!found.ok) return found;
  const decided = await watches.latest(transaction, which);
  const { largestShare, publicShare } = decided ?? houseWatch;
  return accept({
    on,
    version: decided?.version ?? 0,
    decidedOn: decided?.decidedOn ?? null,
    watch: { largestShare, publicShare },
    ...watchConvention(found.value.record, { largestShare, publicShare }),
  });
}

/** Decides what is watched from today on. */
export async function decideWatch(
  office: WatchOffice,
  transaction: Transaction,
  {
    largestShare,
    publicShare,
    version,
    person,
    now,
    ...which
  }: WhichConvention & Watch & { readonly version: number; readonly person: string; readonly now: string },
) {
  const before = await readWatch(office, transaction, which);
  if (!before.ok) return before;
  const { on: decidedOn, watch, version: latest } = before.value;
  if (version !== latest) return refuse("watch-decided-meanwhile");
  if (watch.largestShare === largestShare && watch.publicShare === publicShare)
    return refuse("nothing-changed");
  const decided = { ...which, largestShare, publicShare, version: latest + 1, decidedOn, by: person, now };
  const added = await office.watches.add(transaction, decided);
  return added ? readWatch(office, transaction, which) : refuse("watch-decided-meanwhile");
}
