import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { isHeld, type Seat } from "./seat.ts";

/** What one coordinator held, given to another from a day: for good, or until they are back. */
export interface HandOver {
  readonly territory: string;
  readonly id: string;
  readonly giver: string;
  readonly taker: string;
  readonly fromOn: PlainDate;
  /** The first day on which all is the giver's again; null where it is for good. */
  readonly untilOn: PlainDate | null;
  readonly reason: string;
  /** The giver's seat that ends with it, and the end it had before. */
  readonly endedSeat: { readonly id: string; readonly toOn: PlainDate | null } | null;
  /** The seat that the taker was given for it. */
  readonly givenSeat: string | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly begunAt: string | null;
  readonly endedAt: string | null;
}

export const handOverStates = ["planned", "running", "done", "returned", "cancelled"] as const;

export type HandOverState = (typeof handOverStates)[number];

export function stateOf({
  begunAt,
  endedAt,
  untilOn,
}: Pick<HandOver, "begunAt" | "endedAt" | "untilOn">): HandOverState {
  if (endedAt !== null) return begunAt === null ? "cancelled" : "returned";
  if (begunAt === null) return "planned";
  return untilOn === null ? "done" : "running";
}

interface Span {
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate | null;
}

/** Whether one of these seats of coordinator holds through the whole span, part of it, or none of it. */
export function coverOf(
  seats: readonly Pick<Seat, "fromOn" | "toOn">[],
  { fromOn, untilOn }: Span,
): "whole" | "part" | "none" {
  const isWhole = seats.some(
    (seat) => isHeld(seat, fromOn) && (seat.toOn === null || (untilOn !== null && untilOn <= seat.toOn)),
  );
  if (isWhole) return "whole";
  const touches = seats.some(
    (seat) =>
      (untilOn === null || seat.fromOn < untilOn) &&
      (seat.toOn === null || (fromOn < seat.toOn && seat.fromOn < seat.toOn)),
  );
  return touches ? "part" : "none";
}

interface Wanted extends Span {
  readonly giver: string;
  readonly taker: string;
  readonly endsSeat: boolean;
  readonly today: PlainDate;
}

export type HandOverDatesRefusal = Refusal<
  "hand-over-to-oneself" | "hand-over-in-the-past" | "return-before-hand-over" | "absence-keeps-the-seat"
>;

/** An absence has a return and keeps the seat; nothing is handed over before the day it is. */
export function checkHandOver({
  giver,
  taker,
  fromOn,
  untilOn,
  endsSeat,
  today,
}: Wanted): Outcome<null, HandOverDatesRefusal> {
  if (giver === taker) return refuse("hand-over-to-oneself", {}, "taker");
  if (fromOn < today) return refuse("hand-over-in-the-past", { fromOn, today }, "fromOn");
  if (untilOn !== null && untilOn <= fromOn)
    return refuse("return-before-hand-over", { fromOn, untilOn }, "untilOn");
  if (untilOn !== null && endsSeat) return refuse("absence-keeps-the-seat", { untilOn }, "endsSeat");
  return accept(null);
}

/** Something that a person holds: a firm's file, what is owed to a closed territory. */
export interface HeldObject {
  readonly kind: string;
  readonly id: string;
}

/** What goes to someone else than the taker. */
export interface Exception extends HeldObject {
  readonly to: string;
}

/** To whom each thing goes: the taker, unless another was named for it; nobody, where whoever it is may not hold it. */
export function shareOut<Held extends HeldObject>(
  held: readonly Held[],
  {
    taker,
    exceptions,
    mayTake,
  }: {
    readonly taker: string;
    readonly exceptions: readonly Exception[];
    readonly mayTake: (object: HeldObject, person: string) => boolean;
  },
): { readonly object: Held; readonly to: string | null }[] {
  return held.map((object) => {
    const named = exceptions.find(({ kind, id }) => kind === object.kind && id === object.id);
    const to = named?.to ?? taker;
    return { object, to: mayTake(object, to) ? to : null };
  });
}
