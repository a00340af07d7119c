import type { PlainDate } from "#kernel/plain-date.ts";
import type { MovingEvent } from "./replay-engine.ts";

/** Money or a change of plan, as `alize replay` is told it; `ref` is how a later event takes money back. Its id is its field. */
export type ToldMoney = { readonly event: MovingEvent; readonly ref?: string };

/** From its day on, the event of that reference counts as if it had never been. */
export type TakeBack = {
  readonly event: { readonly kind: "return" | "reversal"; readonly id: string; readonly on: PlainDate };
  readonly of: string;
};

export type ReplayEvent = ToldMoney | TakeBack;

export function isTold(told: ReplayEvent): told is ToldMoney {
  return !("of" in told);
}
