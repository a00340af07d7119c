import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { holds } from "#platform/requests/actor.ts";
import { letterDays } from "../domain/offer.ts";
import { minutesDays, type SittingTask, tasksOfSitting } from "../domain/sitting-tasks.ts";
import type { Committee, DecisionToFollow } from "./committee.ts";
import { heldByDecisions } from "./fund-place.ts";
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
  const followed = reader.isConvener ? await toFollow(committee, transaction, { territory, on }) : [];
  const unlifted = reader.isConvener ? await committee.listUnlifted(transaction, territory) : [];
  return {
    tasks: [
      ...tasks
        .filter(({ kind }) => kind !== "to-read" || mayDeclare)
        .map((task) => (task.kind === "to-read" ? { ...task, recused: [...task.recused] } : task)),
      ...followed.filter(({ application }) => !reader.denied.has(application)),
      ...unlifted
        .filter(({ application }) => !reader.denied.has(application))
        .map((decision) => ({ kind: "conditions-to-lift" as const, ...decision })),
    ],
  };
}

/** Firms that were told nothing yet; offers that nobody took by their last day, whose money is still held. */
async function toFollow(
  committee: Committee,
  transaction: Transaction,
  { territory, on }: { readonly territory: string; readonly on: PlainDate },
) {
  const since = addDays(on, -letterDays);
  const unwritten = await committee.listUnwritten(transaction, { territory, since });
  const ended = await committee.listEndedOffers(transaction, { territory, before: on });
  const stillHeld: DecisionToFollow[] = [];
  for (const [fund, offers] of Map.groupBy(ended, ({ fund: id }) => id)) {
    const decisions = offers.map(({ decision }) => decision);
    const heldBy = await heldByDecisions(transaction, { territory, fund, decisions });
    stillHeld.push(...offers.filter(({ decision }) => heldBy(decision) > 0n));
  }
  return [
    ...unwritten.map((followed) => ({ kind: "letter-to-write" as const, ...followed })),
    ...stillHeld.map((followed) => ({ kind: "offer-ended" as const, ...followed })),
  ];
}
