import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Item, Sitting } from "../domain/sitting.ts";
import { sittingView } from "../domain/sitting-view.ts";
import type { WhichItem, WhichSitting } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { type Asking, readerOf } from "./reader-of.ts";
import { tellSitting } from "./tell.ts";

/** A sitting as the caller may see it. */
export async function readSitting(
  { committee }: CommitteeOffice,
  transaction: Transaction,
  { territory, sitting: id, ...asking }: WhichSitting & Asking,
) {
  const sitting = await committee.find(transaction, { territory, sitting: id });
  if (sitting === null) return refuse("sitting-unknown");

  const reader = await readerOf(transaction, territory, asking);
  return accept(sittingView(sitting, reader, await tellSitting(transaction, { territory, sitting })));
}

/** The page of a sitting that an act has just touched. */
export async function readTouched(...asked: Parameters<typeof readSitting>) {
  const page = await readSitting(...asked);
  invariant(page.ok, "a sitting that was touched is there");
  return page;
}

export async function findItem(
  { committee }: CommitteeOffice,
  transaction: Transaction,
  { territory, sitting: id, item: itemId }: WhichItem,
): Promise<Outcome<{ sitting: Sitting; item: Item }, Refusal<"sitting-unknown" | "item-unknown">>> {
  const sitting = await committee.find(transaction, { territory, sitting: id });
  if (sitting === null) return refuse("sitting-unknown");
  const item = sitting.items.find((candidate) => candidate.id === itemId);
  return item === undefined ? refuse("item-unknown") : accept({ sitting, item });
}
