import { type Cents, cents } from "#kernel/money.ts";
import { add, compare, fraction, multiply, roundHalfUp, type Weight } from "#kernel/weight.ts";

/** Reg. (EU) 651/2014 annex I, from the smallest. */
export const smeCategories = ["micro", "small", "medium", "not-an-sme"] as const;
export type SmeCategory = (typeof smeCategories)[number];

export interface FirmSize {
  /** Annual work units, exact. */
  readonly staff: Weight;
  readonly turnover: Cents;
  readonly balance: Cents;
}

const thresholds = [
  { category: "micro", staff: 10n, turnover: 2_000_000_00n, balance: 2_000_000_00n },
  { category: "small", staff: 50n, turnover: 10_000_000_00n, balance: 10_000_000_00n },
  { category: "medium", staff: 250n, turnover: 50_000_000_00n, balance: 43_000_000_00n },
] as const;

/** Staff below its threshold, and turnover or balance at most theirs. */
export function smeCategoryOf({ staff, turnover, balance }: FirmSize): SmeCategory {
  const found = thresholds.find(
    (most) =>
      compare(staff, fraction(most.staff)) < 0 && (turnover <= most.turnover || balance <= most.balance),
  );
  return found?.category ?? "not-an-sme";
}

/** Linked firms count whole, partners (25 to 50 %) by their share. */
export function consolidatedSize({
  own,
  linked,
  partners,
}: {
  readonly own: FirmSize;
  readonly linked: readonly FirmSize[];
  readonly partners: readonly { readonly share: Weight; readonly size: FirmSize }[];
}): FirmSize {
  const parts = [
    { share: fraction(1n), size: own },
    ...linked.map((size) => ({ share: fraction(1n), size })),
    ...partners,
  ];
  const total = (of: (size: FirmSize) => Weight) =>
    parts.reduce((so, { share, size }) => add(so, multiply(share, of(size))), fraction(0n));
  return {
    staff: total(({ staff }) => staff),
    turnover: cents(roundHalfUp(total(({ turnover }) => fraction(turnover)))),
    balance: cents(roundHalfUp(total(({ balance }) => fraction(balance)))),
  };
}

/** Art. 4(2): a category is left only once two years running say so, and then for the nearer of the two. */
export function standingCategories(yearly: readonly SmeCategory[]): readonly SmeCategory[] {
  const standing: SmeCategory[] = [];
  for (const [index, now] of yearly.entries()) {
    const status = standing.at(-1) ?? now;
    const before = index === 0 ? status : (yearly[index - 1] ?? status);
    standing.push(moved(status, before, now));
  }
  return standing;
}

function moved(status: SmeCategory, before: SmeCategory, now: SmeCategory): SmeCategory {
  const rank = (category: SmeCategory) => smeCategories.indexOf(category);
  const [from, first, second] = [rank(status), rank(before), rank(now)];
  if (first > from && second > from) return smeCategories[Math.min(first, second)] ?? status;
  if (first < from && second < from) return smeCategories[Math.max(first, second)] ?? status;
  return status;
}
