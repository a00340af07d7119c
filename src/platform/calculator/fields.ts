import { z } from "zod";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import type { Outcome } from "#kernel/outcome.ts";
import { parsePlainDate } from "#kernel/plain-date.ts";
import { parseWeight } from "#kernel/weight.ts";

/** The field types of the command line's edge. `z.int()` refuses floats, text and what is not a safe integer. */

export const CentsField = z.int().min(0).transform(cents);

export const HalfDaysField = z.int().min(0).transform(halfDays);

export const CountField = z.int().min(0);

export const NameField = z.string().min(1);

export const PlainDateField = parsedText(parsePlainDate);

export const WeightField = parsedText(parseWeight);

function parsedText<T>(parse: (text: string) => Outcome<T>) {
  return z.string().transform((text, context): T => {
    const parsed = parse(text);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: "custom", input: text, params: parsed.refusal });
    return z.NEVER;
  });
}
