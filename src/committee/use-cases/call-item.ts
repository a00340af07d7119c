import { accept, type Outcome } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type ItemStage, itemAtHand, stageOf } from "../domain/stage.ts";
import type { WhichItem } from "./committee.ts";
import { findItemToDecide, type ToDecideRefusal } from "./find-item-to-decide.ts";
import type { CommitteeOffice } from "./office.ts";
import type { Asking } from "./reader-of.ts";

/** Calls an item, or takes it further; of two who press at once, one writes the hour. */
export async function callItem(
  office: CommitteeOffice,
  transaction: Transaction,
  { stage, ...which }: WhichItem & Asking & { readonly stage: ItemStage },
): Promise<Outcome<null, ToDecideRefusal>> {
  const { committee } = office;
  const { territory, sitting, item, now: at } = which;
  await committee.lock(transaction, territory);
  const found = await findItemToDecide(office, transaction, which);
  if (!found.ok) return found;
  const { stages } = found.value.item;
  if (stageOf({ stages }) === stage && itemAtHand(found.value.sitting)?.id === item) return accept(null);
  await committee.addStage(transaction, { territory, sitting, item, stage, after: stages.length, at });
  return accept(null);
}
