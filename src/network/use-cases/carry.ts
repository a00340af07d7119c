import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { type Exception, type HandOver, type HeldObject, shareOut } from "../domain/hand-over.ts";
import type { Carrier, HeldThing, Move } from "./hand-over-stores.ts";
import type { HandOverDesk, Office } from "./office.ts";

/** What a person holds in a territory, of every kind that moves with a hand-over. */
export interface Held extends HeldObject, HeldThing {}

/** What hands over itself: what is owed to a closed territory, and all that the capabilities carry. */
export function carriersOf(desk: Pick<HandOverDesk, "carriers" | "followers" | "units">): readonly Carrier[] {
  return [followUpCarrier(desk), ...desk.carriers];
}

export async function listHeld(
  desk: HandOverDesk,
  transaction: Transaction,
  which: { readonly territory: string; readonly person: string },
): Promise<Held[]> {
  const held: Held[] = [];
  for (const carrier of carriersOf(desk))
    held.push(...(await carrier.list(transaction, which)).map((thing) => ({ kind: carrier.kind, ...thing })));
  return held;
}

interface Asked {
  readonly territory: string;
  readonly on: PlainDate;
  readonly now: string;
}

/** Which of these things each of these people may not hold, as "kind id person". */
export async function closedTo(
  desk: HandOverDesk,
  transaction: Transaction,
  {
    held,
    people,
    ...asked
  }: Asked & { readonly held: readonly HeldObject[]; readonly people: readonly string[] },
): Promise<(object: HeldObject, person: string) => boolean> {
  const closed = new Set<string>();
  for (const carrier of carriersOf(desk))
    for (const { kind, id } of held) {
      if (kind !== carrier.kind) continue;
      for (const person of people)
        if (!(await carrier.mayTake(transaction, { ...asked, id, person })))
          closed.add(`${kind} ${id} ${person}`);
    }
  return ({ kind, id }, person) => closed.has(`${kind} ${id} ${person}`);
}

/** Moves all that the giver holds, now: to the taker, or to whoever was named for it. */
export async function carryOver(
  desk: HandOverDesk,
  transaction: Transaction,
  {
    handOver,
    exceptions,
    on,
    now,
  }: { handOver: HandOver; exceptions: readonly Exception[]; on: PlainDate; now: string },
): Promise<void> {
  const { territory, id, giver, taker, reason } = handOver;
  const held = await listHeld(desk, transaction, { territory, person: giver });
  const people = [...new Set([taker, ...exceptions.map(({ to }) => to)])];
  const isClosed = await closedTo(desk, transaction, { territory, held, people, on, now });
  const shared = shareOut(held, {
    taker,
    exceptions,
    mayTake: (object, person) => !isClosed(object, person),
  });
  const moved = await moveEach(desk, transaction, {
    moves: shared.map(({ object: { kind, id: object }, to }) => ({ kind, id: object, from: giver, to })),
    why: reason,
    handOver,
    on,
    now,
  });
  await desk.handOvers.begin(transaction, { territory, id, at: now });
  await desk.handOvers.addMoves(transaction, { territory, id, at: now, moves: moved });
}

/**
 * Gives back what a hand-over moved and that is still where it put it; where the taker's seat was given for it, all that they hold
 * meanwhile comes with it, since nobody would hold it.
 */
export async function carryBack(
  desk: HandOverDesk,
  transaction: Transaction,
  { handOver, on, now }: { handOver: HandOver; on: PlainDate; now: string },
): Promise<void> {
  const { territory, giver, taker } = handOver;
  const moved = (await desk.handOvers.listMoves(transaction, handOver)).map((move) => ({
    ...move,
    from: move.to,
  }));
  const met =
    handOver.givenSeat === null ? [] : await listHeld(desk, transaction, { territory, person: taker });
  const since = met
    .filter(({ kind, id }) => !moved.some((move) => move.kind === kind && move.id === id))
    .map(({ kind, id }) => ({ kind, id, from: taker }));
  const back = [...moved, ...since];
  const isClosed = await closedTo(desk, transaction, { territory, held: back, people: [giver], on, now });
  await moveEach(desk, transaction, {
    moves: back.map(({ kind, id, from }) => ({
      kind,
      id,
      from: from ?? "",
      to: isClosed({ kind, id }, giver) ? null : giver,
    })),
    why: handOver.reason,
    handOver,
    on,
    now,
  });
}

interface Moving {
  readonly moves: readonly (HeldObject & { readonly from: string; readonly to: string | null })[];
  readonly why: string;
  readonly handOver: HandOver;
  readonly on: PlainDate;
  readonly now: string;
}

async function moveEach(
  desk: HandOverDesk,
  transaction: Transaction,
  { moves, why, handOver: { territory, decidedBy }, on, now }: Moving,
): Promise<Omit<Move, "isReturned">[]> {
  const ids = [...new Set([decidedBy, ...moves.flatMap(({ to }) => to ?? [])])];
  const people = new Map(
    (await desk.people.listByIds(transaction, ids)).map(({ id, name }) => [id, { id, name }]),
  );
  const by = { person: decidedBy, name: people.get(decidedBy)?.name ?? "" };
  const moved: Omit<Move, "isReturned">[] = [];
  for (const carrier of carriersOf(desk))
    for (const { kind, id, from, to } of moves) {
      if (kind !== carrier.kind) continue;
      const taker = to === null ? null : (people.get(to) ?? null);
      if (await carrier.move(transaction, { territory, id, from, to: taker, on, why, by, now }))
        moved.push({ kind, id, to });
    }
  return moved;
}

/** Whoever follows what is owed to a closed territory hands that over too. */
function followUpCarrier({ followers, units }: Pick<Office, "followers" | "units">): Carrier {
  return {
    kind: "territory-follow-up",
    async list(transaction, { territory, person }) {
      const follower = await followers.find(transaction, territory);
      const unit = await units.find(transaction, territory);
      return follower?.person === person ? [{ id: territory, label: unit?.name ?? "" }] : [];
    },
    async mayTake() {
      return true;
    },
    async move(transaction, { territory, from, to, on, by, now }) {
      const follower = await followers.find(transaction, territory);
      if (to === null || follower?.person !== from) return false;
      const told = { toldBy: by.person, toldAt: now };
      await followers.add(transaction, { territory, id: newId(now), person: to.id, fromOn: on, ...told });
      return true;
    },
  };
}
