import { halfDays } from "#kernel/days.ts";
import { invariant } from "#kernel/invariant.ts";
import { cents } from "#kernel/money.ts";
import { compareReadings } from "./compare-readings.ts";
import type { Leverage } from "./leverage.ts";

/** The founding case, Longwy 2007–2010, as published: Entreprise & Carrières, 8 February 2011. */
export const publishedCase = {
  mobilised: cents(600_000_00n),
  publicSharePercent: 80,
  meanAdvance: cents(15_000_00n),
  firmsAbout: 10,
  expertHalfDays: halfDays(160n),
  dayRate: cents(700_00n),
  jobsCreated: 77,
} as const;

export type PublishedCase = typeof publishedCase;

/** The published total under the one reading that, rounded, meets the published 80 %. */
export function readPublishedCase(): Leverage {
  const { mobilised, expertHalfDays, dayRate } = publishedCase;
  const compared = compareReadings({ from: "total", amount: mobilised, halfDays: expertHalfDays, dayRate });
  const read = compared.ok
    ? compared.value.find(({ reading }) => reading === "state-counts-days-twice")
    : undefined;
  invariant(read !== undefined, "the published case is within the engine's reach");
  return read.leverage;
}
