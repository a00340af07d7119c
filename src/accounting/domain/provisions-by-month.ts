import { cents } from "#kernel/money.ts";
import type { ClosedMonths } from "./closed-months.ts";
import { groupBy } from "./group-by.ts";
import type { Provision } from "./journal-entry.ts";

/** What each closing feared; and of what the one before feared and it fears no more, nothing. */
export function provisionsByMonth(months: ClosedMonths, feared: readonly Provision[]): Provision[] {
  const byDay = groupBy(feared, ({ on }) => on);
  let before: readonly Provision[] = [];
  return months.flatMap(({ until }) => {
    const now = byDay.get(until) ?? [];
    const still = new Set(now.map(({ advance }) => advance));
    const over = before.filter(({ advance }) => !still.has(advance));
    before = now;
    return [...now, ...over.map(({ advance }) => ({ advance, on: until, amount: cents(0n) }))];
  });
}
