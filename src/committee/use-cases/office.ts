import type { Committee } from "./committee.ts";
import type { LapseHandler } from "./decision-lapsed.ts";
import type { DecisionHandler } from "./decision-made.ts";
import type { Subjects } from "./subjects.ts";

/** What the use cases of the committee work with. */
export interface CommitteeOffice {
  readonly committee: Committee;
  readonly subjects: Subjects;
  readonly onDecision: readonly DecisionHandler[];
  readonly onLapse: readonly LapseHandler[];
}

/** Who acts. */
export interface By {
  readonly person: string;
  readonly name: string;
}
