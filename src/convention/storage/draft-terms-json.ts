import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import type { DraftTerms } from "../use-cases/convention-drafts.ts";
import { readLines, type StoredLine, writeLines } from "./matching-lines-json.ts";

type Pledge = DraftTerms["privatePledges"][number];
type Tranche = NonNullable<Pledge["cashTranches"]>[number];

/** The terms of a draft as the database keeps them: amounts as text, weights as "3/2". */
export interface StoredDraftTerms extends Omit<DraftTerms, "rule" | "dayRate" | "privatePledges"> {
  readonly rule:
    | Extract<DraftTerms["rule"], { kind: "preset" }>
    | { readonly kind: "lines"; readonly lines: readonly StoredLine[] };
  readonly dayRate: string;
  readonly privatePledges: readonly (Omit<Pledge, "cash" | "halfDays" | "cashTranches"> & {
    readonly cash: string;
    readonly halfDays: string;
    readonly cashTranches?: readonly (Omit<Tranche, "amount"> & { readonly amount: string })[];
  })[];
}

export function writeDraftTerms({ rule, dayRate, privatePledges, ...plain }: DraftTerms): string {
  const stored: StoredDraftTerms = {
    ...plain,
    rule:
      rule.kind === "preset"
        ? rule
        : { kind: "lines", lines: JSON.parse(writeLines(rule.lines)) as StoredLine[] },
    dayRate: String(dayRate),
    privatePledges: privatePledges.map(({ cash, halfDays: count, cashTranches, ...pledge }) => ({
      ...pledge,
      cash: String(cash),
      halfDays: String(count),
      ...(cashTranches === undefined
        ? {}
        : { cashTranches: cashTranches.map(({ dueOn, amount }) => ({ dueOn, amount: String(amount) })) }),
    })),
  };
  return JSON.stringify(stored);
}

export function readDraftTerms({ rule, dayRate, privatePledges, ...plain }: StoredDraftTerms): DraftTerms {
  return {
    ...plain,
    rule: rule.kind === "preset" ? rule : { kind: "lines", lines: readLines(rule.lines) },
    dayRate: cents(BigInt(dayRate)),
    privatePledges: privatePledges.map(({ cash, halfDays: count, cashTranches, ...pledge }) => ({
      ...pledge,
      cash: cents(BigInt(cash)),
      halfDays: halfDays(BigInt(count)),
      ...(cashTranches === undefined
        ? {}
        : {
            cashTranches: cashTranches.map(({ dueOn, amount }) => ({ dueOn, amount: cents(BigInt(amount)) })),
          }),
    })),
  };
}
