import type { HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import { accept, type Outcome } from "#kernel/outcome.ts";
import { computeLeverage, type Leverage, type LeverageInput, type MatchingRefusal } from "./leverage.ts";
import { matchingPresets, type ReadingPreset, readingPresets } from "./matching-presets.ts";
import { smallestPrivateCash } from "./smallest-stake.ts";

export type Simulation = {
  /** The private stake is known, or the total wanted is. */
  readonly from: "total" | "stake";
  readonly amount: Cents;
  readonly halfDays: HalfDays;
  readonly dayRate: Cents;
};

export type ReadLeverage = {
  readonly reading: ReadingPreset;
  readonly input: LeverageInput;
  readonly leverage: Leverage;
};

/** The same stakes under every reading of the rule, side by side. */
export function compareReadings(simulation: Simulation): Outcome<readonly ReadLeverage[], MatchingRefusal> {
  const compared: ReadLeverage[] = [];
  for (const reading of readingPresets) {
    const read = readOne(simulation, reading);
    if (!read.ok) return read;
    compared.push(read.value);
  }
  return accept(compared);
}

function readOne(simulation: Simulation, reading: ReadingPreset): Outcome<ReadLeverage, MatchingRefusal> {
  const { from, amount, halfDays, dayRate } = simulation;
  const known = { lines: matchingPresets[reading], halfDays, dayRate };
  const stake = from === "stake" ? accept(amount) : smallestPrivateCash({ ...known, totalCash: amount });
  if (!stake.ok) return stake;

  const input = { ...known, privateCash: stake.value };
  const leverage = computeLeverage(input);
  return leverage.ok ? accept({ reading, input, leverage: leverage.value }) : leverage;
}
