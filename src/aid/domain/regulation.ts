import { type Cents, euros } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";

/** Under what an aid is granted: each has its ceiling. */
export const aidRegimes = ["general", "road-freight", "sgei", "agriculture", "fishery"] as const;
export type AidRegime = (typeof aidRegimes)[number];

/** rolling: three years from date to date; fiscal-years: the year of the grant and the two before. */
export const windowRules = ["rolling", "fiscal-years"] as const;
export type WindowRule = (typeof windowRules)[number];

/** A ceiling of the law, and how it looks back, while it was in force. */
export interface AidCeiling {
  readonly regime: AidRegime;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly ceiling: Cents;
  readonly window: WindowRule;
  /** As it is quoted: "Règlement (UE) 2023/2831". */
  readonly regulation: string;
  readonly source: string;
  /** False: to be confirmed before one relies on it. */
  readonly isConfirmed: boolean;
}

/** The law of each grant date. What is not confirmed says so, and a territory's own row comes before it. */
export const knownCeilings: readonly AidCeiling[] = [
  row(
    "general",
    ["2001-02-02", "2006-12-31"],
    100_000,
    "rolling",
    "Règlement (CE) n° 69/2001",
    "JO L 10 du 13.1.2001, p. 30",
  ),
  row(
    "general",
    ["2007-01-01", "2013-12-31"],
    200_000,
    "fiscal-years",
    "Règlement (CE) n° 1998/2006",
    "JO L 379 du 28.12.2006, p. 5",
  ),
  row(
    "general",
    ["2014-01-01", "2023-12-31"],
    200_000,
    "fiscal-years",
    "Règlement (UE) n° 1407/2013",
    "JO L 352 du 24.12.2013, p. 1",
  ),
  row(
    "general",
    ["2024-01-01", "2030-12-31"],
    300_000,
    "rolling",
    "Règlement (UE) 2023/2831",
    "JO L, 2023/2831, 15.12.2023",
  ),
  row(
    "road-freight",
    ["2007-01-01", "2013-12-31"],
    100_000,
    "fiscal-years",
    "Règlement (CE) n° 1998/2006",
    "JO L 379 du 28.12.2006, p. 5",
  ),
  row(
    "road-freight",
    ["2014-01-01", "2023-12-31"],
    100_000,
    "fiscal-years",
    "Règlement (UE) n° 1407/2013",
    "JO L 352 du 24.12.2013, p. 1",
  ),
  row(
    "road-freight",
    ["2024-01-01", "2030-12-31"],
    300_000,
    "rolling",
    "Règlement (UE) 2023/2831",
    "JO L, 2023/2831, 15.12.2023",
  ),
  row(
    "sgei",
    ["2024-01-01", "2030-12-31"],
    750_000,
    "rolling",
    "Règlement (UE) 2023/2832",
    "JO L, 2023/2832, 15.12.2023",
  ),
  {
    ...row(
      "agriculture",
      ["2024-12-16", "2032-12-31"],
      50_000,
      "rolling",
      "Règlement (UE) n° 1408/2013 modifié",
      "Règlement (UE) 2024/3118",
    ),
    isConfirmed: false,
  },
  {
    ...row(
      "fishery",
      ["2024-01-01", "2029-12-31"],
      40_000,
      "rolling",
      "Règlement (UE) n° 717/2014 modifié",
      "Règlement (UE) 2023/2391",
    ),
    isConfirmed: false,
  },
];

/** The ceiling of a regime on the day of a grant; of two that hold, the last given. */
export function ceilingOn(
  ceilings: readonly AidCeiling[],
  { regime, on }: { readonly regime: AidRegime; readonly on: PlainDate },
): Outcome<AidCeiling, Refusal<"ceiling-unknown">> {
  const found = ceilings.findLast(
    (each) => each.regime === regime && each.from <= on && (each.until === null || on <= each.until),
  );
  return found === undefined ? refuse("ceiling-unknown", { regime, on }, "grantOn") : accept(found);
}

function row(
  regime: AidRegime,
  [from, until]: readonly [string, string],
  ceiling: number,
  window: WindowRule,
  regulation: string,
  source: string,
): AidCeiling {
  return {
    regime,
    from: plainDate(from),
    until: plainDate(until),
    ceiling: euros(ceiling),
    window,
    regulation,
    source,
    isConfirmed: true,
  };
}
