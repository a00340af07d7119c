import type { Cents } from "#kernel/money.ts";
import { addMonths, type PlainDate } from "#kernel/plain-date.ts";
import type { AdvanceEvent } from "./advance-event.ts";

export type LiquidationState = {
  readonly judgedOn: PlainDate;
  readonly publishedOn: PlainDate | null;
  /** The last day to declare the debt; null until the judgment is published. */
  readonly declareBy: PlainDate | null;
  readonly claim: { readonly on: PlainDate; readonly amount: Cents } | null;
};

/** Two months from the publication of the judgment (code de commerce, R622-24). */
export const monthsToDeclare = 2;

export function liquidationState(events: readonly AdvanceEvent[]): LiquidationState | null {
  const judgment = events.find(({ kind }) => kind === "liquidation");
  if (judgment === undefined) return null;
  // The publication of an earlier sauvegarde or redressement is not this judgment's.
  const publishedOn = events.find(({ kind, on }) => kind === "publication" && on >= judgment.on)?.on ?? null;
  const claim = events.find((event) => event.kind === "claim");
  return {
    judgedOn: judgment.on,
    publishedOn,
    declareBy: publishedOn && addMonths(publishedOn, monthsToDeclare),
    claim: claim === undefined ? null : { on: claim.on, amount: claim.amount },
  };
}
