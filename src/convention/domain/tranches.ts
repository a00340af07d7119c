import { allocate } from "#kernel/allocate.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Tranche } from "./pledge.ts";

export type TranchePlan = readonly { readonly dueOn: PlainDate; readonly weight: number }[];

/** Cuts a promise by the weights of the plan, to the cent or the half-day: the tranches always make the promise. */
export function cutIntoTranches(amount: bigint, plan: TranchePlan): Tranche[] {
  const parts = allocate(
    cents(amount),
    plan.map(({ weight }) => BigInt(weight)),
  );
  return plan.map(({ dueOn }, index) => ({ dueOn, amount: parts[index] ?? 0n }));
}

export function areInOrder(dates: readonly PlainDate[]): boolean {
  return dates.every((date, index) => index === 0 || (dates[index - 1] ?? date) < date);
}
