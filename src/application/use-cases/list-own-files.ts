import { invariant } from "#kernel/invariant.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, deniedObjects } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import type { Application } from "../domain/application.ts";
import { awaitedDocuments, ownNextStepOf } from "../domain/own-next-step.ts";
import type { Applications } from "./applications.ts";
import { named } from "./list-tasks.ts";

/** The files of the firms that the caller runs. */
export async function listOwnFiles(
  applications: Applications,
  transaction: Transaction,
  {
    territory,
    actor,
    now,
  }: { readonly territory: string; readonly actor: Actor | null; readonly now: string },
) {
  invariant(actor !== null, "whoever runs a firm is signed in");
  const on = await businessDateOf(transaction, territory);
  const owned = await applications.listOwned(transaction, { territory, person: actor.person, on });
  const denied = await deniedObjects(transaction, actor, { territory, kind: "application" }, now);
  const files = owned.size === 0 ? [] : await applications.list(transaction, { territory });
  const own = files.filter(({ id, firm }) => owned.has(firm.id) && !denied.has(id));
  return { on, files: own.map((file) => ownRow(file, on)) };
}

export function ownRow(file: Application, on: PlainDate) {
  const { id, number, status, firm, title, receivedOn, lapsedOn } = file;
  return {
    id,
    number,
    status,
    firm: { id: firm.id, name: firm.name },
    title,
    receivedOn,
    lapsedOn,
    nextStep: ownNextStepOf(file, on),
    awaited: awaitedDocuments(file, on).map((document) => named(document, on)),
  };
}
