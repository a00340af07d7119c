import { type HalfDays, halfDays } from "#kernel/days.ts";
import { type Refusal, type Refused, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Mission } from "./mission.ts";

/** A day of an expert, whatever the number of missions. */
const mostInADay = 2n;

export type VisitRefusal = Refusal<
  | "letter-not-signed"
  | "mission-closed"
  | "visit-too-long"
  | "visit-before-start"
  | "visit-before-signed"
  | "visit-beyond-letter"
  | "day-already-full"
>;

export interface LoggedVisit {
  readonly on: PlainDate;
  readonly halfDays: HalfDays;
}

/** Why these half-days cannot be logged; null when they can. `thatDay` is what the expert already gave on the day, anywhere. */
export function checkVisit(
  visit: LoggedVisit,
  mission: Mission,
  { name, thatDay }: { readonly name: string; readonly thatDay: HalfDays },
): Refused<VisitRefusal> | null {
  const { number, startsOn, signedOn, logged, halfDays: contracted } = mission;
  const wanted = visit.halfDays;
  if (mission.status === "closed") return refuse("mission-closed", { number, on: mission.closedOn });
  if (mission.status === "drawn-up") return refuse("letter-not-signed", { number });
  if (wanted < 1n || wanted > mostInADay) return refuse("visit-too-long", { halfDays: wanted }, "halfDays");
  if (visit.on < startsOn) return refuse("visit-before-start", { on: visit.on, startsOn }, "on");
  if (signedOn !== null && visit.on < signedOn)
    return refuse("visit-before-signed", { on: visit.on, signedOn }, "on");
  if (logged + wanted > contracted)
    return refuse("visit-beyond-letter", { contracted, logged, wanted }, "halfDays");
  if (thatDay + wanted > mostInADay)
    return refuse("day-already-full", { name, on: visit.on, logged: halfDays(thatDay) }, "on");
  return null;
}
