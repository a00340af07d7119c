import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import { amendmentTasks } from "../domain/amendment-tasks.ts";
import { conventionTasks, type Duties } from "../domain/convention-tasks.ts";
import { goesOnByItself, tacitTasks } from "../domain/tacit-tasks.ts";
import { loadRecords } from "./load-records.ts";
import { type TacitOffice, tacitStates } from "./tacit-renewals.ts";
import { dayAsked, tellIn } from "./tell.ts";

/** What waits for the caller today in the conventions of a territory. */
export async function listTasks(
  office: TacitOffice,
  transaction: Transaction,
  { territory, actor }: { territory: string; actor: Actor | null },
) {
  const { conventions } = office;
  const asOf = await dayAsked(transaction, territory, {});
  const records = await loadRecords(conventions, transaction, { territory, ...asOf });
  const told = await tellIn(transaction, territory, { on: asOf.on, records });
  const duties = dutiesOf(actor, territory);
  const prepared = duties.coordinates
    ? amendmentTasks(await conventions.list(transaction, { territory, knownAt: null }))
    : [];
  const tacit = await tacitStates(office, transaction, { territory, records });
  const goesOn = new Set(
    tacit.flatMap(({ record, state }) => (goesOnByItself(state) ? [record.convention.id] : [])),
  );
  const waiting = conventionTasks(records, told, duties).filter(
    (task) => task.kind !== "convention-ending" || !goesOn.has(task.convention),
  );
  return { on: asOf.on, tasks: [...waiting, ...tacitTasks(tacit, asOf.on, duties), ...prepared] };
}

function dutiesOf(actor: Actor | null, territory: string): Duties {
  const seats = actor?.seats.filter((seat) => seat.territories.includes(territory)) ?? [];
  const paying = seats.filter(({ role }) => role === "partner-referent" || role === "public-funder");
  return {
    coordinates: actor !== null && holds(actor, ["coordinator"], territory),
    keepsAccounts: actor !== null && holds(actor, ["treasurer"], territory),
    paysFor: new Set(paying.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]))),
  };
}
