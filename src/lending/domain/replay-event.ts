import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";

/** Money, or its loss; `ref` is how a later event takes it back. */
export type MoneyEvent = {
  readonly type: "disbursement" | "repayment" | "recovery" | "write-off";
  readonly on: PlainDate;
  readonly amount: Cents;
  readonly ref?: string;
};

/** From its day on, the event of that `ref` counts as if it had never been. */
export type TakeBack = {
  readonly type: "return" | "reversal";
  readonly on: PlainDate;
  readonly ref: string;
};

export type Defer = {
  readonly type: "defer";
  readonly on: PlainDate;
  readonly from: number;
  readonly count: number;
  readonly keepTerm: boolean;
};

export type Extend = {
  readonly type: "extend";
  readonly on: PlainDate;
  readonly from: number;
  readonly terms: number;
};

export type Replan = {
  readonly type: "replan";
  readonly on: PlainDate;
  readonly terms: number;
  readonly firstDueOn: PlainDate;
};

export type DueDateChange = {
  readonly type: "due-date-change";
  readonly on: PlainDate;
  readonly number: number;
  readonly dueOn: PlainDate;
  readonly shiftFollowing: boolean;
};

export type ReplayEvent = MoneyEvent | TakeBack | Defer | Extend | Replan | DueDateChange;

/** An event with the field that tells it, for a refusal to point at. */
export type Told<E extends ReplayEvent = ReplayEvent> = E & { readonly at: string };
