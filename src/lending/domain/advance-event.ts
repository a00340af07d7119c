import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";

/** How money that comes early is spread: over the coming instalments, from the last one back, or evenly over what remains. */
export type PrepaymentRule = "next-first" | "last-first" | "spread";

export const prepaymentRules = [
  "next-first",
  "last-first",
  "spread",
] as const satisfies readonly PrepaymentRule[];

/** Something that happened to an advance. Its day, then its rank, say when it counts; never the order in which it was told. */
type Told = { readonly id: string; readonly on: PlainDate; readonly rank: number };

export type Disbursement = Told & { readonly kind: "disbursement"; readonly amount: Cents };
export type Repayment = Told & {
  readonly kind: "repayment";
  readonly amount: Cents;
  /** What it does once nothing is due. */
  readonly rule: PrepaymentRule;
};
/** The bank takes a repayment back. */
export type Return = Told & { readonly kind: "return"; readonly of: string; readonly amount: Cents };
/** `count` instalments from the number `from` are put off: the term grows by as many, or the later ones carry them. */
export type Deferral = Told & {
  readonly kind: "deferral";
  readonly from: number;
  readonly count: number;
  readonly keepTerm: boolean;
};

/** A court puts the firm into liquidation: from that day all that remains is due. */
export type Liquidation = Told & { readonly kind: "liquidation" };
/** The judgment is published: two months run to declare the debt. */
export type Publication = Told & { readonly kind: "publication" };
/** The debt is declared to the liquidator. */
export type Claim = Told & { readonly kind: "claim"; readonly amount: Cents };

export type AdvanceEvent = Disbursement | Repayment | Return | Deferral | Liquidation | Publication | Claim;

export const advanceEventKinds = [
  "disbursement",
  "repayment",
  "return",
  "deferral",
  "liquidation",
  "publication",
  "claim",
] as const satisfies readonly AdvanceEvent["kind"][];

/** In the order in which they count. */
export function inEffectiveOrder<Event extends { readonly on: PlainDate; readonly rank: number }>(
  events: readonly Event[],
): Event[] {
  return events.toSorted((a, b) => (a.on === b.on ? a.rank - b.rank : a.on < b.on ? -1 : 1));
}

/** The repayments that stand: those that no event among these takes back. */
export function standingRepayments(events: readonly AdvanceEvent[]): Repayment[] {
  const takenBack = new Set(events.flatMap((event) => (event.kind === "return" ? [event.of] : [])));
  return inEffectiveOrder(
    events.filter((event): event is Repayment => event.kind === "repayment" && !takenBack.has(event.id)),
  );
}
