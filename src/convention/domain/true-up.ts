import { allocate } from "#kernel/allocate.ts";
import { type Cents, cents, minus, sum } from "#kernel/money.ts";
import { dueLeverage, plannedLeverage } from "./actual-leverage.ts";
import type { Leverage, LeverageInput } from "./leverage.ts";
import type { MatchedLine } from "./match.ts";
import { carries, type PledgeState, pledgeStates, totalOf } from "./pledge-states.ts";
import type { ConventionRecord } from "./record.ts";

export type TrueUp = {
  readonly planned: Leverage;
  /** The rule applied to the private cash paid and the days confirmed. */
  readonly due: { readonly input: LeverageInput; readonly leverage: Leverage };
  readonly lines: readonly TrueUpLine[];
  readonly stillToCall: Cents;
  readonly stillToPay: Cents;
};

export type TrueUpLine = Gap & {
  readonly matched: MatchedLine;
  readonly planned: Cents;
  readonly authorities: readonly (Gap & { readonly organisation: string })[];
};

/** Beside what is due, what was called and paid; a gap below zero is too much. */
type Gap = {
  readonly due: Cents;
  readonly called: Cents;
  readonly paid: Cents;
  readonly stillToCall: Cents;
  readonly stillToPay: Cents;
};

/** What each public line should be on actual figures, and how far the calls and the payments are from it. */
export function trueUp(record: ConventionRecord): TrueUp {
  const planned = plannedLeverage(record).leverage;
  const due = dueLeverage(record);
  const states = pledgeStates(record);
  const lines = due.leverage.lines.map((matched, index) => ({
    matched,
    planned: planned.lines[index]?.amount ?? cents(0n),
    ...gapOf(matched.amount, totalOf(states, carries(matched.contributor))),
    authorities: shareAmong(
      matched.amount,
      states.filter(({ pledge }) => carries(matched.contributor)(pledge)),
    ),
  }));
  return {
    planned,
    due,
    lines,
    stillToCall: sum(lines.map(({ stillToCall }) => stillToCall)),
    stillToPay: sum(lines.map(({ stillToPay }) => stillToPay)),
  };
}

/** As at the signature: to the cent, by the weights of those who carry the line. */
function shareAmong(due: Cents, carriers: readonly PledgeState[]): TrueUpLine["authorities"] {
  if (carriers.length === 0) return [];
  const parts = allocate(
    due,
    carriers.map(({ pledge }) => BigInt(pledge.origin.kind === "matching" ? pledge.origin.weight : 0)),
  );
  return carriers.map(({ pledge, state }, index) => ({
    organisation: pledge.holder,
    ...gapOf(parts[index] ?? cents(0n), state),
  }));
}

function gapOf(due: Cents, { called, honoured }: { called: bigint; honoured: bigint }): Gap {
  return {
    due,
    called: cents(called),
    paid: cents(honoured),
    stillToCall: minus(due, cents(called)),
    stillToPay: minus(due, cents(honoured)),
  };
}
