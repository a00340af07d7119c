import type { z } from "zod";
import type { DecisionView, ItemView, SittingPage, SittingStep } from "../contract/views.ts";

export type ReadSitting = z.output<typeof SittingPage>;
export type ReadStep = z.output<typeof SittingStep>;
export type ReadItem = z.output<typeof ItemView>;
export type ReadDecision = z.output<typeof DecisionView>;

/** The path of a sitting, as its routes want it. */
export interface SittingParams {
  territory: string;
  sitting: string;
}
