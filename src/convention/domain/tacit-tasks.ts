import type { PlainDate } from "#kernel/plain-date.ts";
import type { Duties } from "./convention-tasks.ts";
import type { ConventionRecord } from "./record.ts";
import { lastDayToDenounce, type TacitState, tacitStep } from "./tacit-clause.ts";

type Followed = { readonly record: ConventionRecord; readonly state: TacitState };

/** « Dénoncer ou laisser reconduire »: for whoever coordinates, and for the parties, while they may still say no. */
export function tacitTasks(followed: readonly Followed[], on: PlainDate, { coordinates, paysFor }: Duties) {
  return followed
    .filter(({ state }) => tacitStep(state, on) === "tell")
    .filter(
      ({ record }) =>
        coordinates ||
        record.parties.some(({ organisation, leftOn }) => leftOn === undefined && paysFor.has(organisation)),
    )
    .map(({ record: { convention }, state: { clause } }) => ({
      kind: "tacit-renewal-coming" as const,
      convention: convention.id,
      startsOn: convention.startsOn,
      endsOn: convention.endsOn,
      lastDay: lastDayToDenounce(convention.endsOn, clause),
      /** Whether it is theirs to record, or theirs to say. */
      isCoordinator: coordinates,
    }));
}

/** Renewed unless someone says no: nobody has to prepare its end. */
export function goesOnByItself({ clause, denunciation, isClosed }: TacitState): boolean {
  return clause.timesLeft > 0 && denunciation === null && !isClosed;
}
