import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { isCash, type PledgeState, pledgeStates } from "./pledge-states.ts";
import type { ConventionRecord } from "./record.ts";

/** What the money becomes once a convention is over: it passes to the next one, or goes back to those who gave it. */
export const fates = ["roll-over", "return"] as const;

export type Fate = (typeof fates)[number];

export type ClosedConvention = {
  readonly closedOn: PlainDate;
  readonly fate: Fate;
  readonly reason: string;
  readonly returns: readonly FunderReturn[];
};

export type FunderReturn = {
  readonly organisation: string;
  readonly returnedOn: PlainDate;
  readonly amount: Cents;
  readonly bankReference: string;
};

/** What nobody called of a convention that is over, and the days that nobody planned: they lapse at its close. */
export function lapsing(
  record: ConventionRecord,
  freeDays: (organisation: string) => bigint,
): { readonly pledge: PledgeState["pledge"]; readonly amount: bigint }[] {
  return pledgeStates(record)
    .map(({ pledge, state }) => ({
      pledge,
      amount: isCash(pledge) ? state.toCall : freeDays(pledge.holder),
    }))
    .filter(({ amount }) => amount > 0n);
}
