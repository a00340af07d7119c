import { daysBetween } from "#kernel/plain-date.ts";
import { businessDateOf, deniedObjects, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { nextStepOf } from "../domain/next-step.ts";
import type { Applications } from "./applications.ts";
import { personNamed } from "./show-application.ts";

interface Asked {
  readonly territory: string;
  readonly actor: Actor | null;
  readonly now: string;
}

/** Every file of the territory, less those from which the caller is recused. */
export async function listApplications(
  applications: Applications,
  transaction: Transaction,
  { territory, actor, now }: Asked,
) {
  const on = await businessDateOf(transaction, territory);
  const kind = "application";
  const denied =
    actor === null ? new Set() : await deniedObjects(transaction, actor, { territory, kind }, now);
  const files = (await applications.list(transaction, { territory })).filter(({ id }) => !denied.has(id));
  const assigned = files.flatMap(({ assignedTo }) => (assignedTo === null ? [] : [assignedTo]));
  const people = await findPeople(transaction, [...new Set(assigned)]);
  return {
    on,
    applications: files.map((file) => ({
      id: file.id,
      number: file.number,
      status: file.status,
      firm: { id: file.firm.id, name: file.firm.name, commune: file.firm.commune.name },
      title: file.title,
      amount: file.requested.amount,
      receivedOn: file.receivedOn,
      ageDays: daysBetween(file.receivedOn, on),
      assignedTo: personNamed(people, file.assignedTo),
      lapsedOn: file.lapsedOn,
      nextStep: nextStepOf(file, on),
    })),
  };
}
