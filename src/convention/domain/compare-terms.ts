import { type BasisPoints } from "#kernel/basis-points.ts";
import { type HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { plannedLeverage } from "./actual-leverage.ts";
import type { Pledge } from "./pledge.ts";
import type { ConventionRecord } from "./record.ts";

/** What an amendment changes, before and after: the facts that a page and a paper say. */
export type TermChange =
  | { readonly what: "term"; readonly before: PlainDate; readonly after: PlainDate }
  | {
      readonly what: "perimeter";
      readonly before: PlainDate;
      readonly after: PlainDate;
      readonly extension: string | null;
    }
  | { readonly what: "job-target"; readonly before: number | null; readonly after: number | null }
  | { readonly what: "day-rate"; readonly before: Cents; readonly after: Cents }
  | { readonly what: "rule"; readonly before: string | null; readonly after: string | null }
  | { readonly what: "joins" | "leaves"; readonly organisation: string }
  | PledgeMoved;

export type PledgeMoved = {
  readonly what: "pledge";
  readonly organisation: string;
  readonly unit: Pledge["unit"];
  readonly purpose: Pledge["purpose"];
  /** The line of the rule that it carries; null for a private pledge. */
  readonly contributor: string | null;
  readonly before: bigint;
  readonly after: bigint;
};

export function compareTerms(before: ConventionRecord, after: ConventionRecord): TermChange[] {
  return [
    ...compareConventions(before, after),
    ...compareParties(before, after),
    ...comparePledges(before, after),
  ];
}

/** What is promised in all, before or after. */
export type TermTotals = {
  readonly privateCash: Cents;
  readonly publicCash: Cents;
  readonly totalCash: Cents;
  readonly halfDays: HalfDays;
  readonly publicShareOfCash: BasisPoints | null;
};

export function termTotals(record: ConventionRecord): TermTotals {
  const { input, leverage } = plannedLeverage(record);
  const { privateCash, publicCash, totalCash, publicShareOfCash } = leverage;
  return { privateCash, publicCash, totalCash, halfDays: input.halfDays, publicShareOfCash };
}

function compareConventions(one: ConventionRecord, other: ConventionRecord): TermChange[] {
  const [before, after] = [one.convention, other.convention];
  const changes: (TermChange | false)[] = [
    before.endsOn !== after.endsOn && { what: "term", before: before.endsOn, after: after.endsOn },
    before.perimeterOn !== after.perimeterOn && {
      what: "perimeter",
      before: before.perimeterOn,
      after: after.perimeterOn,
      extension: after.extension,
    },
    before.jobTarget !== after.jobTarget && {
      what: "job-target",
      before: before.jobTarget,
      after: after.jobTarget,
    },
    before.dayRate !== after.dayRate && { what: "day-rate", before: before.dayRate, after: after.dayRate },
    before.lines !== after.lines && { what: "rule", before: before.preset, after: after.preset },
  ];
  return changes.filter((change) => change !== false);
}

function compareParties(before: ConventionRecord, after: ConventionRecord): TermChange[] {
  return after.parties.flatMap((party): TermChange[] => {
    const former = before.parties.find(({ organisation }) => organisation === party.organisation);
    const { organisation } = party;
    if (former === undefined) return [{ what: "joins", organisation }];
    const leaves = former.leftOn === undefined && party.leftOn !== undefined;
    return leaves ? [{ what: "leaves", organisation }] : [];
  });
}

function comparePledges(before: ConventionRecord, after: ConventionRecord): PledgeMoved[] {
  const formerly = new Map(before.pledges.map(({ id, amount }) => [id, amount]));
  return after.pledges
    .map(({ id, holder, unit, purpose, origin, amount }) => ({
      what: "pledge" as const,
      organisation: holder,
      unit,
      purpose,
      contributor: origin.kind === "matching" ? origin.contributor : null,
      before: formerly.get(id) ?? 0n,
      after: amount,
    }))
    .filter((moved) => moved.before !== moved.after);
}
