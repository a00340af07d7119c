import type { HalfDays } from "#kernel/days.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Attestation } from "../domain/attestation.ts";
import type { Expert } from "../domain/expert.ts";
import type { Letter, LetterParty, Mission, Review, Visit } from "../domain/mission.ts";
import type { Need } from "../domain/need.ts";
import type { EmployerAnswer, Proposal, ProposalAnswer } from "../domain/proposal.ts";

// What the use cases ask of storage; each method works inside the transaction it is given.

export interface Which {
  readonly territory: string;
  readonly id: string;
}

/** With what keeps them busy. */
export interface BusyExpert extends Expert {
  readonly runningMissions: number;
}

export interface Experts {
  /** Past ones included. */
  listExperts(transaction: Transaction, territory: string): Promise<BusyExpert[]>;
  /** False when the person already is an expert of this employer for some of these days. */
  addExpert(
    transaction: Transaction,
    territory: string,
    expert: Expert,
    recordedAt: string,
  ): Promise<boolean>;
  reviseExpert(transaction: Transaction, territory: string, expert: Expert): Promise<void>;
}

/** With what its missions cover, abandoned letters left out. */
export interface CoveredNeed extends Need {
  readonly covered: HalfDays;
}

export interface Needs {
  /** Latest first. */
  listNeeds(transaction: Transaction, territory: string): Promise<CoveredNeed[]>;
  findNeed(transaction: Transaction, which: Which): Promise<CoveredNeed | null>;
  /** The same, and whoever else wants to write about it waits. */
  lockNeed(transaction: Transaction, which: Which): Promise<CoveredNeed | null>;
  addNeed(transaction: Transaction, territory: string, need: Need, recordedAt: string): Promise<void>;
  reviseNeed(transaction: Transaction, territory: string, need: Need): Promise<void>;
}

/** With what is told of its need and its expert. */
export interface ToldProposal extends Omit<Proposal, "expert"> {
  readonly application: Need["application"];
  readonly firm: Need["firm"];
  readonly domain: Need["domain"];
  readonly text: string;
  readonly expert: { readonly id: string; readonly person: string; readonly employer: string };
}

export interface Proposals {
  /** Latest first. */
  listProposals(transaction: Transaction, territory: string): Promise<ToldProposal[]>;
  /** One, and whoever else wants to answer it waits. */
  lockProposal(transaction: Transaction, which: Which): Promise<ToldProposal | null>;
  addProposal(
    transaction: Transaction,
    territory: string,
    proposal: Omit<Proposal, "answer" | "employerAnswer" | "mission">,
    recordedAt: string,
  ): Promise<void>;
  keepAnswer(transaction: Transaction, which: Which, answer: ProposalAnswer): Promise<void>;
  keepEmployerAnswer(transaction: Transaction, which: Which, answer: EmployerAnswer): Promise<void>;
}

export interface Signature {
  readonly party: LetterParty;
  readonly on: PlainDate;
  readonly by: string;
  /** Null where it was given by a personal link. */
  readonly recordedBy: string | null;
  /** The signature request that is its evidence; null where it was recorded by hand. */
  readonly request: string | null;
}

export interface ToldVisit extends Visit {
  readonly mission: string;
  readonly note: string;
  readonly loggedBy: string;
  readonly entry: string;
  /** How many answers it had. */
  readonly answers: number;
  readonly answer: VisitAnswer | null;
  readonly withdrawn: { readonly on: PlainDate; readonly why: string; readonly by: string } | null;
}

export interface VisitAnswer {
  readonly answer: "confirmed" | "disputed";
  readonly on: PlainDate;
  readonly why: string | null;
  readonly by: string;
  readonly onBehalf: boolean;
}

export interface Missions {
  /** Latest first. */
  listMissions(transaction: Transaction, territory: string): Promise<Mission[]>;
  findMission(transaction: Transaction, which: Which): Promise<Mission | null>;
  /** The same, and whoever else wants to write about it waits. */
  lockMission(transaction: Transaction, which: Which): Promise<Mission | null>;
  /** Makes those who draw up a letter in this territory wait for each other, and gives the next number. */
  takeMissionNumber(transaction: Transaction, territory: string): Promise<number>;
  addMission(
    transaction: Transaction,
    territory: string,
    mission: Mission & Letter,
    recordedAt: string,
  ): Promise<void>;
  readLetter(transaction: Transaction, which: Which): Promise<Letter & { readonly signatures: Signature[] }>;
  addSignature(
    transaction: Transaction,
    which: Which,
    signature: Signature,
    recordedAt: string,
  ): Promise<void>;
  setSigned(transaction: Transaction, which: Which, signedOn: PlainDate): Promise<void>;
  setClosed(
    transaction: Transaction,
    which: Which,
    closed: { readonly on: PlainDate; readonly withoutReview: string | null },
  ): Promise<void>;
  listReviews(transaction: Transaction, which: Which): Promise<Review[]>;
  addReview(transaction: Transaction, which: Which, review: Review, recordedAt: string): Promise<void>;
}

export interface Visits {
  /** Of one mission, first day first. */
  listVisits(transaction: Transaction, which: Which): Promise<ToldVisit[]>;
  /** Those of the territory that are neither confirmed nor withdrawn, first day first. */
  listOpenVisits(transaction: Transaction, territory: string): Promise<ToldVisit[]>;
  /** Those of a convention, withdrawn ones left out, first day first. */
  listVisitsOfConvention(
    transaction: Transaction,
    which: { readonly territory: string; readonly convention: string },
  ): Promise<(Visit & { readonly mission: string; readonly confirmedOn: PlainDate | null })[]>;
  /** What a person gave on a day, anywhere in the territory; whoever else logs that day waits. */
  lockDay(
    transaction: Transaction,
    day: { readonly territory: string; readonly person: string; readonly on: PlainDate },
  ): Promise<HalfDays>;
  /** Also counts on the mission, which the database never lets go beyond its letter. */
  addVisit(
    transaction: Transaction,
    territory: string,
    visit: Visit & {
      readonly mission: string;
      readonly person: string;
      readonly note: string;
      readonly loggedBy: string;
      readonly entry: string;
    },
    recordedAt: string,
  ): Promise<void>;
  addAnswer(
    transaction: Transaction,
    territory: string,
    visit: ToldVisit,
    answer: VisitAnswer & { readonly entry: string | null },
    recordedAt: string,
  ): Promise<void>;
  addWithdrawal(
    transaction: Transaction,
    territory: string,
    visit: ToldVisit,
    withdrawal: { readonly on: PlainDate; readonly why: string; readonly by: string; readonly entry: string },
    recordedAt: string,
  ): Promise<void>;
}

export interface Attestations {
  /** First period first, replaced ones included. */
  listAttestations(transaction: Transaction, territory: string): Promise<Attestation[]>;
  /** Makes those who sign for this convention wait for each other. */
  lockAttestations(
    transaction: Transaction,
    which: { readonly territory: string; readonly convention: string },
  ): Promise<void>;
  addAttestation(
    transaction: Transaction,
    territory: string,
    attestation: Attestation,
    recordedAt: string,
  ): Promise<void>;
  replaceAttestation(transaction: Transaction, which: Which, at: string): Promise<void>;
}

export type ExpertiseStore = Experts & Needs & Proposals & Missions & Visits & Attestations;
