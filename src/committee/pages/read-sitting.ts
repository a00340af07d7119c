import type { z } from "zod";
import type {
  DecisionView,
  Examination,
  ItemView,
  MemberView,
  SittingPage,
  SittingStep,
} from "../contract/views.ts";

export type ReadSitting = z.output<typeof SittingPage>;
export type ReadStep = z.output<typeof SittingStep>;
export type ReadMember = z.output<typeof MemberView>;
export type ReadItem = z.output<typeof ItemView>;
export type ReadExamination = z.output<typeof Examination>;
export type ReadDecision = z.output<typeof DecisionView>;

/** The path of a sitting, as its routes want it. */
export interface SittingParams {
  territory: string;
  sitting: string;
}
