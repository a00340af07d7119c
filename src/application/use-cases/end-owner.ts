import { invariant } from "#kernel/invariant.ts";
import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Applications } from "./applications.ts";
import { type Act, holdFile } from "./begin-act.ts";
import { finishAct } from "./finish-act.ts";

/** Someone no longer runs the firm: from `toOn` they read nothing of it. */
export async function endOwner(
  applications: Applications,
  transaction: Transaction,
  { owner: id, toOn, ...act }: Omit<Act, "on"> & { readonly owner: string; readonly toOn: PlainDate },
) {
  const { territory } = act;
  const begun = await holdFile(applications, transaction, act);
  if (!begun.ok) return begun;
  const { application, on: today } = begun.value;
  if (toOn > today) return refuse("date-in-the-future", { on: toOn, today }, "toOn");
  const owners = await applications.listOwners(transaction, { territory, firm: application.firm.id });
  const owner = owners.find((one) => one.id === id);
  if (owner === undefined) return refuse("owner-unknown");
  if (owner.toOn !== null) return refuse("owner-already-ended", { toOn: owner.toOn });
  if (toOn < owner.fromOn) return refuse("owner-ends-before-beginning", { fromOn: owner.fromOn }, "toOn");

  // Two who end it at once have both taken the file: the second reads what the first wrote.
  const isEnded = await applications.endOwner(transaction, { territory, owner: id, toOn });
  invariant(isEnded, "whoever holds the file ends its owner alone");
  const people = await findPeople(transaction, [owner.person]);
  return finishAct(applications, transaction, act, {
    begun: begun.value,
    done: { kind: "owner-ended", after: application, why: people.get(owner.person)?.name ?? null },
  });
}
