import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { recordAct } from "#platform/requests/audit.ts";
import { newId } from "#platform/requests/id.ts";
import { type HandOver, stateOf } from "../domain/hand-over.ts";
import { carryBack, carryOver } from "./carry.ts";
import type { HandOverDesk } from "./office.ts";

/** As a territory's day begins: those who are back have their work again, then what was to be handed over that day is. */
export async function turnHandOvers(
  desk: HandOverDesk,
  transaction: Transaction,
  { territory, on, now }: { readonly territory: string; readonly on: PlainDate; readonly now: string },
): Promise<void> {
  await desk.handOvers.lock(transaction, territory);
  const all = await desk.handOvers.list(transaction, territory);
  for (const handOver of all) {
    const { untilOn } = handOver;
    if (stateOf(handOver) !== "running" || untilOn === null || untilOn > on) continue;
    await carryBack(desk, transaction, { handOver, on, now });
    await desk.handOvers.end(transaction, { ...handOver, at: now });
    await note(transaction, handOver, { act: "network.returnHandOver", now });
  }
  for (const handOver of all) {
    if (stateOf(handOver) !== "planned" || handOver.fromOn > on) continue;
    const exceptions = await desk.handOvers.listExceptions(transaction, handOver);
    await carryOver(desk, transaction, { handOver, exceptions, on, now });
    await note(transaction, handOver, { act: "network.beginHandOver", now });
  }
}

async function note(
  transaction: Transaction,
  { territory, id, reason }: HandOver,
  { act, now }: { readonly act: string; readonly now: string },
): Promise<void> {
  await recordAct(transaction, {
    id: newId(now),
    territory,
    actor: null,
    actorName: "",
    act,
    object: `/territories/${territory}/hand-overs/${id}`,
    why: reason,
    doneAt: now,
  });
}
