import { halfDays } from "#kernel/days.ts";
import { invariant } from "#kernel/invariant.ts";
import { cents } from "#kernel/money.ts";
import { computeLeverage, type Leverage, type LeverageInput } from "./leverage.ts";
import { fixedLines } from "./matching-presets.ts";
import { carries, isDays, isPrivateCash, type PledgeState, pledgeStates, totalOf } from "./pledge-states.ts";
import type { ConventionRecord } from "./record.ts";

/** The rule on what was pledged, as at the signature. */
export function plannedLeverage(record: ConventionRecord): { input: LeverageInput; leverage: Leverage } {
  const states = pledgeStates(record);
  const input = {
    lines: record.convention.lines,
    dayRate: record.convention.dayRate,
    privateCash: cents(totalOf(states, isPrivateCash).promised),
    halfDays: halfDays(totalOf(states, isDays).promised),
  };
  return { input, leverage: compute(input) };
}

/** The rule on what was paid, and on days delivered and confirmed: what the public funders owe for it. */
export function dueLeverage(record: ConventionRecord): { input: LeverageInput; leverage: Leverage } {
  const input = { ...honouredStake(record, pledgeStates(record)), lines: record.convention.lines };
  return { input, leverage: compute(input) };
}

/** What really came, whatever the rule says: private cash and public cash paid, days confirmed. */
export function actualLeverage(record: ConventionRecord): Leverage {
  const states = pledgeStates(record);
  const paid = record.convention.lines.map(({ contributor }) => ({
    contributor,
    amount: cents(totalOf(states, carries(contributor)).honoured),
  }));
  return compute({ ...honouredStake(record, states), lines: fixedLines(paid) });
}

function honouredStake({ convention }: ConventionRecord, states: readonly PledgeState[]) {
  return {
    dayRate: convention.dayRate,
    privateCash: cents(totalOf(states, isPrivateCash).honoured),
    halfDays: halfDays(totalOf(states, isDays).honoured),
  };
}

function compute(input: LeverageInput): Leverage {
  const computed = computeLeverage(input);
  invariant(computed.ok, "a rule that was signed still computes");
  return computed.value;
}
