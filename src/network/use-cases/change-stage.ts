import { invariant } from "#kernel/invariant.ts";
import { cents, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Stage } from "#kernel/stage.ts";
import { accountsUnder, balancesAt } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { newId } from "#platform/requests/id.ts";
import { checkStage, type StageRefusal, stageOn, stagesAfter, type WorkUnderWay } from "../domain/stage.ts";
import type { Unit } from "../domain/unit.ts";
import { holdersOf } from "./holders-of.ts";
import type { FrontDesk, Office } from "./office.ts";

/** Who may follow what is owed to a closed territory. */
const followingRoles = ["coordinator", "treasurer", "regional-pilot", "network-head"] as const;

interface WantedStage {
  readonly territory: string;
  readonly to: Stage;
  readonly reason: string;
  readonly follower: string | null;
  readonly actor: Actor;
  readonly now: string;
}

export type ChangeStageRefusal = StageRefusal | Refusal<"follower-without-seat">;

/** Takes a territory to another stage of its life, on the day it is there: what was done before stays at the stage it was done in. */
export async function changeStage(
  desk: FrontDesk,
  transaction: Transaction,
  { territory, to, reason, follower, actor, now }: WantedStage,
): Promise<Outcome<null, ChangeStageRefusal>> {
  await desk.units.lock(transaction, territory);
  const unit = await desk.units.find(transaction, territory);
  invariant(unit !== null, "a territory where a seat is held exists");
  const { businessDate: on } = await desk.settings.get(transaction, territory);
  const at = stageOn(unit, await desk.units.listEvents(transaction, territory), on);
  const work = await workUnderWay(desk, transaction, territory);
  const checked = checkStage({ now: at, to, work, follower });
  if (!checked.ok) return checked;
  if (
    follower !== null &&
    !(await followers(desk, transaction, { territory, on })).some(({ id }) => id === follower)
  )
    return refuse("follower-without-seat", {}, "follower");

  const told = { by: actor.person, recordedAt: now };
  const kind = to;
  await desk.units.addEvent(transaction, {
    id: newId(now),
    unit: territory,
    on,
    kind,
    note: reason,
    ...told,
  });
  await desk.units.setDates(transaction, datesAfter(unit, { to, on }));
  if (to === "closed" && follower !== null)
    await desk.followers.add(transaction, {
      territory,
      id: newId(now),
      person: follower,
      fromOn: on,
      toldBy: actor.person,
      toldAt: now,
    });
  return accept(null);
}

/** The unit's own dates follow its first opening and its latest closing. */
function datesAfter(
  { id, openedOn, closedOn }: Unit,
  { to, on }: { readonly to: Stage; readonly on: PlainDate },
): Pick<Unit, "id" | "openedOn" | "closedOn"> {
  if (to === "closed") return { id, openedOn, closedOn: on };
  if (to === "opened") return { id, openedOn: openedOn ?? on, closedOn: null };
  return { id, openedOn, closedOn };
}

/** A territory's life: its stage today, what it permits and what may follow, every event and who told it. */
export async function readLife(desk: FrontDesk, transaction: Transaction, territory: string) {
  const unit = await desk.units.find(transaction, territory);
  invariant(unit !== null, "a territory where a seat is held exists");
  const { businessDate: on } = await desk.settings.get(transaction, territory);
  const events = await desk.units.listEvents(transaction, territory);
  const { stage, since } = stageOn(unit, events, on);
  const follower = await desk.followers.find(transaction, territory);
  const named = [...events.flatMap(({ by }) => by ?? []), ...(follower === null ? [] : [follower.person])];
  const people = new Map(
    (await desk.people.listByIds(transaction, [...new Set(named)])).map(({ id, name }) => [id, name]),
  );
  return {
    name: unit.name,
    on,
    stage,
    since,
    next: [...stagesAfter(stage)],
    events: events.map(({ on: day, kind, note, by }) => ({
      on: day,
      kind,
      note,
      by: by === null || by === undefined ? null : (people.get(by) ?? null),
    })),
    work: await workUnderWay(desk, transaction, territory),
    follower:
      follower === null || stage !== "closed"
        ? null
        : { id: follower.person, name: people.get(follower.person) ?? "", fromOn: follower.fromOn },
    mayFollow: await followers(desk, transaction, { territory, on }),
  };
}

async function followers(
  office: Office,
  transaction: Transaction,
  { territory, on }: { readonly territory: string; readonly on: PlainDate },
) {
  return holdersOf(office, transaction, { territory, roles: followingRoles, on });
}

async function workUnderWay(
  desk: FrontDesk,
  transaction: Transaction,
  territory: string,
): Promise<WorkUnderWay> {
  const balances = await balancesAt(transaction, { territory, accounts: accountsUnder("loan") });
  const owed = balances.flatMap(({ unit, amount }) => (unit === "EUR" && amount > 0n ? [cents(amount)] : []));
  return {
    ...(await desk.countFiles(transaction, territory)),
    runningAdvances: owed.length,
    outstanding: sum(owed),
  };
}
