import { invariant } from "#kernel/invariant.ts";
import { type Refusal, refuse } from "#kernel/outcome.ts";
import type { Stage } from "#kernel/stage.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Beginning, mayBegin, stageOn } from "../domain/stage.ts";
import type { Office } from "./office.ts";

/** Why nothing of this kind begins in the territory today; null where it may. Its stage stays so until the transaction ends. */
export async function refuseByStage(
  office: Pick<Office, "units" | "settings">,
  transaction: Transaction,
  { territory, beginning }: { readonly territory: string; readonly beginning: Beginning },
): Promise<Refusal<`territory-${Stage}`> | null> {
  await office.units.holdStage(transaction, territory);
  const unit = await office.units.find(transaction, territory);
  invariant(unit !== null, "what begins in a territory begins in one that exists");
  const { businessDate } = await office.settings.get(transaction, territory);
  const events = await office.units.listEvents(transaction, territory);
  const { stage, since } = stageOn(unit, events, businessDate);
  if (mayBegin(stage, beginning)) return null;
  return refuse(`territory-${stage}`, { name: unit.name, since: since ?? "" }).refusal;
}
