import { invariant } from "#kernel/invariant.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, deniedObjects, holdersOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import type { Application } from "../domain/application.ts";
import { type ApplicationDocument, awaitedName } from "../domain/document.ts";
import { type FileTask, isHeldBy, type TaskReader, tasksOf } from "../domain/file-tasks.ts";
import { accompaniedBy } from "./accompanying.ts";
import type { Applications } from "./applications.ts";
import { lateOpinionTasks } from "./late-opinion-tasks.ts";
import { stageTasks } from "./stage-tasks.ts";

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
    accompanied: new Set((await accompaniedBy(applications, transaction, { territory, actor })).keys()),
  };
  const coordinators = await holdersOf(transaction, { territory, roles: ["coordinator"], on });
  const days = await applications.listDays(transaction, territory);
  const withAge = await stageTasks(applications, transaction, { territory, reader, on });
  const lateOpinions = await lateOpinionTasks(applications, transaction, { territory, reader, on });
  const unread = await unreadOf(applications, transaction, { territory, reader });
  const files = (await applications.list(transaction, { territory })).filter(({ id }) => !denied.has(id));
  return {
    tasks: files.flatMap((file) => {
      const known = days.get(file.id) ?? { lastActOn: file.receivedOn, orientedOn: null };
      const about = { application: file.id, number: file.number, firm: file.firm.name };
      // One whose coordinator left is held by nobody: every other is told of it.
      const isHeld = coordinators.some(({ id }) => id === file.assignedTo);
      const held = { ...file, assignedTo: isHeld ? file.assignedTo : null };
      return [
        ...unread(held).map((task) => ({ ...about, ...task })),
        ...lateOpinions(held).map((task) => ({ ...about, ...task })),
        ...withAge(held, tasksOf(held, known, { reader, on })).map((task) => ({
          ...about,
          ...told(task, on),
        })),
      ];
    }),
  };
}

/** The messages that wait for the reader in a file, on the side where they stand in it. */
async function unreadOf(
  applications: Applications,
  transaction: Transaction,
  { territory, reader }: { readonly territory: string; readonly reader: TaskReader },
) {
  const { person, ownFirms, accompanied } = reader;
  const asked = { territory, person };
  const bySide = {
    firm:
      ownFirms.size + accompanied.size > 0
        ? await applications.listUnread(transaction, { ...asked, side: "firm" })
        : null,
    desk: reader.isCoordinator
      ? await applications.listUnread(transaction, { ...asked, side: "desk" })
      : null,
  };
  return (file: Application) => {
    const isOwn = ownFirms.has(file.firm.id);
    const isAccompanied = !isOwn && accompanied.has(file.id);
    const side = isOwn || isAccompanied ? ("firm" as const) : ("desk" as const);
    const waiting = side === "firm" || isHeldBy(file, reader) ? bySide[side]?.get(file.id) : undefined;
    return waiting === undefined
      ? []
      : [{ kind: "messages-unread" as const, side, isAccompanied, ...waiting }];
  };
}

function told(task: FileTask, on: PlainDate) {
  if (!("documents" in task)) return task;
  return { kind: task.kind, documents: task.documents.map((document) => named(document, on)) };
}

export function named(document: ApplicationDocument, on: PlainDate) {
  return { fr: awaitedName(document, on, "fr"), en: awaitedName(document, on, "en") };
}
