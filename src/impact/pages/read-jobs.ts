import type { z } from "zod";
import type { CommitmentPage, Definition, ImpactTask, JobLine, JobTotals } from "../contract/shapes.ts";

export type ReadCommitment = z.output<typeof CommitmentPage>;
export type ReadFollowUp = ReadCommitment["followUps"][number];
export type ReadCount = NonNullable<ReadFollowUp["count"]>;
export type ReadTold = ReadCommitment["history"][number];
export type ReadJobLine = z.output<typeof JobLine>;
export type ReadJobTotals = z.output<typeof JobTotals>;
export type ReadDefinition = z.output<typeof Definition>;
export type ReadTask = z.output<typeof ImpactTask>;

/** What each form of the page is given. */
export interface ActProps {
  params: { territory: string; commitment: string };
  read: ReadCommitment;
  /** Says what was done, once it is: the form may give way to the next one. */
  onDone: (sentence: string) => void;
}
