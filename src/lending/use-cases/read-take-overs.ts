import { listFunds } from "#fund/index.ts";
import { accept } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advances } from "./advances.ts";
import { freeOf } from "./free-of.ts";

/** What was taken over, without the files that whoever reads may not open, and what each fund has free for more. */
export async function readTakeOvers(
  { takeOvers }: Pick<Advances, "takeOvers">,
  transaction: Transaction,
  { territory, denied }: { readonly territory: string; readonly denied: ReadonlySet<string> },
) {
  const funds = [];
  for (const { id, name } of await listFunds(transaction, territory))
    funds.push({ id, name, available: await freeOf(transaction, { territory, fund: id }) });
  const taken = await takeOvers.list(transaction, territory);
  return accept({
    businessDate: await businessDateOf(transaction, territory),
    funds,
    taken: taken.filter(({ application }) => !denied.has(application)),
  });
}
