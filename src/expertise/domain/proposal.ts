import type { HalfDays } from "#kernel/days.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { MatchExplanation } from "./match-experts.ts";

export const proposalStatuses = [
  "pending",
  "accepted",
  "agreed",
  "declined",
  "employer-refused",
  "lapsed",
  "drawn-up",
] as const;

/**
 * Pending: the expert has not answered. Accepted: the employer has not agreed yet. Agreed: the letter can be drawn up. Lapsed:
 * the delay is over without an answer.
 */
export type ProposalStatus = (typeof proposalStatuses)[number];

export interface ProposalAnswer {
  readonly accepts: boolean;
  readonly on: PlainDate;
  readonly why: string | null;
}

export interface EmployerAnswer {
  readonly agrees: boolean;
  readonly on: PlainDate;
  readonly why: string | null;
}

export interface Proposal {
  readonly id: string;
  readonly need: string;
  readonly expert: string;
  readonly convention: string;
  /** Whose pledge the days come from. */
  readonly holder: string;
  readonly halfDays: HalfDays;
  readonly proposedOn: PlainDate;
  readonly answerBy: PlainDate;
  readonly explanation: MatchExplanation;
  readonly answer: ProposalAnswer | null;
  readonly employerAnswer: EmployerAnswer | null;
  readonly mission: string | null;
}

/** Those that wait for an expert at the same time, for one need. */
export const mostPending = 3;
export const usualAnswerDays = 15;

export function proposalStatus(
  {
    answer,
    employerAnswer,
    answerBy,
    mission,
  }: Pick<Proposal, "answer" | "employerAnswer" | "answerBy" | "mission">,
  on: PlainDate,
): ProposalStatus {
  if (mission !== null) return "drawn-up";
  if (answer?.accepts === false) return "declined";
  if (employerAnswer?.agrees === false) return "employer-refused";
  if (answer === null) return on > answerBy ? "lapsed" : "pending";
  return employerAnswer === null ? "accepted" : "agreed";
}
