import type { HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";

export const decisionOutcomes = [
  "approved",
  "approved-with-conditions",
  // A proposal about what was granted: it grants nothing itself.
  "agreed",
  "adjourned",
  "refused",
] as const;

export type DecisionOutcome = (typeof decisionOutcomes)[number];

export const frequencies = ["monthly", "quarterly"] as const;

export type Frequency = (typeof frequencies)[number];

/** What is granted; it may differ from what was asked. */
export interface Grant {
  readonly amount: Cents;
  readonly instalments: number;
  readonly graceMonths: number;
  readonly frequency: Frequency;
  readonly halfDays: HalfDays;
  readonly jobs: JobUndertaking;
}

export interface JobUndertaking {
  readonly created: number;
  readonly kept: number;
}

/** What is put to the vote. */
export interface Proposal {
  readonly outcome: DecisionOutcome;
  readonly grant: Grant | null;
  readonly conditions: readonly string[];
  readonly reasons: string;
  /** Why the committee departs from a rule of the convention; null when it does not. */
  readonly derogation: string | null;
}

export type ProposalRefusal = Refusal<
  | "grant-missing"
  | "grant-without-approval"
  | "amount-not-positive"
  | "conditions-missing"
  | "conditions-without-approval"
  | "reasons-missing"
>;

export function isApproval(outcome: DecisionOutcome): boolean {
  return outcome === "approved" || outcome === "approved-with-conditions";
}

/** A grant goes with an approval, conditions with a conditional one, and whoever is not helped is told why. */
export function checkProposal(proposal: Proposal): Outcome<Proposal, ProposalRefusal> {
  const { outcome, grant, conditions, reasons } = proposal;
  if (isApproval(outcome)) {
    if (grant === null) return refuse("grant-missing", {}, "grant");
    if (grant.amount <= 0n) return refuse("amount-not-positive", { amount: grant.amount }, "grant.amount");
  } else {
    if (grant !== null) return refuse("grant-without-approval", {}, "grant");
    if (reasons.trim() === "") return refuse("reasons-missing", {}, "reasons");
  }
  const isConditional = outcome === "approved-with-conditions";
  if (isConditional && (conditions.length === 0 || conditions.some((text) => text.trim() === "")))
    return refuse("conditions-missing", {}, "conditions");
  if (!isConditional && conditions.length > 0) return refuse("conditions-without-approval", {}, "conditions");
  return accept(proposal);
}
