import { numberIn, oneOf, present } from "#web/design/address.ts";
import { type ReadingPreset, readingPresets } from "../domain/matching-presets.ts";

/** What the address of a simulation holds; what it leaves out is the published case. */
export interface LeverageSearch {
  from?: "total" | "stake";
  /** In euros: the fund wanted, or the private stake. */
  euros?: number;
  days?: number;
  /** Euros a day. */
  rate?: number;
  reading?: ReadingPreset;
}

export function parseLeverageSearch(search: Record<string, unknown>): LeverageSearch {
  return present({
    from: oneOf(search.from, ["total", "stake"] as const),
    euros: numberIn(search.euros, { min: 0, max: 1e11 }),
    days: numberIn(search.days, { min: 0, max: 1e6 }),
    rate: numberIn(search.rate, { min: 0, max: 1e6 }),
    reading: oneOf(search.reading, readingPresets),
  });
}
