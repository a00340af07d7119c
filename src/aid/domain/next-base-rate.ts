import { type BasisPoints, basisPoints } from "#kernel/basis-points.ts";
import { addMonths, dateOf, type PlainDate } from "#kernel/plain-date.ts";
import { fraction, roundHalfUp } from "#kernel/weight.ts";

/** The average of a month's one-year money-market rate, in thousandths of a percent. */
export type MonthlyRate = { readonly year: number; readonly month: number; readonly thousandths: number };

export type ExpectedRate = { readonly from: PlainDate; readonly rate: BasisPoints };

/**
 * The rates that the rule of communication 2008/C 14/02 gives: on 1 January the average of September to November; in the year, where
 * the average of three months differs from the rate in force by more than 15 %, from the first day of the second month after them.
 */
export function expectedBaseRates(months: readonly MonthlyRate[]): readonly ExpectedRate[] {
  const expected: ExpectedRate[] = [];
  for (const [index, last] of months.entries()) {
    const three = months.slice(Math.max(0, index - 2), index + 1);
    if (three.length < 3) continue;
    const total = three.reduce((so, { thousandths }) => so + BigInt(thousandths), 0n);
    const rate = basisPoints(Number(roundHalfUp(fraction(total, 30n))));
    const from = addMonths(dateOf({ year: last.year, month: last.month, day: 1 }), 2);
    const inForce = expected.at(-1);
    if (last.month === 11 || (inForce !== undefined && differs(total, inForce.rate)))
      expected.push({ from, rate });
  }
  return expected;
}

/** Of three months in thousandths of a percent, and a rate in hundredths: by more than 15 %. */
function differs(threeMonths: bigint, rate: BasisPoints): boolean {
  const inForce = BigInt(rate) * 30n;
  const gap = threeMonths > inForce ? threeMonths - inForce : inForce - threeMonths;
  return gap * 100n > 15n * (inForce < 0n ? -inForce : inForce);
}
