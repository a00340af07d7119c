import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import { type HandOver, stateOf } from "../domain/hand-over.ts";
import { carryBack } from "./carry.ts";
import type { HandOverDesk } from "./office.ts";

interface Ending {
  readonly territory: string;
  readonly id: string;
  readonly actor: Actor;
  readonly now: string;
}

export type EndHandOverRefusal = Refusal<"hand-over-unknown" | "hand-over-not-yours" | "hand-over-over">;

/** Calls off what has not begun, or brings an absence to its end today: the giver has their work and their seat again. */
export async function endHandOver(
  desk: HandOverDesk,
  transaction: Transaction,
  { territory, id, actor, now }: Ending,
): Promise<Outcome<HandOver, EndHandOverRefusal>> {
  await desk.handOvers.lock(transaction, territory);
  const handOver = await desk.handOvers.find(transaction, { territory, id });
  if (handOver === null) return refuse("hand-over-unknown");
  const isTheirs = actor.person === handOver.giver || holds(actor, ["administrator"], territory);
  if (!isTheirs) return refuse("hand-over-not-yours");
  const state = stateOf(handOver);
  if (state !== "planned" && state !== "running") return refuse("hand-over-over", { state });

  const { businessDate: on } = await desk.settings.get(transaction, territory);
  if (state === "running") await carryBack(desk, transaction, { handOver, on, now });
  await giveSeatsBack(desk, transaction, { handOver, on });
  const untilOn = state === "running" ? on : null;
  await desk.handOvers.end(transaction, { territory, id, at: now, untilOn });
  return accept({ ...handOver, untilOn: untilOn ?? handOver.untilOn, endedAt: now });
}

/** What was planned leaves no seat behind it; an absence that ends takes back the one that it gave. */
async function giveSeatsBack(
  desk: HandOverDesk,
  transaction: Transaction,
  { handOver, on }: { readonly handOver: HandOver; readonly on: PlainDate },
): Promise<void> {
  const { givenSeat, endedSeat, fromOn } = handOver;
  if (givenSeat !== null) await desk.seats.end(transaction, givenSeat, fromOn > on ? fromOn : on);
  if (endedSeat !== null) await desk.seats.end(transaction, endedSeat.id, endedSeat.toOn);
}
