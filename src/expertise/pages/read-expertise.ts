import type { z } from "zod";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Attested, DaysState } from "../contract/days.ts";
import type { ExpertiseTask } from "../contract/tasks.ts";
import type {
  ExpertLine,
  MissionLine,
  MissionPage,
  NeedLine,
  ProposalView,
  Suggestion,
} from "../contract/words.ts";
import type { expertiseContract } from "../contract.ts";

export type ReadExpert = z.output<typeof ExpertLine>;
export type ReadNeed = z.output<typeof NeedLine>;
export type ReadSuggestion = z.output<typeof Suggestion>;
export type ReadProposal = z.output<typeof ProposalView>;
export type ReadMissionLine = z.output<typeof MissionLine>;
export type ReadMission = z.output<typeof MissionPage>;
export type ReadVisit = ReadMission["visits"][number];
export type ReadDaysState = z.output<typeof DaysState>;
export type ReadAttested = z.output<typeof Attested>;
export type ReadHolderDays = ReadDaysState["holders"][number];
export type ReadTask = z.output<typeof ExpertiseTask>;

export type ReadSigners = z.output<typeof expertiseContract.routes.suggestSigners.response>;

/** What each form of a mission's page is given. */
export interface MissionActProps {
  params: { territory: string; mission: string };
  read: ReadMission;
}

/** What each form of a proposal's page is given; `on` is the territory's business date. */
export interface ProposalProps {
  territory: string;
  on: PlainDate;
  proposal: ReadProposal;
}

/** What each part of a need's page is given; `on` is the territory's business date. */
export interface NeedProps {
  territory: string;
  on: PlainDate;
  need: ReadNeed;
}

/** What the acts on experts are given; `toEnrol` hold an expert's seat and are not on the list. */
export interface ExpertActsProps {
  territory: string;
  on: PlainDate;
  experts: readonly ReadExpert[];
  toEnrol: readonly { id: string; name: string }[];
}

/** What each part of a holder's state of days is given. */
export interface HolderStateProps {
  territory: string;
  state: ReadDaysState;
  holder: ReadHolderDays;
  /** The first one to sign: the page keeps one filled button. */
  isFirst: boolean;
}
