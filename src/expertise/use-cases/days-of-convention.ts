import type { DayPledges } from "#convention/index.ts";
import { halfDays, sumHalfDays } from "#kernel/days.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isWithin, type Period } from "../domain/attestation.ts";
import type { Mission, Visit } from "../domain/mission.ts";
import { valueOfDays } from "../domain/value-days.ts";
import type { ExpertiseStore } from "./expertise.ts";

type VisitOfMission = Visit & { readonly mission: string; readonly confirmedOn: PlainDate | null };

/** The missions of a convention, and their visits: two queries, whatever their number. */
export interface ConventionDays {
  readonly convention: DayPledges;
  readonly missions: readonly Mission[];
  readonly visits: readonly VisitOfMission[];
}

export async function loadConventionDays(
  store: ExpertiseStore,
  transaction: Transaction,
  territory: string,
  convention: DayPledges,
): Promise<ConventionDays> {
  const all = await store.listMissions(transaction, territory);
  return {
    convention,
    missions: all.filter((mission) => mission.convention === convention.id),
    visits: await store.listVisitsOfConvention(transaction, { territory, convention: convention.id }),
  };
}

/** The confirmed visits, each with whose pledge it counts for. */
export function givenIn({ missions, visits }: ConventionDays) {
  const holders = new Map(missions.map(({ id, holder }) => [id, holder]));
  return visits.flatMap(({ mission, on, confirmedOn }) => {
    const holder = holders.get(mission);
    return holder === undefined || confirmedOn === null ? [] : [{ holder, on, confirmedOn }];
  });
}

/** What a holder's experts gave in a period, confirmed by the owners, and its value. */
export function confirmedIn(days: ConventionDays, holder: string, period: Period) {
  const missions = new Set(days.missions.filter((one) => one.holder === holder).map(({ id }) => id));
  return worth(days, period, ({ mission }) => missions.has(mission));
}

export function worth(
  { convention, visits }: ConventionDays,
  period: Period,
  counts: (visit: VisitOfMission) => boolean,
) {
  const confirmed = visits.filter(
    (visit) => visit.status === "confirmed" && isWithin(visit.on, period) && counts(visit),
  );
  const given = confirmed.length === 0 ? halfDays(0n) : sumHalfDays(confirmed.map((visit) => visit.halfDays));
  return { halfDays: given, value: valueOfDays(given, convention.dayRate) };
}

/** From the start of the convention to today; once it is over, to its end, or the last visit of its missions. */
export function usualPeriod({ convention, visits }: ConventionDays, today: PlainDate): Period {
  const { startsOn: fromOn, endsOn } = convention;
  const last = visits.reduce((latest, { on }) => (on > latest ? on : latest), endsOn);
  const toOn = today > endsOn ? last : today;
  return { fromOn, toOn: toOn < fromOn ? fromOn : toOn };
}
