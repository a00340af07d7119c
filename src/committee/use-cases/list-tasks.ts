import { addDays } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { holds } from "#platform/requests/actor.ts";
import { minutesDays, type SittingTask, tasksOfSitting } from "../domain/sitting-tasks.ts";
import type { CommitteeOffice } from "./office.ts";
import { type Asking, readerOf } from "./reader-of.ts";

/** What waits for the caller on the committee: by their seat, and by their roles. */
export async function listTasks(
  { committee }: CommitteeOffice,
  transaction: Transaction,
  { territory, ...asking }: Asking & { readonly territory: string },
) {
  const on = await businessDateOf(transaction, territory);
  const reader = {
    ...(await readerOf(transaction, territory, asking)),
    isConvener: asking.actor !== null && holds(asking.actor, ["coordinator", "secretary"], territory),
    isOfficer: asking.actor !== null && holds(asking.actor, ["chair", "secretary"], territory),
  };
  const mayDeclare =
    asking.actor !== null && holds(asking.actor, ["committee-member", "chair", "secretary"], territory);
  const since = addDays(on, -minutesDays);
  const steps = await committee.listSittings(transaction, territory);
  const tasks: SittingTask[] = [];
  for (const { id } of steps.filter(({ status, heldOn }) => status !== "closed" || heldOn >= since)) {
    const sitting = await committee.find(transaction, { territory, sitting: id });
    if (sitting !== null) tasks.push(...tasksOfSitting(sitting, reader, on));
  }
  const unlifted = reader.isConvener ? await committee.listUnlifted(transaction, territory) : [];
  return {
    tasks: [
      ...tasks
        .filter(({ kind }) => kind !== "to-read" || mayDeclare)
        .map((task) => (task.kind === "to-read" ? { ...task, recused: [...task.recused] } : task)),
      ...unlifted
        .filter(({ application }) => !reader.denied.has(application))
        .map((decision) => ({ kind: "conditions-to-lift" as const, ...decision })),
    ],
  };
}
