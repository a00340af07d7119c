import { daysBetween } from "#kernel/plain-date.ts";
import type { Task } from "../contract/tasks.ts";
import { daysOf, type Mission, reviewers } from "../domain/mission.ts";
import { isItsExpert, isItsOwner, type Reader, signsFor } from "../domain/reader.ts";
import type { ToldVisit } from "./expertise.ts";
import type { Names } from "./names.ts";

interface Told {
  readonly reader: Reader;
  readonly names: Names;
}

/** Days after which an owner's answer is late. */
const answerDelay = 7;

export function letterTasks(missions: readonly Mission[], told: Told): Task[] {
  return missions.flatMap((mission): Task[] => {
    const parties = mission.unsigned.filter((party) => signsFor(told.reader, mission, party));
    if (mission.status !== "drawn-up" || parties.length === 0) return [];
    const { startsOn } = mission;
    return [{ kind: "letter-to-sign" as const, ...about(mission, told), parties, startsOn }];
  });
}

/** The owner confirms; the coordinator sees what waits for the owner, and what is disputed. */
export function visitTasks(visits: readonly ToldVisit[], missions: readonly Mission[], told: Told): Task[] {
  const { reader, names } = told;
  const byId = new Map(missions.map((mission) => [mission.id, mission]));
  return visits.flatMap(({ id, mission: of, on, halfDays, status, answer }): Task[] => {
    const mission = byId.get(of);
    if (mission === undefined) return [];
    const visit = { ...about(mission, told), visit: id, on, halfDays };
    const isOwner = isItsOwner(reader, mission);
    if (status === "to-confirm" && (isOwner || reader.isCoordinator)) {
      const isLate = daysBetween(on, names.on) >= answerDelay;
      return [{ kind: "half-day-to-confirm" as const, ...visit, isLate, waitsForOwner: !isOwner }];
    }
    if (status !== "disputed" || !reader.isCoordinator || answer === null) return [];
    const dispute = { disputedOn: answer.on, why: answer.why ?? "" };
    return [{ kind: "visit-disputed" as const, ...visit, ...dispute }];
  });
}

/** Once every half-day is given, or the last day is over: each writes a review, then the coordinator closes. */
export function reviewTasks(missions: readonly Mission[], told: Told): Task[] {
  const { reader, names } = told;
  return missions.flatMap((mission): Task[] => {
    const { status, endsOn, reviewed } = mission;
    const { planned, toConfirm } = daysOf(mission);
    const isOver = planned === 0n || endsOn < names.on;
    if (status !== "signed" || toConfirm > 0n || !isOver) return [];
    const missingReviews = reviewers.filter((by) => !reviewed.includes(by));
    const own = missingReviews.filter((by) =>
      by === "owner" ? isItsOwner(reader, mission) : isItsExpert(reader, mission),
    );
    const mine = { ...about(mission, told), endsOn };
    return [
      ...own.map((by) => ({ kind: "review-to-write" as const, ...mine, by })),
      ...(reader.isCoordinator ? [{ kind: "mission-to-close" as const, ...mine, missingReviews }] : []),
    ];
  });
}

function about({ id, number, firm, expert }: Mission, { names }: Told) {
  return {
    mission: { id, number },
    firm,
    expert: { id: expert.id, name: names.person(expert.person) },
  };
}
