import { refuse } from "#kernel/outcome.ts";
import { inviteOwner as giveSeat } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Applications } from "./applications.ts";
import { type Act, holdFile } from "./begin-act.ts";
import { finishAct } from "./finish-act.ts";
import { invitableOwner } from "./show-confirmations.ts";

/** An account for whoever submitted or confirmed the file: a seat of owner, an invitation, and the firm in their name. */
export async function inviteOwner(
  applications: Applications,
  transaction: Transaction,
  { publicAddress, ...act }: Omit<Act, "on"> & { readonly publicAddress: string },
) {
  const begun = await holdFile(applications, transaction, act);
  if (!begun.ok) return begun;
  const { application: file, on, by } = begun.value;
  const { territory, now } = act;
  const owner = await invitableOwner(applications, transaction, { territory, file });
  if (owner === null) return refuse("nobody-to-invite");
  const person = await giveSeat(transaction, { territory, ...owner, fromOn: on, by, publicAddress, now });
  const named = {
    id: newId(now),
    person,
    fromOn: on,
    toOn: null,
    territory,
    firm: file.firm.id,
    recordedAt: now,
  };
  if (!(await applications.addOwner(transaction, named))) return refuse("nobody-to-invite");
  return finishAct(applications, transaction, act, {
    begun: begun.value,
    done: { kind: "owner-named", after: file, why: owner.name },
  });
}
