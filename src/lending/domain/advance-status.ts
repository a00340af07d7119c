import type { PlainDate } from "#kernel/plain-date.ts";
import type { Advance, AdvanceStatus } from "./advance.ts";
import type { AdvanceState } from "./advance-state.ts";

/** Where an advance stands once its events have happened. */
export function statusAfter({
  disbursed,
  outstanding,
  lost,
  liquidation,
  insolvency,
  acceleratedOn,
}: Pick<
  AdvanceState,
  "disbursed" | "outstanding" | "lost" | "liquidation" | "insolvency" | "acceleratedOn"
>): AdvanceStatus {
  if (disbursed === 0n) return "to-disburse";
  if (outstanding === 0n) return lost > 0n ? "written-off" : "settled";
  if (liquidation !== null) return "in-liquidation";
  if (insolvency?.isOpen === true) return "in-proceedings";
  return acceleratedOn === null ? "running" : "accelerated";
}

/** Where it stood on a day that is past, from its state that day. */
export function statusOn(
  { signedOn, lapsedOn }: Pick<Advance, "signedOn" | "lapsedOn">,
  state: AdvanceState,
  on: PlainDate,
): AdvanceStatus {
  if (lapsedOn !== null && lapsedOn <= on) return "lapsed";
  const status = statusAfter(state);
  const isSigned = signedOn !== null && signedOn <= on;
  return status === "to-disburse" && !isSigned ? "to-sign" : status;
}
