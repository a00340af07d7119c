import { z } from "zod";
import { BasisPoints$, Bilingual } from "#fund/contract.ts";
import { parseWeight, type Weight, writeWeight } from "#kernel/weight.ts";
import { Cents$, HalfDays$, Name } from "#platform/contract/fields.ts";
import { type ReadingPreset, readingPresets } from "../domain/matching-presets.ts";

/** "2", "3/2" or "1.5". */
const Weight$ = z.codec(z.string(), z.custom<Weight>(), {
  decode: (text, context) => {
    const parsed = parseWeight(text);
    if (parsed.ok) return parsed.value;
    context.issues.push({ code: "custom", input: text, message: "un poids comme 2, 3/2 ou 1.5 est attendu" });
    return z.NEVER;
  },
  encode: (weight) => writeWeight(weight),
});

const Term = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("private-cash"), weight: Weight$ }),
  z.strictObject({ of: z.literal("valued-days"), weight: Weight$ }),
  z.strictObject({ of: z.literal("line"), ref: Name, weight: Weight$ }),
  z.strictObject({ of: z.literal("fixed"), cents: Cents$, weight: Weight$ }),
]);

/** What a line has not is absent or undefined: a codec that is exactly optional is asked to write what is absent. */
export const MatchingLineInput = z.strictObject({
  contributor: Name,
  base: z.array(Term).max(20),
  multiplier: Weight$,
  fixed: Cents$.optional(),
  floor: Cents$.optional(),
  cap: Cents$.optional(),
  /** At most this a year, for so many years. */
  yearlyCap: z.strictObject({ amount: Cents$, years: z.int().min(1).max(99) }).optional(),
  /** At most this share of the cash, itself and what precedes it counted: "3/10" or "0.3". */
  capShare: Weight$.optional(),
  /** The line completes the public share of the cash up to it: "4/5" or "0.8". */
  targetShare: Weight$.optional(),
});

/** One of the readings of the published sentence, or lines of one's own. */
export const MatchingRule = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("preset"),
    preset: z.enum(readingPresets as [ReadingPreset, ...ReadingPreset[]]),
  }),
  z.strictObject({ kind: z.literal("lines"), lines: z.array(MatchingLineInput).max(20) }),
]);

/** What the private stake brought, or is to bring. */
export const Leverage$ = z.object({
  privateCash: Cents$,
  halfDays: HalfDays$,
  dayRate: Cents$,
  valuedDays: Cents$,
  publicCash: Cents$,
  totalCash: Cents$,
  publicShareOfCash: BasisPoints$.nullable(),
  publicShareOfCashAndDays: BasisPoints$.nullable(),
  /** Four decimals: "3.4118"; null without private cash. */
  publicPerPrivateEuro: z.string().nullable(),
});

export const MatchedLine$ = z.object({
  contributor: z.string(),
  name: Bilingual,
  amount: Cents$,
  /** The formula with its inputs. */
  explanation: Bilingual,
});

export const PlannedLeverage = Leverage$.extend({
  preset: z.string().nullable(),
  lines: z.array(MatchedLine$),
});

/** A public line on actual figures, beside what was called from it and what it paid. */
export const TrueUpLine = z.object({
  contributor: z.string(),
  name: Bilingual,
  planned: Cents$,
  due: Cents$,
  called: Cents$,
  paid: Cents$,
  /** Due less called: below zero, too much was called. */
  stillToCall: Cents$,
  /** Due less paid: below zero, too much was paid. */
  stillToPay: Cents$,
  explanation: Bilingual,
  /** What to do about it, in a sentence. */
  sentence: Bilingual,
  authorities: z.array(
    z.object({
      organisation: z.uuid(),
      name: z.string(),
      due: Cents$,
      called: Cents$,
      paid: Cents$,
      stillToCall: Cents$,
    }),
  ),
});
