import { sum } from "#kernel/money.ts";
import type { Pledge } from "./pledge.ts";
import { addPromises, type PromiseState, stateOfPromise } from "./promise.ts";
import type { ConventionRecord } from "./record.ts";

export type PledgeState = { readonly pledge: Pledge; readonly state: PromiseState };

/** What became of each pledge of a convention. */
export function pledgeStates(record: ConventionRecord): PledgeState[] {
  return record.pledges.map((pledge) => ({ pledge, state: stateOf(pledge, record) }));
}

export function stateOf(pledge: Pledge, record: ConventionRecord): PromiseState {
  const lines = record.calls.flatMap((call) => call.lines).filter((line) => line.pledge === pledge.id);
  const paid = sum(lines.flatMap(({ payments }) => payments.map(({ amount }) => amount)));
  const released = record.releases
    .filter((release) => release.pledge === pledge.id)
    .reduce((total, { amount }) => total + amount, 0n);
  return stateOfPromise(
    {
      promised: pledge.amount,
      called: sum(lines.map(({ amount }) => amount)),
      honoured: pledge.unit === "EUR" ? paid : (record.honouredDays.get(pledge.holder) ?? 0n),
      released,
    },
    pledge.unit,
  );
}

/** The sum of those that answer: "in euros, for the fund". */
export function totalOf(states: readonly PledgeState[], isAmong: (pledge: Pledge) => boolean): PromiseState {
  return addPromises(states.filter(({ pledge }) => isAmong(pledge)).map(({ state }) => state));
}

/** What tells a pledge's kind, drafted or signed. */
type Promised = Pick<Pledge, "unit" | "origin">;

export const isCash = ({ unit }: Promised): boolean => unit === "EUR";
export const isDays = ({ unit }: Promised): boolean => unit === "HALF-DAY";
export const isPrivateCash = ({ unit, origin }: Promised): boolean =>
  unit === "EUR" && origin.kind === "private";
export const isPublicCash = ({ unit, origin }: Promised): boolean =>
  unit === "EUR" && origin.kind === "matching";

export function carries(contributor: string) {
  return ({ origin }: Promised): boolean => origin.kind === "matching" && origin.contributor === contributor;
}
