import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import { coverOf, type HandOver, stateOf } from "../domain/hand-over.ts";
import { isHeld } from "../domain/seat.ts";
import { closedTo, listHeld } from "./carry.ts";
import { staff } from "./hand-over.ts";
import type { HandOverDesk } from "./office.ts";

interface Asking {
  readonly territory: string;
  readonly actor: Actor;
}

/** Who may hand over to whom here, and what was handed over. */
export async function listHandOvers(
  desk: HandOverDesk,
  transaction: Transaction,
  { territory, actor }: Asking,
) {
  const { businessDate: on } = await desk.settings.get(transaction, territory);
  const seats = (await desk.seats.listOfUnits(transaction, [territory])).filter((seat) => isHeld(seat, on));
  const handOvers = await desk.handOvers.list(transaction, territory);
  const coordinators = new Set(seats.flatMap(({ role, person }) => (role === "coordinator" ? [person] : [])));
  const sitting = new Set(seats.flatMap(({ role, person }) => (staff.includes(role) ? [person] : [])));
  const named = handOvers.flatMap(({ giver, taker }) => [giver, taker]);
  const moves = new Map<string, { to: string | null }[]>();
  for (const handOver of handOvers) {
    const moved = await desk.handOvers.listMoves(transaction, handOver);
    moves.set(handOver.id, moved);
    named.push(...moved.flatMap(({ to }) => to ?? []));
  }
  const ids = [...new Set([...sitting, ...named])];
  const people = (await desk.people.listByIds(transaction, ids)).map(({ id, name }) => ({ id, name }));
  const isAdministrator = holds(actor, ["administrator"], territory);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    on,
    givers: people.filter(({ id }) => coordinators.has(id) && (isAdministrator || id === actor.person)),
    takers: people.filter(({ id }) => (isAdministrator ? sitting : coordinators).has(id)),
    mayTouchSeats: isAdministrator,
    handOvers: handOvers.map((handOver) => viewOf(handOver, { names, moves: moves.get(handOver.id) ?? [] })),
  };
}

export function viewOf(
  handOver: HandOver,
  { names, moves }: { names: ReadonlyMap<string, string>; moves: readonly { to: string | null }[] },
) {
  const named = (id: string) => ({ id, name: names.get(id) ?? "" });
  const { id, giver, taker, fromOn, untilOn, reason, endedSeat, givenSeat } = handOver;
  return {
    id,
    giver: named(giver),
    taker: named(taker),
    fromOn,
    untilOn,
    reason,
    endsSeat: endedSeat !== null,
    givesSeat: givenSeat !== null,
    state: stateOf(handOver),
    moved: [...Map.groupBy(moves, ({ to }) => to)].map(([to, each]) => ({
      to: to === null ? null : named(to),
      count: each.length,
    })),
  };
}

interface Previewing extends Asking {
  readonly now: string;
  readonly giver: string;
  readonly taker: string;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate | null;
}

/** What would move today, less what is closed to the reader, and what the taker may not hold, with the coordinators who may. */
export async function previewHandOver(
  desk: HandOverDesk,
  transaction: Transaction,
  { territory, giver, taker, fromOn, untilOn, actor, now }: Previewing,
): Promise<Outcome<Awaited<ReturnType<typeof drawPreview>>, Refusal<"hand-over-not-yours">>> {
  if (actor.person !== giver && !holds(actor, ["administrator"], territory))
    return refuse("hand-over-not-yours");
  return accept(
    await drawPreview(desk, transaction, { territory, giver, taker, fromOn, untilOn, actor, now }),
  );
}

async function drawPreview(
  desk: HandOverDesk,
  transaction: Transaction,
  { territory, giver, taker, fromOn, untilOn, actor, now }: Previewing,
) {
  const { businessDate: on } = await desk.settings.get(transaction, territory);
  const seats = (await desk.seats.listOfUnits(transaction, [territory])).filter(
    ({ role }) => role === "coordinator",
  );
  const staying = [...Map.groupBy(seats, ({ person }) => person)].flatMap(([person, theirs]) =>
    person !== taker && coverOf(theirs, { fromOn, untilOn }) === "whole" ? [person] : [],
  );
  const held = await listHeld(desk, transaction, { territory, person: giver });
  const people = [...new Set([taker, actor.person, ...staying])];
  const isClosed = await closedTo(desk, transaction, { territory, held, people, on, now });
  const names = (await desk.people.listByIds(transaction, staying)).map(({ id, name }) => ({ id, name }));
  return {
    cover: coverOf(
      seats.filter(({ person }) => person === taker),
      { fromOn, untilOn },
    ),
    things: held
      .filter((thing) => !isClosed(thing, actor.person))
      .map((thing) => ({
        ...thing,
        mayTake: !isClosed(thing, taker),
        others: names.filter(({ id }) => id !== giver && !isClosed(thing, id)),
      })),
  };
}
