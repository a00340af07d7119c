import type { z } from "zod";
import type { FileGiven } from "../contract/acts.ts";
import type { EligibilityView } from "../contract/eligibility.ts";
import type { ApplicationPage, ApplicationRow } from "../contract/pages.ts";

export type ReadApplication = z.output<typeof ApplicationPage>;
export type ReadRow = z.output<typeof ApplicationRow>;
export type ReadEligibility = z.output<typeof EligibilityView>;
export type TypedFile = z.output<typeof FileGiven>;

export interface FileParams {
  readonly territory: string;
  readonly application: string;
}
