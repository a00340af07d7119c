import { type Cents, sum } from "#kernel/money.ts";
import type { InstalmentState } from "./advance-state.ts";

type Told = Pick<InstalmentState, "number" | "payOn" | "principal" | "left" | "paidOn">;

/** What is left to repay once this instalment is paid: what was brought early by then is no longer to come. */
export function restAfter(instalment: Told, instalments: readonly Told[]): Cents {
  return sum(
    instalments
      .filter(
        ({ number, paidOn }) =>
          number > instalment.number && !(paidOn !== null && paidOn <= instalment.payOn),
      )
      .map(({ left, paidOn, principal }) => (paidOn === null ? left : principal)),
  );
}
