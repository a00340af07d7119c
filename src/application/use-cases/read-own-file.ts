import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import { businessDateOf, findPeople, isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import type { Application } from "../domain/application.ts";
import { balanceOf } from "../domain/financing-plan.ts";
import type { Applications, WhichApplication } from "./applications.ts";
import { ownRow } from "./list-own-files.ts";
import { showDocument } from "./show-application.ts";

/** A file for the owner of its firm: what they gave and where it stands, not what is said of it. */
export async function readOwnFile(
  applications: Applications,
  transaction: Transaction,
  { actor, now, ...which }: WhichApplication & { readonly actor: Actor | null; readonly now: string },
) {
  const { territory, application: id } = which;
  invariant(actor !== null, "whoever runs a firm is signed in");
  const file = await applications.find(transaction, which);
  if (file === null) return refuse("application-unknown");
  const on = await businessDateOf(transaction, territory);
  const owned = await applications.listOwned(transaction, { territory, person: actor.person, on });
  if (!owned.has(file.firm.id)) return refuse("not-your-firm");
  if (await isDenied(transaction, actor, { territory, kind: "application", id }, now))
    return refuse("file-denied");

  return accept(await ownFile(applications, transaction, { territory, file }));
}

/** What the firm's side reads of a file. */
export async function ownFile(
  applications: Applications,
  transaction: Transaction,
  { territory, file }: { readonly territory: string; readonly file: Application },
) {
  const on = await businessDateOf(transaction, territory);
  const { assignedTo, plan, submittedOn, description, requested, jobs } = file;
  const people = await findPeople(transaction, assignedTo === null ? [] : [assignedTo]);
  const { needs, resources } = balanceOf(plan);
  const history = await applications.listEvents(transaction, { territory, application: file.id });
  return {
    ...ownRow(file, on),
    territory,
    on,
    description,
    submittedOn,
    assignedTo: people.get(assignedTo ?? "")?.name ?? null,
    requested,
    jobs,
    plan: { lines: [...plan], needs, resources },
    documents: file.documents.map((document) => showDocument(document, on)),
    steps: history
      .filter(({ from, to }) => from !== to)
      .map(({ to: status, on: day }) => ({ status, on: day })),
  };
}
