import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type AidTask, aidTasks } from "../domain/aid-tasks.ts";
import { baseRateOn, isStale } from "../domain/base-rate.ts";
import type { Aids } from "./aids.ts";
import { readLaw } from "./assess-file.ts";

/** What waits for the coordinator; the rate is worth a look only where aids are granted. */
export async function listTasks(
  aids: Aids,
  transaction: Transaction,
  { territory, denied }: { readonly territory: string; readonly denied: ReadonlySet<string> },
) {
  const on = await businessDateOf(transaction, territory);
  const granted = (await aids.list(transaction, territory)).filter(
    ({ application }) => !denied.has(application),
  );
  const { rates } = await readLaw(aids, transaction, territory);
  const base = baseRateOn(rates, on);
  const stale: AidTask[] =
    granted.length > 0 && base.ok && isStale(base.value, on)
      ? [{ kind: "base-rate-to-check", from: base.value.from }]
      : [];
  return { on, tasks: [...aidTasks(granted, on), ...stale] };
}
