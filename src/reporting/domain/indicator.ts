import type { Locale } from "#kernel/format.ts";
import type { Totals } from "./totals.ts";

/** RATE and RATIO are in basis points: 7967 is 79.67 %, 39180 is 3.918. FTE is in hundredths. */
export const units = ["COUNT", "EUR", "HALF-DAY", "FTE", "RATE", "RATIO"] as const;
export type Unit = (typeof units)[number];

type Bilingual = Readonly<Record<Locale, string>>;

/** A figure with all that is needed to trust it. */
export interface Indicator {
  readonly unit: Unit;
  readonly name: Bilingual;
  readonly definition: Bilingual;
  readonly formula: Bilingual;
  /** The published views that it reads. */
  readonly source: readonly string[];
  /** A change of meaning is a new version. */
  readonly version: number;
  /** Null where there is nothing to measure or to divide by: shown as a dash, never as zero. */
  readonly measure: (totals: Totals) => bigint | null;
}

export const views = {
  sittings: "figures_committee_sittings_v1",
  decisions: "figures_committee_decisions_v1",
  files: "figures_application_files_v1",
  financing: "figures_application_financing_v1",
  advances: "figures_lending_advances_v1",
  byFund: "figures_lending_by_fund_v1",
  days: "figures_expertise_days_v1",
  jobs: "figures_impact_jobs_v1",
  pledges: "figures_convention_pledges_v1",
  movements: "figures_convention_movements_v1",
  terms: "figures_convention_terms_v1",
  fund: "figures_fund_position_v1",
} as const;
