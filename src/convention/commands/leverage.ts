import { halfDays, sumHalfDays } from "#kernel/days.ts";
import { type Cents, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refused, refuse } from "#kernel/outcome.ts";
import { fraction } from "#kernel/weight.ts";
import { calculator } from "#platform/calculator/calculator.ts";
import { explainLine } from "../domain/explanation.ts";
import {
  computeLeverage,
  type Leverage,
  type LeverageInput,
  type MatchingRefusal,
} from "../domain/leverage.ts";
import type { DaysStake, MatchingLine } from "../domain/matching-line.ts";
import { fixedLines, matchingPresets } from "../domain/matching-presets.ts";
import { matchingRefusalSentences } from "../domain/matching-refusal-sentences.ts";
import { smallestPrivateCash } from "../domain/smallest-stake.ts";
import { LeverageRequest, type LineRequest } from "./leverage-input.ts";
import { leverageManual } from "./leverage-manual.ts";

export const leverage = calculator({
  name: "leverage",
  summary: "Ce que l'apport privé déclenche d'argent public, ligne par ligne.",
  manual: leverageManual,
  input: LeverageRequest,
  calculate,
  sentences: matchingRefusalSentences,
});

function calculate(request: LeverageRequest): Outcome<unknown, MatchingRefusal> {
  const known = { lines: linesOf(request), halfDays: halfDaysOf(request), dayRate: request.dayRateCents };
  const privateCash = privateCashOf(request, known);
  if (!privateCash.ok) return nameField(privateCash, request);

  const input = { ...known, privateCash: privateCash.value };
  const computed = computeLeverage(input);
  return computed.ok ? accept(write(computed.value, input)) : nameField(computed, request);
}

/** The engine names the line at fault; with the preset `fixed` the person wrote it under another name. */
function nameField(
  { refusal }: Refused<MatchingRefusal>,
  { preset }: LeverageRequest,
): Refused<MatchingRefusal> {
  const field = preset === "fixed" ? refusal.field?.replace(/^lines\./, "fixed.") : refusal.field;
  return refuse(refusal.reason, refusal.facts, field);
}

function privateCashOf(
  { privateCashCents, totalCashCents, contributions = [] }: LeverageRequest,
  known: DaysStake & { readonly lines: readonly MatchingLine[] },
): Outcome<Cents, MatchingRefusal> {
  if (totalCashCents !== undefined) return smallestPrivateCash({ ...known, totalCash: totalCashCents });
  return accept(privateCashCents ?? sum(contributions.map((contribution) => contribution.cashCents)));
}

function halfDaysOf({ halfDays: count, contributions = [] }: LeverageRequest) {
  return halfDays(count ?? sumHalfDays(contributions.map((contribution) => contribution.halfDays)));
}

function linesOf({ preset, fixed = [], lines = [] }: LeverageRequest): readonly MatchingLine[] {
  if (preset === undefined) return lines.map(readLine);
  if (preset !== "fixed") return matchingPresets[preset];
  return fixedLines(fixed.map(({ contributor, cents }) => ({ contributor, amount: cents })));
}

function readLine({
  contributor,
  base,
  multiplier,
  fixedCents,
  floorCents,
  capCents,
  yearlyCap,
  capShare,
  targetShare,
}: LineRequest): MatchingLine {
  return {
    contributor,
    base: base ?? [],
    multiplier: multiplier ?? fraction(1n),
    ...(fixedCents === undefined ? {} : { fixed: fixedCents }),
    ...(floorCents === undefined ? {} : { floor: floorCents }),
    ...(capCents === undefined ? {} : { cap: capCents }),
    ...(yearlyCap === undefined ? {} : { yearlyCap: { amount: yearlyCap.cents, years: yearlyCap.years } }),
    ...(capShare === undefined ? {} : { capShare }),
    ...(targetShare === undefined ? {} : { targetShare }),
  };
}

function write(result: Leverage, input: LeverageInput) {
  return {
    privateCashCents: result.privateCash,
    valuedDaysCents: result.valuedDays,
    lines: result.lines.map((line) => ({
      contributor: line.contributor,
      amountCents: line.amount,
      explanation: explainLine(line, input, "fr"),
    })),
    publicCashCents: result.publicCash,
    totalCashCents: result.totalCash,
    publicShareOfCashBp: result.publicShareOfCash,
    publicShareOfCashAndDaysBp: result.publicShareOfCashAndDays,
    publicPerPrivateEuro: result.publicPerPrivateEuro,
  };
}
