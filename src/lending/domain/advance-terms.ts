import type { Cents } from "#kernel/money.ts";
import type { Frequency } from "#kernel/schedule.ts";

/** What the committee granted and the contract says. */
export type AdvanceTerms = {
  readonly principal: Cents;
  readonly instalments: number;
  readonly graceMonths: number;
  readonly frequency: Frequency;
};
