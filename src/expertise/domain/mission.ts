import { type HalfDays, halfDays } from "#kernel/days.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { ExpertDomain } from "./expert-domain.ts";

export const missionStatuses = ["drawn-up", "signed", "closed"] as const;
/** Drawn up: its letter waits for signatures. Signed: its days are planned. */
export type MissionStatus = (typeof missionStatuses)[number];

/** Who signs the letter of a mission. */
export const letterParties = ["owner", "expert", "employer", "operator"] as const;
export type LetterParty = (typeof letterParties)[number];

export const reviewers = ["owner", "expert"] as const;
export type Reviewer = (typeof reviewers)[number];

export const visitStatuses = ["to-confirm", "confirmed", "disputed", "withdrawn"] as const;
export type VisitStatus = (typeof visitStatuses)[number];

export interface Visit {
  readonly id: string;
  readonly on: PlainDate;
  readonly halfDays: HalfDays;
  readonly status: VisitStatus;
}

export interface Review {
  readonly by: Reviewer;
  readonly on: PlainDate;
  readonly text: string;
  readonly recordedBy: string;
  /** Written down by the coordinator for whoever said it. */
  readonly onBehalf: boolean;
}

export interface Letter {
  readonly objectives: string;
  readonly deliverables: string;
  readonly confidentiality: string;
}

export interface Mission {
  readonly id: string;
  readonly number: number;
  readonly proposal: string;
  readonly need: string;
  readonly application: { readonly id: string; readonly number: number };
  readonly firm: { readonly id: string; readonly name: string };
  readonly expert: { readonly id: string; readonly person: string; readonly employer: string };
  readonly convention: string;
  readonly holder: string;
  readonly domain: ExpertDomain;
  readonly halfDays: HalfDays;
  readonly status: MissionStatus;
  readonly drawnUpOn: PlainDate;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  /** The day of the last signature: the days are planned. */
  readonly signedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly withoutReview: string | null;
  /** Half-days of its visits, withdrawn ones left out, and those of them that are confirmed. */
  readonly logged: HalfDays;
  readonly confirmed: HalfDays;
  readonly unsigned: readonly LetterParty[];
  readonly reviewed: readonly Reviewer[];
}

/** Where each half-day of a letter stands. */
export function daysOf({ halfDays: contracted, logged, confirmed, status, signedOn }: Mission) {
  const unvisited = halfDays(contracted - logged);
  const none = halfDays(0n);
  return {
    contracted,
    planned: status === "signed" ? unvisited : none,
    toConfirm: halfDays(logged - confirmed),
    confirmed,
    returned: status === "closed" && signedOn !== null ? unvisited : none,
  };
}
