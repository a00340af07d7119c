import { type HalfDays, sumHalfDays } from "#kernel/days.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type LetterParty, type Reviewer, reviewers } from "../domain/mission.ts";
import type { ReadMission } from "./read-expertise.ts";

type Step =
  | { readonly step: "sign"; readonly parties: readonly LetterParty[] }
  | { readonly step: "sent-to-sign" }
  | { readonly step: "confirm"; readonly halfDays: HalfDays }
  | { readonly step: "settle-dispute"; readonly on: PlainDate }
  | { readonly step: "start"; readonly on: PlainDate }
  | { readonly step: "give"; readonly halfDays: HalfDays; readonly until: PlainDate }
  | { readonly step: "review"; readonly by: readonly Reviewer[] }
  | { readonly step: "close"; readonly returned: HalfDays }
  | { readonly step: "none" };

/** What comes next for a mission. */
export type MissionStep = Step & {
  /** The one who reads is the one who acts. */
  readonly isMine: boolean;
};

type Seen = Pick<
  ReadMission,
  "status" | "on" | "startsOn" | "endsOn" | "unsigned" | "letterIsOut" | "days" | "may" | "visits" | "reviews"
>;

/** The coordinator may act for everyone: it is their turn only where nobody else is expected. */
export function missionStep(read: Seen, isCoordinator: boolean): MissionStep {
  const { status, unsigned, visits, days, may } = read;
  if (status === "closed") return { step: "none", isMine: false };
  if (status === "drawn-up" && read.letterIsOut) return { step: "sent-to-sign", isMine: false };
  if (status === "drawn-up") {
    const isMine = isCoordinator ? unsigned.includes("operator") : may.sign.length > 0;
    return { step: "sign", parties: unsigned, isMine };
  }

  const waiting = visits.filter((visit) => visit.status === "to-confirm");
  const toConfirm = {
    step: "confirm",
    halfDays: sumHalfDays(waiting.map((visit) => visit.halfDays)),
  } as const;
  const isOwner = may.answerVisits && !isCoordinator;
  if (waiting.length > 0 && isOwner) return { ...toConfirm, isMine: true };
  const disputed = visits.find((visit) => visit.status === "disputed");
  if (disputed !== undefined) {
    return { step: "settle-dispute", on: disputed.on, isMine: isCoordinator || may.withdrawVisits };
  }
  if (waiting.length > 0) return { ...toConfirm, isMine: false };

  if (days.planned > 0n && read.on < read.startsOn) {
    return { step: "start", on: read.startsOn, isMine: false };
  }
  if (days.planned > 0n && read.on <= read.endsOn) {
    const isMine = may.logVisit && !isCoordinator;
    return { step: "give", halfDays: days.planned, until: read.endsOn, isMine };
  }
  return endOf(read, isCoordinator);
}

function endOf({ reviews, days, may }: Seen, isCoordinator: boolean): MissionStep {
  const missing = reviewers.filter((reviewer) => !reviews.some(({ by }) => by === reviewer));
  if (missing.length === 0) return { step: "close", returned: days.planned, isMine: isCoordinator };
  return { step: "review", by: missing, isMine: !isCoordinator && may.review.length > 0 };
}
