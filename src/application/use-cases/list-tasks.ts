import { invariant } from "#kernel/invariant.ts";
import { businessDateOf, deniedObjects, holdersOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import { type ApplicationDocument, documentName } from "../domain/document.ts";
import { type FileTask, tasksOf } from "../domain/file-tasks.ts";
import type { Applications } from "./applications.ts";

/** What waits for the caller in the files, less those they are recused from. */
export async function listTasks(
  applications: Applications,
  transaction: Transaction,
  {
    territory,
    actor,
    now,
  }: { readonly territory: string; readonly actor: Actor | null; readonly now: string },
) {
  invariant(actor !== null, "whoever has tasks is signed in");
  const on = await businessDateOf(transaction, territory);
  const denied = await deniedObjects(transaction, actor, { territory, kind: "application" }, now);
  const isOwner = holds(actor, ["owner"], territory);
  const reader = {
    person: actor.person,
    isCoordinator: holds(actor, ["coordinator"], territory),
    isSecretary: holds(actor, ["secretary"], territory),
    ownFirms: isOwner
      ? await applications.listOwned(transaction, { territory, person: actor.person, on })
      : new Set<string>(),
  };
  const coordinators = await holdersOf(transaction, { territory, roles: ["coordinator"], on });
  const days = await applications.listDays(transaction, territory);
  const files = (await applications.list(transaction, { territory })).filter(({ id }) => !denied.has(id));
  return {
    tasks: files.flatMap((file) => {
      const known = days.get(file.id) ?? { lastActOn: file.receivedOn, orientedOn: null };
      const about = { application: file.id, number: file.number, firm: file.firm.name };
      // One whose coordinator left is held by nobody: every other is told of it.
      const isHeld = coordinators.some(({ id }) => id === file.assignedTo);
      const held = { ...file, assignedTo: isHeld ? file.assignedTo : null };
      return tasksOf(held, known, { reader, on }).map((task) => ({ ...about, ...told(task) }));
    }),
  };
}

function told(task: FileTask) {
  return "documents" in task ? { kind: task.kind, documents: task.documents.map(named) } : task;
}

export function named(document: ApplicationDocument) {
  return { fr: documentName(document, "fr"), en: documentName(document, "en") };
}
