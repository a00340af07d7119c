import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { DecisionReference } from "./advance.ts";

export const proposalKinds = ["write-off", "refund"] as const;

export type ProposalKind = (typeof proposalKinds)[number];

/** A loss, or the firm's money given back: one person proposes it, another confirms it. */
export type Proposal = {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly amount: Cents;
  readonly on: PlainDate;
  /** None for a refund: it gives the firm its own. */
  readonly decision: DecisionReference | null;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
};
