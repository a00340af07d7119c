import type { PlainDate } from "#kernel/plain-date.ts";
import { type Fault, listClosings } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { PartBalance } from "../domain/entry-figures.ts";
import { entryFigures, measure } from "../domain/entry-figures.ts";
import { entryFigureKeys, type FrozenKey } from "../domain/figure-keys.ts";
import { provisionAmount } from "../domain/provision.ts";
import type { FrozenFigure, FundOffice } from "./office.ts";

type Books = Pick<FundOffice, "funds" | "books" | "closings">;

/** Where the position that a closing froze differs from its entries, added up again one by one, or its provisions from their lines. */
export async function auditFrozen(
  office: Books,
  transaction: Transaction,
  territory: string,
): Promise<readonly Fault[]> {
  const months = (await listClosings(transaction, territory)).filter(({ kind }) => kind === "month");
  if (months.length === 0) return [];
  const frozen = await office.closings.figures(transaction, { territory });
  const faults: Fault[] = [];
  for (const { id: fund } of await office.funds.list(transaction, territory)) {
    const on = months[0]?.until;
    if (on === undefined) continue;
    const entries = await office.books.entries(transaction, { territory, fund, on, knownAt: null });
    for (const { until } of months) {
      const balances = entries
        .filter((entry) => entry.on <= until)
        .flatMap(({ kind, lines }) => lines.map(({ part, amount }): PartBalance => ({ part, kind, amount })));
      const of = frozen.filter((figure) => figure.until === until && figure.fund === fund);
      if (of.length > 0) faults.push(...differences(territory, { until, fund, balances, of }));
    }
  }
  for (const { until } of months)
    faults.push(...(await provisionFaults(office, transaction, { territory, until, frozen })));
  return faults;
}

interface Frozen {
  readonly until: PlainDate;
  readonly fund: string;
  readonly balances: readonly PartBalance[];
  readonly of: readonly FrozenFigure[];
}

function differences(territory: string, { until, fund, balances, of }: Frozen): Fault[] {
  return entryFigureKeys.flatMap((figure) => {
    const expected = measure(entryFigures[figure], balances);
    const stored = of.find((one) => one.figure === figure)?.amount ?? null;
    // Closings of before this figure was told froze nothing of it: there was nothing.
    if (figure === "from-other-funds" && stored === null && expected === 0n) return [];
    return stored === expected ? [] : [fault(territory, { until, fund, figure, expected, stored })];
  });
}

/** Each line is its rate of what was owed, and the lines make the figure. */
async function provisionFaults(
  { closings }: Books,
  transaction: Transaction,
  { territory, until, frozen }: { territory: string; until: PlainDate; frozen: readonly FrozenFigure[] },
): Promise<Fault[]> {
  const lines = await closings.provisions(transaction, { territory, until });
  const totals = frozen.filter((one) => one.until === until && one.figure === "provisioned");
  return [
    ...totals.flatMap(({ fund, figure, amount: stored }) => {
      const expected = lines.reduce((sum, line) => (line.fund === fund ? sum + line.amount : sum), 0n);
      return expected === stored ? [] : [fault(territory, { until, fund, figure, expected, stored })];
    }),
    ...lines.flatMap(({ fund, outstanding, rate, amount: stored }) => {
      const expected = provisionAmount(outstanding, rate);
      return expected === stored
        ? []
        : [fault(territory, { until, fund, figure: "provisioned", expected, stored })];
    }),
  ];
}

function fault(
  territory: string,
  facts: {
    readonly until: PlainDate;
    readonly fund: string;
    readonly figure: FrozenKey;
    readonly expected: bigint;
    readonly stored: bigint | null;
  },
): Fault {
  return { territory, number: null, entryId: null, fault: "closing-differs", facts };
}
