import type { Fault, FaultName } from "./audit-entry.ts";
import type { Balance, Unit } from "./entry.ts";
import type { MonthTotal, StoredEntry } from "./stored-entry.ts";

/** Adds entries up, one by one, as a careful reader would with a pencil. */
export type ReAddition = {
  add(entry: StoredEntry): void;
  /** Where the totals that the journal keeps differ from those of its entries. */
  compare(kept: { balances: readonly Balance[]; months: readonly MonthTotal[] }): readonly Fault[];
};

export function reAddition(territory: string): ReAddition {
  const balances: Totals = new Map();
  const months: Totals = new Map();
  return {
    add({ effectiveOn, lines }) {
      for (const { account, unit, amount } of lines) {
        increment(balances, keyOf({ account, unit }), amount);
        increment(months, keyOf({ account, unit, month: `${effectiveOn.slice(0, 7)}-01` }), amount);
      }
    },
    compare(kept) {
      return [
        ...differences(balances, kept.balances).map((found) => fault(territory, "balance-differs", found)),
        ...differences(months, kept.months).map((found) => fault(territory, "month-differs", found)),
      ];
    },
  };
}

type Totals = Map<string, bigint>;
type TotalKey = { readonly account: string; readonly unit: Unit; readonly month?: string };
type Difference = TotalKey & { readonly expected: bigint; readonly stored: bigint };

function differences(
  totals: Totals,
  kept: readonly (TotalKey & { readonly amount: bigint })[],
): Difference[] {
  const stored: Totals = new Map(kept.map((total) => [keyOf(total), total.amount]));
  return [...new Set([...totals.keys(), ...stored.keys()])]
    .sort()
    .map((key) => ({ key, expected: totals.get(key) ?? 0n, stored: stored.get(key) ?? 0n }))
    .filter((total) => total.expected !== total.stored)
    .map(({ key, ...amounts }) => ({ ...readKey(key), ...amounts }));
}

function fault(territory: string, name: FaultName, facts: Difference): Fault {
  return { territory, number: null, entryId: null, fault: name, facts };
}

function increment(totals: Totals, key: string, amount: bigint): void {
  totals.set(key, (totals.get(key) ?? 0n) + amount);
}

function keyOf({ account, unit, month }: TotalKey): string {
  return month === undefined ? `${account} ${unit}` : `${account} ${unit} ${month}`;
}

function readKey(key: string): TotalKey {
  const [account = "", unit, month] = key.split(" ");
  return { account, unit: unit as Unit, ...(month === undefined ? {} : { month }) };
}
