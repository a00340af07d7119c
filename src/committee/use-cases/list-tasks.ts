import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { holds } from "#platform/requests/actor.ts";
import { isWritten } from "../domain/consultation.ts";
import { type ConsultationTask, tasksOfConsultation } from "../domain/consultation-tasks.ts";
import { type ConveningTask, tasksOfConvening } from "../domain/convening-tasks.ts";
import { unreadPacks } from "../domain/convening-view.ts";
import { letterDays } from "../domain/offer.ts";
import { minutesDays, type SittingTask, tasksOfSitting } from "../domain/sitting-tasks.ts";
import type { Committee, DecisionToFollow } from "./committee.ts";
import { heldByDecisions } from "./fund-place.ts";
import { conditionTasks } from "./list-condition-tasks.ts";
import type { CommitteeOffice } from "./office.ts";
import { tellConvening } from "./read-convening.ts";
import { type Asking, readerOf } from "./reader-of.ts";

/** What waits for the caller on the committee: by their seat, and by their roles. */
export async function listTasks(
  office: CommitteeOffice,
  transaction: Transaction,
  { territory, ...asking }: Asking & { readonly territory: string },
) {
  const { committee } = office;
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
  const tasks: ((SittingTask & { readonly unread: number }) | ConveningTask)[] = [];
  const written: ConsultationTask[] = [];
  for (const { id } of steps.filter(({ status, heldOn }) => status !== "closed" || heldOn >= since)) {
    const sitting = await committee.find(transaction, { territory, sitting: id });
    if (sitting === null) continue;
    if (isWritten(sitting) && sitting.status !== "closed")
      written.push(...tasksOfConsultation(sitting, reader, on));
    else {
      const told = await tellConvening(office, transaction, { territory, sitting });
      const unread = unreadPacks(sitting, reader, told);
      tasks.push(...tasksOfConvening(sitting, reader, { told, on }));
      tasks.push(...tasksOfSitting(sitting, reader, on).map((task) => ({ ...task, unread })));
    }
  }
  const followed = reader.isConvener ? await toFollow(committee, transaction, { territory, on }) : [];
  const conditions = await conditionTasks(committee, transaction, { territory, reader, actor: asking.actor });
  const unlifted = reader.isConvener ? await committee.listUnlifted(transaction, territory) : [];
  return {
    tasks: [
      ...tasks
        .filter(({ kind }) => (kind !== "to-read" && kind !== "to-answer") || mayDeclare)
        .map((task) => (task.kind === "to-read" ? { ...task, recused: [...task.recused] } : task)),
      ...written.filter(({ kind }) => kind !== "consultation-to-answer" || mayDeclare),
      ...conditions,
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
