import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { standingOf } from "../domain/reader.ts";
import type { Item, Sitting } from "../domain/sitting.ts";
import type { WhichItem } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { findItem } from "./read-sitting.ts";
import { type Asking, readerOf } from "./reader-of.ts";

export type ToDecideRefusal = Refusal<
  | "sitting-unknown"
  | "item-unknown"
  | "recused"
  | "sitting-not-open"
  | "sitting-already-closed"
  | "item-already-decided"
>;

/** An item of an open sitting that is still to be decided, for someone who is not recused from it. */
export async function findItemToDecide(
  office: CommitteeOffice,
  transaction: Transaction,
  { territory, sitting: id, item: itemId, ...asking }: WhichItem & Asking,
): Promise<Outcome<{ sitting: Sitting; item: Item }, ToDecideRefusal>> {
  const found = await findItem(office, transaction, { territory, sitting: id, item: itemId });
  if (!found.ok) return found;
  const { sitting, item } = found.value;
  const firm = item.pack.firm.name;
  if (standingOf(await readerOf(transaction, territory, asking), item, sitting) === "recused")
    return refuse("recused", { firm });
  if (sitting.status === "closed") return refuse("sitting-already-closed");
  if (sitting.status !== "open") return refuse("sitting-not-open");
  if (item.status === "decided") return refuse("item-already-decided", { firm });
  return accept({ sitting, item });
}
