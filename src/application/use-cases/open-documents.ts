import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Role } from "#kernel/role.ts";
import { businessDateOf, isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { holds } from "#platform/requests/actor.ts";
import { isOpenToChange } from "../domain/status.ts";
import type { Applications } from "./applications.ts";
import { type OpenMessages, openMessages, type Talking } from "./open-messages.ts";

type Unopened = Refusal<"application-unknown" | "file-denied" | "not-your-firm">;

const readers: readonly Role[] = ["coordinator", "treasurer", "chair", "secretary", "auditor"];

/** The documents of a file, to those who run its firm and those who read files; whoever runs the firm stands on its side. */
export async function openDocuments(
  applications: Applications,
  transaction: Transaction,
  { actor, now, ...which }: Talking,
): Promise<Outcome<OpenMessages, Unopened>> {
  const { territory, application: id } = which;
  invariant(actor !== null, "whoever reads documents is signed in");
  const file = await applications.find(transaction, which);
  if (file === null) return refuse("application-unknown");
  const on = await businessDateOf(transaction, territory);
  const { person, name } = actor;
  const owned = holds(actor, ["owner"], territory)
    ? await applications.listOwned(transaction, { territory, person, on })
    : new Set<string>();
  const isOwner = owned.has(file.firm.id);
  if (!isOwner && !holds(actor, readers, territory)) return refuse("not-your-firm");
  if (await isDenied(transaction, actor, { territory, kind: "application", id }, now))
    return refuse("file-denied");
  return accept({ file, side: isOwner ? "firm" : "desk", on, by: { person, name } });
}

/** The same, held for an act of either side, as long as the file may change. */
export async function holdDocuments(
  applications: Applications,
  transaction: Transaction,
  talking: Talking,
): Promise<Outcome<OpenMessages, Unopened | Refusal<"status-does-not-allow">>> {
  const opened = await openMessages(applications, transaction, talking, "lock");
  if (!opened.ok) return opened;
  const { number, status } = opened.value.file;
  return isOpenToChange(status) ? opened : refuse("status-does-not-allow", { number, status });
}
