import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { holdersOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Applications } from "./applications.ts";
import { type Act, holdFile } from "./begin-act.ts";
import { finishAct } from "./finish-act.ts";

/** Names the owner of a file's firm, among those who hold an owner's seat on that day. */
export async function nameOwner(
  applications: Applications,
  transaction: Transaction,
  { person, fromOn, ...act }: Omit<Act, "on"> & { readonly person: string; readonly fromOn: PlainDate },
) {
  const { territory, now } = act;
  const begun = await holdFile(applications, transaction, act);
  if (!begun.ok) return begun;
  const { application, on: today } = begun.value;
  if (fromOn > today) return refuse("date-in-the-future", { on: fromOn, today }, "fromOn");
  const holders = await holdersOf(transaction, { territory, roles: ["owner"], on: fromOn });
  const holder = holders.find(({ id }) => id === person);
  if (holder === undefined) return refuse("no-owner-seat", { fromOn }, "person");

  const owner = { id: newId(now), person, fromOn, toOn: null };
  const named = { ...owner, territory, firm: application.firm.id, recordedAt: now };
  if (!(await applications.addOwner(transaction, named))) return refuse("owner-already-named", {}, "person");
  return finishAct(applications, transaction, act, {
    begun: begun.value,
    done: { kind: "owner-named", after: application, why: holder.name },
  });
}
