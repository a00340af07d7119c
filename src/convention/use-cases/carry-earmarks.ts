import { listEarmarks, nameEarmark } from "#fund/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Conventions } from "./conventions.ts";
import { findRecord } from "./load-records.ts";

/** The text goes on as it was: what its funders keep their euros for, and did not lift, goes on with what they promise again. */
export async function carryEarmarks(
  conventions: Conventions,
  transaction: Transaction,
  {
    territory,
    previous,
    convention,
    now,
  }: {
    readonly territory: string;
    readonly previous: string;
    readonly convention: string;
    readonly now: string;
  },
): Promise<void> {
  const kept = (await listEarmarks(transaction, territory)).filter(
    (earmark) => earmark.convention === previous && earmark.lifted === null,
  );
  if (kept.length === 0) return;
  const before = await findRecord(conventions, transaction, { territory, convention: previous, ...asToday });
  const after = await findRecord(conventions, transaction, { territory, convention, ...asToday });
  if (!before.ok || !after.ok) return;
  for (const earmark of kept) {
    const old = before.value.record.pledges.find(({ id }) => id === earmark.pledge);
    const pledge = after.value.record.pledges.find(
      ({ holder, purpose, origin }) =>
        holder === old?.holder && purpose === "fund" && origin.kind === old.origin.kind,
    );
    // Who left promises nothing more.
    if (pledge === undefined) continue;
    const { lifted: _lifted, id: _id, ...words } = earmark;
    await nameEarmark(transaction, { ...words, territory, convention, pledge: pledge.id, by: null, now });
  }
}

const asToday = { on: null, knownAt: null };
