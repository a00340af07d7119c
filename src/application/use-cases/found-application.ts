import type { Siren } from "#kernel/siren.ts";
import type { ToldAnswer } from "../domain/answers.ts";
import type { Appraisal, Project } from "../domain/application.ts";
import type { withSentences } from "../domain/eligibility-view.ts";
import type { FinancingLine, PlanBalance } from "../domain/financing-plan.ts";
import type { FirmLink } from "../domain/firm.ts";
import type { ApplicationStatus } from "../domain/status.ts";

/** A file as the committee and the lending desk see it. */
export interface FoundApplication extends Project {
  readonly id: string;
  readonly number: number;
  readonly status: ApplicationStatus;
  readonly firm: {
    readonly id: string;
    readonly name: string;
    readonly siren: Siren | null;
    readonly headcount: number | null;
    readonly links: readonly FirmLink[];
  };
  readonly appraisal: Appraisal | null;
  readonly plan: { readonly lines: readonly FinancingLine[] } & PlanBalance;
  /** The territory's own questions, answered; absent where none is. */
  readonly answers?: readonly ToldAnswer[];
  /** One sentence per rule; null where the territory's own rules had not begun on that day. */
  readonly eligibility: ReturnType<typeof withSentences> | null;
}
