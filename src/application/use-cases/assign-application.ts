import { refuse } from "#kernel/outcome.ts";
import { holdersOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Applications } from "./applications.ts";
import { type Act, holdFile } from "./begin-act.ts";
import { finishAct } from "./finish-act.ts";
import { isTiedToFile } from "./is-tied-to-file.ts";

/** Gives the file to a coordinator of the territory, or to nobody: whose tasks it then is. */
export async function assignApplication(
  applications: Applications,
  transaction: Transaction,
  { to, ...act }: Omit<Act, "on"> & { readonly to: string | null },
) {
  const { territory, now } = act;
  const begun = await holdFile(applications, transaction, act);
  if (!begun.ok) return begun;
  const { application, on } = begun.value;
  const holders = await holdersOf(transaction, { territory, roles: ["coordinator"], on });
  const holder = holders.find(({ id }) => id === to);
  if (to !== null && holder === undefined) return refuse("no-coordinator-seat", {}, "to");
  const file = application;
  if (
    holder !== undefined &&
    (await isTiedToFile(applications, transaction, { territory, person: holder.id, file, on, now }))
  )
    return refuse("assignee-recused", { name: holder.name }, "to");
  return finishAct(applications, transaction, act, {
    begun: begun.value,
    done: { kind: "assigned", after: { ...application, assignedTo: to }, why: holder?.name ?? null },
  });
}
