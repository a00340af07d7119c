import { z } from "zod";
import { type HalfDays, halfDays } from "#kernel/days.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { type PlainDate, parsePlainDate } from "#kernel/plain-date.ts";

// The types of what crosses the wire: a plain JSON value outside, a word of the domain inside.

/** Whole cents, a safe integer in JSON. */
export const Cents$ = z.codec(z.int(), z.custom<Cents>(), {
  decode: (number) => cents(number),
  encode: (amount) => safeNumber(amount),
});

export const HalfDays$ = z.codec(z.int(), z.custom<HalfDays>(), {
  decode: (number) => halfDays(number),
  encode: (count) => safeNumber(count),
});

/** A calendar day, "2026-11-23": no time, no zone. */
export const PlainDate$ = z.codec(z.iso.date(), z.custom<PlainDate>(), {
  decode: (text, context) => {
    const parsed = parsePlainDate(text);
    if (parsed.ok) return parsed.value;
    context.issues.push({ code: "custom", input: text, message: "une date du calendrier est attendue" });
    return z.NEVER;
  },
  encode: (date) => date,
});

export const Id = z.uuid();

/** A name as people write it: trimmed, one line, never empty. */
export const Name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\n\r]*$/);

function safeNumber(amount: bigint): number {
  const number = Number(amount);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${amount} does not fit in a JSON number`);
  return number;
}
