import { z } from "zod";
import { exactlyOne, refuseField } from "#platform/calculator/alternatives.ts";
import {
  CentsField,
  CountField,
  HalfDaysField,
  NameField,
  WeightField,
} from "#platform/calculator/fields.ts";
import { type MatchingPreset, readingPresets } from "../domain/matching-presets.ts";

const Term = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("private-cash"), weight: WeightField }),
  z.strictObject({ of: z.literal("valued-days"), weight: WeightField }),
  z.strictObject({ of: z.literal("line"), ref: NameField, weight: WeightField }),
  z.strictObject({ of: z.literal("fixed"), cents: CentsField, weight: WeightField }),
]);

/** A line with a fixed amount or a target share needs neither base nor multiplier. */
const Line = z
  .strictObject({
    contributor: NameField,
    base: z.array(Term).exactOptional(),
    multiplier: WeightField.exactOptional(),
    capCents: CentsField.exactOptional(),
    yearlyCap: z.strictObject({ cents: CentsField, years: CountField }).exactOptional(),
    capShare: WeightField.exactOptional(),
    floorCents: CentsField.exactOptional(),
    fixedCents: CentsField.exactOptional(),
    targetShare: WeightField.exactOptional(),
  })
  .superRefine((line, context) => {
    if (line.fixedCents !== undefined || line.targetShare !== undefined) return;
    if (line.base === undefined) refuseField(context, "base", "field-missing");
    if (line.multiplier === undefined) refuseField(context, "multiplier", "field-missing");
  });

const Contribution = z.strictObject({ partner: NameField, cashCents: CentsField, halfDays: HalfDaysField });
const FixedAmount = z.strictObject({ contributor: NameField, cents: CentsField });

export const LeverageRequest = z
  .strictObject({
    dayRateCents: CentsField,
    halfDays: HalfDaysField.exactOptional(),
    preset: z.enum([...readingPresets, "fixed"] satisfies MatchingPreset[]).exactOptional(),
    fixed: z.array(FixedAmount).exactOptional(),
    lines: z.array(Line).exactOptional(),
    privateCashCents: CentsField.exactOptional(),
    totalCashCents: CentsField.exactOptional(),
    contributions: z.array(Contribution).exactOptional(),
  })
  .superRefine(exactlyOne("preset", "lines"))
  .superRefine(exactlyOne("privateCashCents", "totalCashCents", "contributions"))
  .superRefine(({ contributions, halfDays, preset, fixed }, context) => {
    if (contributions === undefined && halfDays === undefined)
      refuseField(context, "halfDays", "field-missing");
    if (contributions !== undefined && halfDays !== undefined)
      refuseField(context, "halfDays", "field-not-expected", { because: "avec « contributions »" });
    if (preset === "fixed" && fixed === undefined) refuseField(context, "fixed", "field-missing");
    if (preset !== "fixed" && fixed !== undefined)
      refuseField(context, "fixed", "field-not-expected", { because: "sans « preset » : « fixed »" });
  });

export type LeverageRequest = z.output<typeof LeverageRequest>;
export type LineRequest = z.output<typeof Line>;
