import { z } from "zod";
import { Cents$, HalfDays$ } from "#platform/contract/fields.ts";

/** A count, or a figure whose unit its indicator tells: a safe integer in JSON. */
export const Whole$ = z.codec(z.int(), z.custom<bigint>(), {
  decode: (number) => BigInt(number),
  encode: (count) => safe(count),
});

/** Null: nobody answered, or there was nothing to measure. */
export const Measure$ = z.codec(z.int().nullable(), z.custom<bigint | null>(), {
  decode: (number) => (number === null ? null : BigInt(number)),
  encode: (count) => (count === null ? null : safe(count)),
});

export const Cell$ = z.object({ key: z.string().nullable(), firms: Whole$ });

const Stakes$ = z.object({ private: Cents$, local: Cents$, state: Cents$ });

/** What a frozen report was computed from. */
export const Totals$ = z.object({
  committee: z.object({ rows: Whole$, held: Whole$ }),
  files: z.object({
    rows: Whole$,
    accepted: Whole$,
    refused: Whole$,
    oriented: Whole$,
    withdrawn: Whole$,
    orientedAndHelped: Whole$,
  }),
  firms: z.object({
    helped: Whole$,
    bySize: z.array(Cell$).readonly(),
    byActivity: z.array(Cell$).readonly(),
  }),
  grants: z.object({ rows: Whole$, number: Whole$, amount: Cents$, halfDays: HalfDays$ }),
  advances: z.object({
    rows: Whole$,
    paidOut: Whole$,
    disbursed: Cents$,
    repaid: Cents$,
    outstanding: Cents$,
    late: Cents$,
    lateNumber: Whole$,
  }),
  bankLoans: z.object({ rows: Whole$, amount: Cents$ }),
  days: z.object({
    rows: Whole$,
    promised: HalfDays$,
    contracted: HalfDays$,
    confirmed: HalfDays$,
    value: Cents$,
  }),
  jobs: z.object({
    rows: Whole$,
    planned: Measure$,
    toKeep: Measure$,
    hired: Measure$,
    present: Measure$,
    presentFteHundredths: Measure$,
    kept: Measure$,
    baseline: Measure$,
    headcount: Measure$,
    expectedAnswers: Whole$,
    answers: Whole$,
  }),
  money: z.object({
    rows: Whole$,
    pledged: Stakes$,
    paid: Stakes$,
    called: Cents$,
    paidToFund: Cents$,
    promisedDaysTwice: Whole$,
    confirmedDaysTwice: Whole$,
    donors: z.object({ number: Whole$, largest: Cents$ }),
  }),
  fund: z.object({
    rows: Whole$,
    capitalBase: Cents$,
    available: Cents$,
    held: Cents$,
    outstanding: Cents$,
    writtenOff: Cents$,
    recovered: Cents$,
    disbursed: Cents$,
  }),
});

function safe(count: bigint): number {
  const number = Number(count);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${count} does not fit in a JSON number`);
  return number;
}
