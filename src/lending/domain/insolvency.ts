import type { Cents } from "#kernel/money.ts";
import { addMonths, type PlainDate } from "#kernel/plain-date.ts";
import type { AdvanceEvent, ProceedingsNature } from "./advance-event.ts";
import { monthsToDeclare } from "./liquidation.ts";

/** A sauvegarde or a redressement: the observation, then the plan or the end. */
export type InsolvencyState = {
  readonly nature: ProceedingsNature;
  readonly openedOn: PlainDate;
  readonly publishedOn: PlainDate | null;
  /** The last day to declare the debt; null until the judgment is published. */
  readonly declareBy: PlainDate | null;
  readonly claim: { readonly on: PlainDate; readonly amount: Cents } | null;
  readonly planAdoptedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  /** Nothing is debited nor accelerated while it is. */
  readonly isOpen: boolean;
};

/** The last proceedings opened for the firm; a liquidation that follows has its own state. */
export function insolvencyState(standing: readonly AdvanceEvent[]): InsolvencyState | null {
  const opened = standing.findLast((event) => event.kind === "proceedings");
  if (opened === undefined) return null;
  const since = standing.slice(standing.indexOf(opened));
  const publishedOn = since.find(({ kind }) => kind === "publication")?.on ?? null;
  const claim = since.find((event) => event.kind === "claim");
  const planAdoptedOn = since.find(({ kind }) => kind === "adopted-plan")?.on ?? null;
  const endedOn = since.find(({ kind }) => kind === "end-of-proceedings")?.on ?? null;
  const isLiquidated = since.some(({ kind }) => kind === "liquidation");
  return {
    nature: opened.nature,
    openedOn: opened.on,
    publishedOn,
    declareBy: publishedOn && addMonths(publishedOn, monthsToDeclare),
    claim: claim === undefined ? null : { on: claim.on, amount: claim.amount },
    planAdoptedOn,
    endedOn,
    isOpen: planAdoptedOn === null && endedOn === null && !isLiquidated,
  };
}
