import { type Cents, minus, plus } from "#kernel/money.ts";
import { addMonths, type PlainDate } from "#kernel/plain-date.ts";
import { fraction, toFixedDecimals, type Weight } from "#kernel/weight.ts";

export const accountFigures = [
  "turnover",
  "valueAdded",
  "grossOperatingSurplus",
  "netResult",
  "equity",
  "financialDebt",
  "cash",
] as const;

export type AccountFigure = (typeof accountFigures)[number];

/** What is not known is null, never zero. */
export type AccountFigures = Readonly<Record<AccountFigure, Cents | null>>;

/** A firm's accounts for a year, as they were entered. */
export interface FirmYear {
  readonly closedOn: PlainDate;
  readonly months: number;
  readonly figures: AccountFigures;
  /** Where they come from: the accountant's balance sheet, a provisional statement. */
  readonly source: string;
  readonly by: string;
  readonly on: PlainDate;
}

export const ratioKeys = [
  "growth",
  "value-added-rate",
  "operating-margin",
  "net-margin",
  "autonomy",
  "gearing",
  "repayment-years",
  "cash-days",
] as const;

export type RatioKey = (typeof ratioKeys)[number];

export interface Ratio {
  readonly key: RatioKey;
  readonly unit: "percent" | "years" | "days";
  /** "12.3"; null where it cannot be counted, and why. */
  readonly value: string | null;
  readonly missing: readonly AccountFigure[];
  /** What it is divided by is not above zero, or the two years do not last as long. */
  readonly why: "missing" | "not-positive" | "other-length" | "no-year-before" | null;
}

type Counted = { readonly over: bigint; readonly under: bigint };
type Known = (figure: AccountFigure) => Cents;

interface Recipe {
  readonly key: Exclude<RatioKey, "growth">;
  readonly unit: Ratio["unit"];
  readonly of: readonly AccountFigure[];
  readonly count: (known: Known, months: bigint) => Counted;
}

/** Each ratio by its formula; the page writes the same in words. */
const recipes: readonly Recipe[] = [
  {
    key: "value-added-rate",
    unit: "percent",
    of: ["valueAdded", "turnover"],
    count: (known) => ({ over: 100n * known("valueAdded"), under: known("turnover") }),
  },
  {
    key: "operating-margin",
    unit: "percent",
    of: ["grossOperatingSurplus", "turnover"],
    count: (known) => ({ over: 100n * known("grossOperatingSurplus"), under: known("turnover") }),
  },
  {
    key: "net-margin",
    unit: "percent",
    of: ["netResult", "turnover"],
    count: (known) => ({ over: 100n * known("netResult"), under: known("turnover") }),
  },
  {
    key: "autonomy",
    unit: "percent",
    of: ["equity", "financialDebt"],
    count: (known) => ({
      over: 100n * known("equity"),
      under: plus(known("equity"), known("financialDebt")),
    }),
  },
  {
    key: "gearing",
    unit: "percent",
    of: ["financialDebt", "cash", "equity"],
    count: (known) => ({
      over: 100n * minus(known("financialDebt"), known("cash")),
      under: known("equity"),
    }),
  },
  {
    // A surplus of eight months is counted as twelve would give.
    key: "repayment-years",
    unit: "years",
    of: ["financialDebt", "grossOperatingSurplus"],
    count: (known, months) => ({
      over: known("financialDebt") * months,
      under: known("grossOperatingSurplus") * 12n,
    }),
  },
  {
    key: "cash-days",
    unit: "days",
    of: ["cash", "turnover"],
    count: (known, months) => ({ over: known("cash") * 365n * months, under: known("turnover") * 12n }),
  },
];

/** The ratios of a year beside the year before, each exact and written to a decimal. */
export function ratiosOf(year: FirmYear, before: FirmYear | null): Ratio[] {
  return [growthOf(year, before), ...recipes.map((recipe) => ratioOf(recipe, year))];
}

function ratioOf({ key, unit, of, count }: Recipe, { figures, months }: FirmYear): Ratio {
  const missing = of.filter((figure) => figures[figure] === null);
  if (missing.length > 0) return { key, unit, value: null, missing, why: "missing" };
  const { over, under } = count((figure) => figures[figure] ?? never(figure), BigInt(months));
  if (under <= 0n) return { key, unit, value: null, missing: [], why: "not-positive" };
  return { key, unit, value: written(fraction(over, under)), missing: [], why: null };
}

function growthOf({ closedOn, figures, months }: FirmYear, before: FirmYear | null): Ratio {
  const growth = { key: "growth", unit: "percent", value: null, missing: [] } as const;
  if (before === null || !isNextTo(before.closedOn, { closedOn, months }))
    return { ...growth, why: "no-year-before" };
  const [now, then] = [figures.turnover, before.figures.turnover];
  if (now === null || then === null) return { ...growth, missing: ["turnover"], why: "missing" };
  if (before.months !== months) return { ...growth, why: "other-length" };
  if (then <= 0n) return { ...growth, why: "not-positive" };
  return { ...growth, value: written(fraction(100n * minus(now, then), then)), why: null };
}

/** Whether a year begins where the one before ended, to the month: a year that was not entered leaves no growth to tell. */
function isNextTo(before: PlainDate, { closedOn, months }: Pick<FirmYear, "closedOn" | "months">): boolean {
  return addMonths(closedOn, -months).slice(0, 7) === before.slice(0, 7);
}

function written(value: Weight): string {
  return toFixedDecimals(value, 1);
}

function never(figure: AccountFigure): never {
  throw new Error(`${figure} is known where it is counted`);
}

/** How many years are shown. */
export const yearsShown = 3;

/** The last years, first to last, each with its ratios. */
export function lastYears(years: readonly FirmYear[]): (FirmYear & { readonly ratios: Ratio[] })[] {
  const sorted = years.toSorted((a, b) => (a.closedOn < b.closedOn ? -1 : 1));
  return sorted
    .map((year, index) => ({ ...year, ratios: ratiosOf(year, sorted[index - 1] ?? null) }))
    .slice(-yearsShown);
}
