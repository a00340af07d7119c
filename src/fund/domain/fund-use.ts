import type { Cents } from "#kernel/money.ts";
import { cents } from "#kernel/money.ts";
import { flowKinds } from "./entry-figures.ts";
import { type FundEntry, type FundEntryLine, ownerOf } from "./fund-entry.ts";
import { type DatedLossRule, lossRuleOn, shareLoss } from "./loss-sharing.ts";
import { type Share, share, type Tally, tallies, type UseTally } from "./use-tallies.ts";

/** What became of a funder's euros; `null` is what no funder had given when it was spent. */
export type FunderUse = {
  readonly funder: string | null;
  readonly paidIn: Cents;
  readonly returned: Cents;
  /** Come from the other funds of the territory, less gone to them. */
  readonly moved: Cents;
  readonly lost: Cents;
  readonly recovered: Cents;
  readonly costs: Cents;
  /** Paid in − returned + moved − lost + recovered − costs. */
  readonly capital: Cents;
  /** In advances that firms still owe. */
  readonly lent: Cents;
  /** Capital − lent: what can be lent again, held for a decision or not. */
  readonly available: Cents;
};

/** What a funder has in one advance. */
export type AdvanceUse = {
  readonly loan: string;
  readonly funder: string | null;
  readonly disbursed: Cents;
  readonly outstanding: Cents;
  readonly lost: Cents;
};

/** A loss that the rules of the day leave to nobody: it is shared pro rata all the same, and said. */
export type LossNotBorne = {
  readonly entry: string;
  readonly act: string;
  readonly loss: Cents;
  readonly borne: Cents;
};

export type FundUse = {
  readonly funders: readonly FunderUse[];
  readonly advances: readonly AdvanceUse[];
  readonly notBorne: readonly LossNotBorne[];
};

/**
 * Every euro of the fund traced to its funders, entry after entry. What is lent and spent is shared by the capital of that day; what is
 * repaid goes back to those who lent it; a loss follows the rules of that day, a recovery those who bore the losses. A reversal takes
 * back the very shares of what it reverses.
 */
export function traceUse(entries: readonly FundEntry[], rules: readonly DatedLossRule[]): FundUse {
  const kept = tallies();
  const shares = new Map<string, readonly Share[]>();
  const notBorne: LossNotBorne[] = [];
  for (const entry of entries) {
    const undone = entry.reverses === null ? undefined : shares.get(entry.reverses);
    const found =
      undone?.map((one) => ({ ...one, amount: -one.amount })) ?? sharesOf(entry, kept, rules, notBorne);
    shares.set(entry.entry, found);
    kept.add(found);
  }
  return {
    funders: kept.funders().map((funder) => useOf(funder, kept)),
    advances: advancesOf(kept),
    notBorne,
  };
}

function sharesOf(
  entry: FundEntry,
  kept: Tally,
  rules: readonly DatedLossRule[],
  notBorne: LossNotBorne[],
): readonly Share[] {
  const capital = entry.lines.filter(({ part }) => part === "capital");
  return [
    ...paymentShares(entry, capital),
    ...entry.lines.flatMap((line) => {
      if (line.part === "owed") return owedShares(entry, line, kept);
      if (line.part === "loss") return lossShares(entry, line, kept, { rules, notBorne });
      if (line.part === "recovery")
        return share("recovered", -line.amount, firstOf(kept.unrecovered(), kept.capitals()));
      const isCost = line.part === "fees" || (line.part === "operation" && capital.length === 0);
      return isCost ? share("costs", line.amount, kept.capitals()) : [];
    }),
  ];
}

/** Money for the operation is credited to its funder and debited to the operation: it never was the fund's. */
function paymentShares(entry: FundEntry, capital: readonly FundEntryLine[]): Share[] {
  if (capital.length === 0) return [];
  if (entry.kind === flowKinds.fundTransfer) {
    return capital.map((line) => ({
      tally: "moved",
      funder: ownerOf(line),
      loan: null,
      amount: -line.amount,
    }));
  }
  const isReturn = entry.kind === flowKinds.returnToFunder;
  const sign = isReturn ? 1n : -1n;
  const tally: UseTally = isReturn ? "returned" : "paidIn";
  const operation = entry.lines.reduce(
    (sum, { part, amount }) => sum + (part === "operation" ? amount : 0n),
    0n,
  );
  const weights = new Map(
    capital.map((line) => [ownerOf(line), line.amount < 0n ? -line.amount : line.amount]),
  );
  return [
    ...capital.map((line) => ({ tally, funder: ownerOf(line), loan: null, amount: sign * line.amount })),
    ...share(tally, sign * operation, weights),
  ];
}

function owedShares(entry: FundEntry, line: FundEntryLine, kept: Tally): readonly Share[] {
  const loan = ownerOf(line);
  if (line.amount < 0n) {
    return share("lent", line.amount, firstOf(kept.outstanding(loan), kept.capitals()), loan);
  }
  if (entry.kind !== flowKinds.disbursement) {
    return share("lent", line.amount, firstOf(kept.disbursed(loan), kept.capitals()), loan);
  }
  const lent = share("lent", line.amount, kept.capitals(), loan);
  return [...lent, ...lent.map((one) => ({ ...one, tally: "disbursed" as const }))];
}

function lossShares(
  entry: FundEntry,
  line: FundEntryLine,
  kept: Tally,
  { rules, notBorne }: { rules: readonly DatedLossRule[]; notBorne: LossNotBorne[] },
): readonly Share[] {
  const loan = entry.lines.find(({ part }) => part === "owed");
  const of = loan === undefined ? null : ownerOf(loan);
  if (line.amount < 0n) return share("lost", line.amount, firstOf(kept.unrecovered(), kept.capitals()), of);

  const funders = kept.funders().filter((funder) => funder !== null);
  const shared = shareLoss(
    cents(line.amount),
    funders.map((funder) => ({
      funder,
      capital: cents(kept.capitals().get(funder) ?? 0n),
      rule: lossRuleOn(rules, funder, entry.on),
    })),
  );
  if (shared.ok) {
    return funders.map((funder, index) => ({
      tally: "lost" as const,
      funder,
      loan: of,
      amount: shared.value[index] ?? 0n,
    }));
  }
  const borne = shared.refusal.facts.borne;
  notBorne.push({
    entry: entry.entry,
    act: entry.act,
    loss: cents(line.amount),
    borne: cents(typeof borne === "bigint" ? borne : 0n),
  });
  return share("lost", line.amount, kept.capitals(), of);
}

function firstOf<Weights extends ReadonlyMap<string, bigint>>(...choices: readonly Weights[]): Weights {
  const found =
    choices.find((weights) => [...weights.values()].some((weight) => weight > 0n)) ?? choices.at(-1);
  if (found === undefined) throw new Error("weights are given");
  return found;
}

function useOf(funder: string | null, kept: Tally): FunderUse {
  const of = (tally: UseTally) => cents(kept.amount(tally, funder));
  const capital = cents(
    of("paidIn") - of("returned") + of("moved") - of("lost") + of("recovered") - of("costs"),
  );
  const lent = of("lent");
  return {
    funder,
    paidIn: of("paidIn"),
    returned: of("returned"),
    moved: of("moved"),
    lost: of("lost"),
    recovered: of("recovered"),
    costs: of("costs"),
    capital,
    lent,
    available: cents(capital - lent),
  };
}

function advancesOf(kept: Tally): AdvanceUse[] {
  return kept.loans().flatMap((loan) =>
    kept
      .funders()
      .map((funder) => ({
        loan,
        funder,
        disbursed: cents(kept.amount("disbursed", funder, loan)),
        outstanding: cents(kept.amount("lent", funder, loan)),
        lost: cents(kept.amount("lost", funder, loan)),
      }))
      .filter(({ disbursed, outstanding, lost }) => disbursed !== 0n || outstanding !== 0n || lost !== 0n),
  );
}
