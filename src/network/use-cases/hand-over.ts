import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import { newId } from "#platform/requests/id.ts";
import {
  checkHandOver,
  coverOf,
  type Exception,
  type HandOver,
  type HandOverDatesRefusal,
} from "../domain/hand-over.ts";
import { isHeld, type Seat } from "../domain/seat.ts";
import { carryOver, closedTo, listHeld } from "./carry.ts";
import type { HandOverDesk } from "./office.ts";
import { tellHandOver } from "./tell-hand-over.ts";

export interface WantedHandOver {
  readonly territory: string;
  readonly giver: string;
  readonly taker: string;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate | null;
  readonly endsSeat: boolean;
  readonly reason: string;
  readonly exceptions: readonly Exception[];
  readonly actor: Actor;
  readonly now: string;
}

export type HandOverRefusal =
  | HandOverDatesRefusal
  | Refusal<
      | "hand-over-not-yours"
      | "giver-without-seat"
      | "taker-unknown"
      | "taker-seat-too-short"
      | "file-needs-another"
      | "other-without-seat"
      | "other-may-not-take"
      | "hand-over-already-planned"
    >;

/**
 * All that a coordinator holds goes to another from a day, in one act: the seat, what is in their hands, and with the seat every task of
 * the role. Today's moves now; a later day's, as that day begins.
 */
export async function handOver(
  desk: HandOverDesk,
  transaction: Transaction,
  wanted: WantedHandOver,
): Promise<Outcome<HandOver, HandOverRefusal>> {
  const { territory, giver, taker, fromOn, untilOn, now } = wanted;
  await desk.handOvers.lock(transaction, territory);
  const { businessDate: today } = await desk.settings.get(transaction, territory);
  const dated = checkHandOver({ ...wanted, today });
  if (!dated.ok) return dated;
  const seats = await desk.seats.listOfUnits(transaction, [territory]);
  const ofCoordinators = seats.filter(({ role }) => role === "coordinator");
  const held = ofCoordinators.find((seat) => seat.person === giver && isHeld(seat, fromOn));
  if (held === undefined) return refuse("giver-without-seat", { fromOn }, "giver");
  const cover = coverOf(
    ofCoordinators.filter(({ person }) => person === taker),
    { fromOn, untilOn },
  );
  const mine = checkOwn(wanted, cover);
  if (!mine.ok) return mine;
  if (cover === "part") return refuse("taker-seat-too-short", { fromOn, untilOn: untilOn ?? "" }, "taker");
  if (!seats.some((seat) => seat.person === taker && staff.includes(seat.role) && isHeld(seat, today)))
    return refuse("taker-unknown", {}, "taker");
  const shared = await checkShares(desk, transaction, { wanted, ofCoordinators, today });
  if (!shared.ok) return shared;

  const made: HandOver = {
    territory,
    id: newId(now),
    giver,
    taker,
    fromOn,
    untilOn,
    reason: wanted.reason,
    endedSeat: wanted.endsSeat ? { id: held.id, toOn: held.toOn } : null,
    givenSeat: cover === "whole" ? null : await giveSeat(desk, transaction, wanted),
    decidedBy: wanted.actor.person,
    decidedAt: now,
    begunAt: null,
    endedAt: null,
  };
  if (!(await desk.handOvers.add(transaction, made, wanted.exceptions)))
    return refuse("hand-over-already-planned", { fromOn }, "fromOn");
  if (wanted.endsSeat) await desk.seats.end(transaction, held.id, fromOn);
  await tellHandOver(desk, transaction, { handOver: made, held: shared.value, by: wanted.actor.name, now });
  const { exceptions } = wanted;
  if (fromOn === today) await carryOver(desk, transaction, { handOver: made, exceptions, on: today, now });
  return accept(made);
}

/** Whoever may be handed a coordinator's work: those who already sit there, but the firms, the experts and the partners. */
export const staff: readonly Seat["role"][] = [
  "coordinator",
  "treasurer",
  "secretary",
  "chair",
  "committee-member",
  "administrator",
];

/** A coordinator gives away what is theirs, to another coordinator; seats are given and taken by the administrator. */
function checkOwn(
  { actor, territory, giver, endsSeat }: WantedHandOver,
  cover: "whole" | "part" | "none",
): Outcome<null, Refusal<"hand-over-not-yours">> {
  if (holds(actor, ["administrator"], territory)) return accept(null);
  const touchesSeats = endsSeat || cover !== "whole";
  return actor.person === giver && !touchesSeats ? accept(null) : refuse("hand-over-not-yours");
}

async function giveSeat(
  desk: HandOverDesk,
  transaction: Transaction,
  { territory, taker, fromOn, untilOn, now }: WantedHandOver,
): Promise<string> {
  const id = newId(now);
  const isAdded = await desk.seats.add(transaction, {
    id,
    person: taker,
    role: "coordinator",
    organisation: null,
    unit: territory,
    fromOn,
    toOn: untilOn,
  });
  invariant(isAdded, "whoever holds no such seat on these days can be given one");
  return id;
}

interface Shares {
  readonly wanted: WantedHandOver;
  readonly ofCoordinators: readonly Seat[];
  readonly today: PlainDate;
}

/** Each thing that the taker may not hold was given to another coordinator, who may. What is closed to the caller is not spoken of. */
async function checkShares(
  desk: HandOverDesk,
  transaction: Transaction,
  { wanted, ofCoordinators, today }: Shares,
): Promise<Outcome<number, Refusal<"file-needs-another" | "other-without-seat" | "other-may-not-take">>> {
  const { territory, giver, taker, fromOn, untilOn, exceptions, actor, now } = wanted;
  const held = await listHeld(desk, transaction, { territory, person: giver });
  const people = [...new Set([taker, actor.person, ...exceptions.map(({ to }) => to)])];
  const isClosed = await closedTo(desk, transaction, { territory, held, people, on: today, now });
  for (const [index, { to, ...object }] of exceptions.entries()) {
    const field = `exceptions.${index}.to`;
    const theirs = ofCoordinators.filter(({ person }) => person === to);
    if (coverOf(theirs, { fromOn, untilOn }) !== "whole" || (to === giver && wanted.endsSeat))
      return refuse("other-without-seat", {}, field);
    if (isClosed(object, to)) return refuse("other-may-not-take", {}, field);
  }
  const waiting = held.filter(
    (thing) =>
      isClosed(thing, taker) &&
      !isClosed(thing, actor.person) &&
      !exceptions.some(({ kind, id }) => kind === thing.kind && id === thing.id),
  );
  return waiting.length === 0
    ? accept(held.length)
    : refuse("file-needs-another", {
        files: waiting.length,
        labels: waiting.map(({ label }) => label).join(", "),
      });
}
