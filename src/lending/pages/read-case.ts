import type { z } from "zod";
import type { ArrearsCaseView, ReminderPlanView } from "../contract/dunning-shapes.ts";
import type { AdvanceWarnings, EarlyWarning, FirmAccounts } from "../contract/warning-shapes.ts";

export type ReadCase = z.output<typeof ArrearsCaseView>;
export type ReadWarning = z.output<typeof EarlyWarning>;
export type ReadWarnings = z.output<typeof AdvanceWarnings>;
export type ReadAccounts = z.output<typeof FirmAccounts>;
export type ReadPlan = z.output<typeof ReminderPlanView>;

/** What each form about a case is given; quiet beside the page's own act. */
export interface CaseProps {
  territory: string;
  read: ReadCase;
  quiet?: boolean;
}

/** The same for a form, which takes no undefined. */
export function quietly(quiet: boolean | undefined): { quiet?: boolean } {
  return quiet === undefined ? {} : { quiet };
}
