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
type Money = Told & { readonly amount: Cents };

/** The whole, or a tranche: the schedule is drawn again for all that is disbursed. */
export type Disbursement = Money & {
  readonly kind: "disbursement";
  /** Where it entered these books already running: its former name, and the instalments that were left of it. */
  readonly takenOver?: {
    readonly reference: string;
    readonly instalments: readonly { readonly dueOn: PlainDate; readonly principal: Cents }[];
  };
};
export type Repayment = Money & {
  readonly kind: "repayment";
  /** What it does once nothing is due. */
  readonly rule: PrepaymentRule;
  /** The advance of the same firm whose overpayment this is, where the bank did not bring it. */
  readonly from?: string;
  /** It was not owed: it pays nothing, and waits to be given back. */
  readonly isOwedBack?: true;
};
/** By decision, what is owed is no longer expected: the oldest first. The firm is not released. */
export type WriteOff = Money & { readonly kind: "write-off" };
/** What was written off comes back after all. */
export type Recovery = Money & { readonly kind: "recovery" };
/** What came beyond the debt is given back to the firm. */
export type Refund = Money & { readonly kind: "refund" };
/** What came beyond the debt pays another advance of the same firm. */
export type Reallocation = Money & { readonly kind: "reallocation"; readonly to: string };

/** The bank takes a repayment back. */
type Return = Money & { readonly kind: "return"; readonly of: string };
/** An entry was a mistake: from this day, it counts as if it had never been. */
export type Reversal = Money & { readonly kind: "reversal"; readonly of: string };

/** `count` instalments from the number `from` are put off: the term grows by as many, or the later ones carry them. */
export type Deferral = Told & {
  readonly kind: "deferral";
  readonly from: number;
  readonly count: number;
  readonly keepTerm: boolean;
};
/** What is left from that instalment on is spread again, over `terms` more. */
export type Extension = Told & {
  readonly kind: "extension";
  readonly from: number;
  readonly terms: number;
};
/** What is late, and that alone, is spread over `terms` new instalments. */
export type Replan = Told & {
  readonly kind: "replan";
  readonly terms: number;
  readonly firstDueOn: PlainDate;
};
export type DueDateChange = Told & {
  readonly kind: "due-date-change";
  readonly number: number;
  readonly dueOn: PlainDate;
  readonly shiftFollowing: boolean;
};
/** The committee or its chair, after a formal notice: from that day all that remains is due. */
export type Acceleration = Told & { readonly kind: "acceleration" };

export type ProceedingsNature = "safeguard" | "reorganisation";

export const proceedingsNatures = [
  "safeguard",
  "reorganisation",
] as const satisfies readonly ProceedingsNature[];

/** A court opens a sauvegarde or a redressement: nothing is debited nor accelerated any more. */
type Proceedings = Told & { readonly kind: "proceedings"; readonly nature: ProceedingsNature };
/** The court adopts a plan: its instalments replace all that was left. */
export type AdoptedPlan = Told & {
  readonly kind: "adopted-plan";
  readonly instalments: readonly { readonly dueOn: PlainDate; readonly principal: Cents }[];
};
/** The proceedings end without a plan: the schedule is debited again as it stands. */
type EndOfProceedings = Told & { readonly kind: "end-of-proceedings" };
/** A court puts the firm into liquidation: from that day all that remains is due. */
export type Liquidation = Told & { readonly kind: "liquidation" };
/** The judgment is published: two months run to declare the debt. */
export type Publication = Told & { readonly kind: "publication" };
/** The debt is declared to the liquidator, or to whoever the court named. */
type Claim = Money & { readonly kind: "claim" };

/** Money, or its loss. */
export type MoneyEvent = Disbursement | Repayment | WriteOff | Recovery | Refund | Reallocation;

/** What draws the schedule again, no money moving. */
export type PlanChange =
  | Deferral
  | Extension
  | Replan
  | DueDateChange
  | Acceleration
  | AdoptedPlan
  | Liquidation;

type TakeBack = Return | Reversal;

export type AdvanceEvent =
  | MoneyEvent
  | TakeBack
  | PlanChange
  | Proceedings
  | EndOfProceedings
  | Publication
  | Claim;

export const advanceEventKinds = [
  "disbursement",
  "repayment",
  "return",
  "deferral",
  "liquidation",
  "publication",
  "claim",
  "write-off",
  "recovery",
  "refund",
  "reallocation",
  "reversal",
  "extension",
  "replan",
  "due-date-change",
  "acceleration",
  "proceedings",
  "adopted-plan",
  "end-of-proceedings",
] as const satisfies readonly AdvanceEvent["kind"][];

/** In the order in which they count. */
export function inEffectiveOrder<Event extends { readonly on: PlainDate; readonly rank: number }>(
  events: readonly Event[],
): Event[] {
  return events.toSorted((a, b) => (a.on === b.on ? a.rank - b.rank : a.on < b.on ? -1 : 1));
}

export function isTakeBack(event: AdvanceEvent): event is TakeBack {
  return event.kind === "return" || event.kind === "reversal";
}

/** The events that stand: those that none among these takes back, and that take nothing back. */
export function standingEvents<Event extends AdvanceEvent>(
  events: readonly Event[],
): Exclude<Event, TakeBack>[] {
  const takenBack = new Set(events.flatMap((event) => (isTakeBack(event) ? [event.of] : [])));
  return inEffectiveOrder(events).filter(
    (event): event is Exclude<Event, TakeBack> => !isTakeBack(event) && !takenBack.has(event.id),
  );
}

export type ReversibleEvent = MoneyEvent;

const reversibleKinds: ReadonlySet<AdvanceEvent["kind"]> = new Set([
  "disbursement",
  "repayment",
  "write-off",
  "recovery",
  "refund",
  "reallocation",
] satisfies ReversibleEvent["kind"][]);

/** Money typed by mistake; not what came from the former books. */
export function isReversible<Event extends AdvanceEvent>(event: Event): event is Event & ReversibleEvent {
  if (event.kind === "disbursement") return event.takenOver === undefined;
  return reversibleKinds.has(event.kind);
}

/** The firm's other advance, whose own event tells the other side of this one; null where it has one side alone. */
export function otherSideOf(event: AdvanceEvent): string | null {
  if (event.kind === "reallocation") return event.to;
  return event.kind === "repayment" ? (event.from ?? null) : null;
}
