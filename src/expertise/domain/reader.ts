import type { LetterParty, Mission, Reviewer } from "./mission.ts";

/** What someone may see and do of experts' days: programme §3. */
export interface Reader {
  readonly person: string;
  readonly isCoordinator: boolean;
  /** Coordinator, treasurer, auditor. */
  readonly seesAll: boolean;
  /** Chair, secretary, members of the committee: the missions of files. */
  readonly seesFiles: boolean;
  readonly isExpert: boolean;
  /** In whose name a partner's referent sits. */
  readonly organisations: ReadonlySet<string>;
  /** Those, and the members of those that are associations. */
  readonly employers: ReadonlySet<string>;
  /** The firms that an owner runs. */
  readonly firms: ReadonlySet<string>;
  /** The files from which the reader is recused. */
  readonly denied: ReadonlySet<string>;
}

type Concerned = Pick<Mission, "application" | "firm" | "holder"> & {
  readonly expert: { readonly person: string; readonly employer: string };
};

export function isDeniedFile({ denied }: Reader, { application }: Pick<Concerned, "application">): boolean {
  return denied.has(application.id);
}

export function seesMission(reader: Reader, mission: Concerned): boolean {
  if (isDeniedFile(reader, mission)) return false;
  return (
    reader.seesAll ||
    reader.seesFiles ||
    isItsExpert(reader, mission) ||
    isItsOwner(reader, mission) ||
    answersFor(reader, mission)
  );
}

/** A proposal tells the firm's name and need: only those who must answer it, and the desk. */
export function seesProposal(reader: Reader, proposal: Concerned): boolean {
  if (isDeniedFile(reader, proposal)) return false;
  return reader.seesAll || isItsExpert(reader, proposal) || answersFor(reader, proposal);
}

export function isItsExpert({ isExpert, person }: Reader, { expert }: Pick<Concerned, "expert">): boolean {
  return isExpert && expert.person === person;
}

export function isItsOwner({ firms }: Reader, { firm }: Pick<Concerned, "firm">): boolean {
  return firms.has(firm.id);
}

/** The referent of the employer, of an association it belongs to, or of the one whose pledge it is. */
export function answersFor(
  { employers, organisations }: Reader,
  { expert, holder }: Pick<Concerned, "expert" | "holder">,
): boolean {
  return employers.has(expert.employer) || organisations.has(holder);
}

/** In whose place the reader may sign the letter. */
export function signsFor(reader: Reader, mission: Concerned, party: LetterParty): boolean {
  if (reader.isCoordinator) return true;
  if (party === "owner") return isItsOwner(reader, mission);
  if (party === "expert") return isItsExpert(reader, mission);
  return party === "employer" && answersFor(reader, mission);
}

export function reviewsAs(reader: Reader, mission: Concerned, reviewer: Reviewer): boolean {
  if (reader.isCoordinator) return true;
  return reviewer === "owner" ? isItsOwner(reader, mission) : isItsExpert(reader, mission);
}

export function logsVisits(reader: Reader, mission: Concerned): boolean {
  return reader.isCoordinator || isItsExpert(reader, mission);
}

export function answersVisits(reader: Reader, mission: Concerned): boolean {
  return reader.isCoordinator || isItsOwner(reader, mission);
}
