import { type Cents, cents, negate } from "#kernel/money.ts";
import {
  type EuroAccount,
  earmarkTrace,
  euroLine,
  fundEarmark,
  fundFree,
  fundHeld,
  type Line,
} from "#ledger/index.ts";
import { shareBack, type Trace, type TracedSource } from "../domain/earmark-trace.ts";

/** The entry of a decision: what it holds, whence it takes it, and the trace of it where some is restricted. */
export function holdLines(
  { fund, decision }: { readonly fund: string; readonly decision: string },
  taken: readonly TracedSource[],
): Line[] {
  const isTraced = taken.some(({ source }) => source !== fund);
  return [
    euroLine(fundHeld({ fund, decision }), cents(taken.reduce((sum, { taken: part }) => sum + part, 0n))),
    ...taken.map(({ source, taken: part }) => euroLine(accountOf(source, fund, nothing), negate(part))),
    ...(isTraced
      ? taken.flatMap(({ source, taken: part }) => [
          euroLine(earmarkTrace({ fund, decision, source }, "out"), part),
          euroLine(earmarkTrace({ fund, decision, source }, "taken"), negate(part)),
        ])
      : []),
  ];
}

const nothing: ReadonlySet<string> = new Set();

/**
 * What is added to an entry by which euros of a decision come back to the fund: they are free in it, and go from there to the
 * earmarks that they are of.
 */
export function backLines(
  { fund, decision, sources, lifted }: Trace,
  amount: Cents,
): { readonly lines: readonly Line[]; readonly sources: readonly TracedSource[] } {
  if (sources.length === 0) return { lines: [], sources };
  const shares = shareBack(sources, amount);
  const lines = sources.flatMap(({ source }, index): Line[] => {
    const share = shares[index] ?? cents(0n);
    const trace = { fund, decision, source };
    return [
      euroLine(accountOf(source, fund, lifted), share),
      euroLine(fundFree(fund), negate(share)),
      euroLine(earmarkTrace(trace, "back"), share),
      euroLine(earmarkTrace(trace, "out"), negate(share)),
    ];
  });
  const after = sources.map((source, index) => ({
    ...source,
    back: cents(source.back + (shares[index] ?? 0n)),
  }));
  return { lines: addedUp(lines), sources: after };
}

/** One line an account, and none that moves nothing. */
export function addedUp(lines: readonly Line[]): Line[] {
  const totals = new Map<string, Line>();
  for (const line of lines) {
    const key = `${line.account} ${line.unit}`;
    const before = totals.get(key);
    totals.set(key, before === undefined ? line : ({ ...line, amount: before.amount + line.amount } as Line));
  }
  return [...totals.values()].filter(({ amount }) => amount !== 0n);
}

function accountOf(source: string, fund: string, lifted: ReadonlySet<string>): EuroAccount {
  return source === fund || lifted.has(source) ? fundFree(fund) : fundEarmark({ fund, earmark: source });
}
