import { allocate } from "#kernel/allocate.ts";
import { cents } from "#kernel/money.ts";

/** What is counted by funder, and for some also by loan. */
export type UseTally =
  | "paidIn"
  | "returned"
  | "moved"
  | "lost"
  | "recovered"
  | "costs"
  | "lent"
  | "disbursed";

export type Share = {
  readonly tally: UseTally;
  readonly funder: string | null;
  readonly loan: string | null;
  readonly amount: bigint;
};

type Weights = ReadonlyMap<string, bigint>;

/** Shares by largest remainder; where nobody weighs anything, it is nobody's. */
export function share(
  tally: UseTally,
  amount: bigint,
  weights: Weights,
  loan: string | null = null,
): Share[] {
  if (amount === 0n) return [];
  const funders = [...weights].map(([funder, weight]) => ({ funder, weight: weight > 0n ? weight : 0n }));
  if (funders.every(({ weight }) => weight === 0n)) return [{ tally, funder: null, loan, amount }];
  const parts = allocate(
    cents(amount),
    funders.map(({ weight }) => weight),
  );
  return funders.map(({ funder }, index) => ({ tally, funder, loan, amount: parts[index] ?? 0n }));
}

/** What every funder has come to, entry after entry. */
export type Tally = ReturnType<typeof tallies>;

export function tallies() {
  const totals = new Map<string | null, Map<UseTally, bigint>>();
  const byLoan = new Map<string, Map<string | null, Map<UseTally, bigint>>>();

  const amount = (tally: UseTally, funder: string | null, loan?: string): bigint =>
    (loan === undefined ? totals : byLoan.get(loan))?.get(funder)?.get(tally) ?? 0n;

  const weigh = (of: (funder: string) => bigint): Weights =>
    new Map([...totals.keys()].filter((funder) => funder !== null).map((funder) => [funder, of(funder)]));

  return {
    add(shares: readonly Share[]): void {
      for (const one of shares) {
        increment(totals, one);
        if (one.loan === null) continue;
        const loan = byLoan.get(one.loan) ?? new Map<string | null, Map<UseTally, bigint>>();
        byLoan.set(one.loan, loan);
        increment(loan, one);
      }
    },
    amount,
    /** In the order in which they came. */
    funders: (): (string | null)[] => [...totals.keys()],
    loans: (): string[] => [...byLoan.keys()],
    capitals: () =>
      weigh(
        (funder) =>
          amount("paidIn", funder) -
          amount("returned", funder) +
          amount("moved", funder) -
          amount("lost", funder) +
          amount("recovered", funder) -
          amount("costs", funder),
      ),
    unrecovered: () => weigh((funder) => amount("lost", funder) - amount("recovered", funder)),
    outstanding: (loan: string) => weigh((funder) => amount("lent", funder, loan)),
    disbursed: (loan: string) => weigh((funder) => amount("disbursed", funder, loan)),
  };
}

function increment(
  totals: Map<string | null, Map<UseTally, bigint>>,
  { funder, tally, amount }: Share,
): void {
  const of = totals.get(funder) ?? new Map<UseTally, bigint>();
  totals.set(funder, of);
  of.set(tally, (of.get(tally) ?? 0n) + amount);
}
