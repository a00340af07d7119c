import type { HalfDays } from "#kernel/days.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type Line, missionDays, moveHalfDays, pledge, postEntry } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Mission } from "../domain/mission.ts";

/** What happens to a mission's half-days in the journal: every half-day signed stands in exactly one place. */
export interface DayGesture {
  readonly id: string;
  readonly territory: string;
  readonly mission: Mission;
  readonly halfDays: HalfDays;
  readonly on: PlainDate;
  readonly now: string;
}

/** Promised, then planned: chosen, so refused when the pledge has not enough left. */
export async function planDays(transaction: Transaction, gesture: DayGesture) {
  const { mission, halfDays } = gesture;
  const lines = moveHalfDays(halfDays, {
    from: pledge(pledgeOf(mission), "promised"),
    to: missionDays(mission.id, "planned"),
  });
  return post(transaction, gesture, { kind: "days-planned", isVoluntary: true, lines });
}

/** Planned, then delivered: what happened at the firm. */
export async function deliverDays(transaction: Transaction, gesture: DayGesture) {
  const { mission, halfDays } = gesture;
  const lines = moveHalfDays(halfDays, {
    from: missionDays(mission.id, "planned"),
    to: missionDays(mission.id, "delivered"),
  });
  return post(transaction, gesture, { kind: "days-delivered", isVoluntary: false, lines });
}

/** Delivered, confirmed by the owner, and at once honoured for the holder of the pledge. */
export async function confirmDays(transaction: Transaction, gesture: DayGesture) {
  const { mission, halfDays } = gesture;
  const confirmed = missionDays(mission.id, "confirmed");
  const lines = [
    ...moveHalfDays(halfDays, { from: missionDays(mission.id, "delivered"), to: confirmed }),
    ...moveHalfDays(halfDays, { from: confirmed, to: pledge(pledgeOf(mission), "honoured") }),
  ];
  return post(transaction, gesture, { kind: "days-confirmed", isVoluntary: false, lines });
}

/** Planned and never given: promised again. */
export async function returnDays(transaction: Transaction, gesture: DayGesture) {
  const { mission, halfDays } = gesture;
  const lines = moveHalfDays(halfDays, {
    from: missionDays(mission.id, "planned"),
    to: pledge(pledgeOf(mission), "promised"),
  });
  return post(transaction, gesture, { kind: "days-returned", isVoluntary: true, lines });
}

function pledgeOf({ convention, holder }: Mission) {
  return { convention, partner: holder };
}

async function post(
  transaction: Transaction,
  { id, territory, mission, on, now }: DayGesture,
  told: { readonly kind: string; readonly isVoluntary: boolean; readonly lines: readonly Line[] },
) {
  return postEntry(transaction, {
    id,
    territory,
    effectiveOn: on,
    recordedAt: now,
    act: actOf(mission),
    ...told,
  });
}

export function actOf({ number, firm }: Mission): string {
  return `Mission n° ${number}, ${firm.name}`;
}
