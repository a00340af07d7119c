import type { PlainDate } from "#kernel/plain-date.ts";
import type { AdvanceEvent } from "./advance-event.ts";
import type { AdvanceTerms } from "./advance-terms.ts";
import type { ReturnReason } from "./return-reasons.ts";

export const advanceStatuses = [
  "to-sign",
  "to-disburse",
  "running",
  /** The term is forfeited: all is due, nothing is debited by itself. */
  "accelerated",
  /** Under sauvegarde or redressement: nothing is debited. */
  "in-proceedings",
  "in-liquidation",
  "settled",
  /** Nothing is expected any more: what was left is lost, unless it comes back. */
  "written-off",
  "lapsed",
] as const;

export type AdvanceStatus = (typeof advanceStatuses)[number];

/** A repayable advance at zero interest, as its contract and its state stand. */
export type Advance = {
  readonly id: string;
  readonly territory: string;
  /** Its place among the advances of the territory. */
  readonly number: number;
  readonly application: string;
  readonly decision: string;
  readonly firm: { readonly id: string; readonly name: string };
  readonly fund: string;
  readonly terms: AdvanceTerms;
  readonly decidedOn: PlainDate;
  readonly status: AdvanceStatus;
  readonly signedOn: PlainDate | null;
  readonly mandate: string | null;
  /** The day on which the decision lapsed, nothing being paid out. */
  readonly lapsedOn: PlainDate | null;
};

/** Who decided, beyond what a coordinator may: the minutes or the note that says so. */
export type DecisionReference = {
  readonly on: PlainDate;
  readonly by: "committee" | "chair";
  readonly reference: string;
};

export const decisionMakers = ["committee", "chair"] as const satisfies readonly DecisionReference["by"][];

/** An event as it was recorded: with its reference at the bank, its reason and its entry in the journal. */
export type RecordedEvent = AdvanceEvent & {
  readonly recordedAt: string;
  readonly ref: string | null;
  readonly returnReason: ReturnReason | null;
  /** Why the schedule changed, or why an entry was a mistake. */
  readonly reason: string | null;
  readonly decision: DecisionReference | null;
  readonly entry: string | null;
};

export type DisbursementOrder = {
  readonly id: string;
  readonly amount: bigint;
  readonly payOn: PlainDate;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly releasedBy: string | null;
};

export type CallNote = {
  readonly id: string;
  readonly calledOn: PlainDate;
  readonly notedBy: string;
  readonly note: string;
};
