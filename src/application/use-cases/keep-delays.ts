import { accept, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type DatedDelays, defaultDelays, delaysAt } from "../domain/stage-ageing.ts";
import type { Applications } from "./applications.ts";

/** The delays of each status: today's, the programme's, and all those the territory ever set. */
export async function readDelays(
  applications: Applications,
  transaction: Transaction,
  { territory }: { readonly territory: string },
) {
  const on = await businessDateOf(transaction, territory);
  const dated = await applications.listDelays(transaction, territory);
  return { on, inForce: delaysAt(dated, on), programme: defaultDelays, dated };
}

/** Sets the delays from a day on; those before it stand as they were. */
export async function setDelays(
  applications: Applications,
  transaction: Transaction,
  {
    territory,
    fromOn,
    delays,
    by,
    now,
  }: DatedDelays & { readonly territory: string; readonly by: string; readonly now: string },
) {
  const kept = { territory, fromOn, delays, by, recordedAt: now };
  if (!(await applications.addDelays(transaction, kept)))
    return refuse("delays-date-taken", { fromOn }, "fromOn");
  return accept(await readDelays(applications, transaction, { territory }));
}
