import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AmendmentTerms, NewParty, NewRule } from "../domain/amendment.ts";
import { readLines, type StoredLine, writeLines } from "./matching-lines-json.ts";

/** The terms of an amendment as the database keeps them: amounts as text. */
export interface StoredTerms {
  readonly party?: Omit<NewParty, "cash" | "halfDays"> & { readonly cash: string; readonly halfDays: string };
  readonly leaver?: string;
  readonly pledge?: { readonly id: string; readonly amount: string };
  readonly endsOn?: PlainDate;
  readonly perimeter?: { readonly on: PlainDate; readonly extension: string };
  readonly rule?: Omit<NewRule, "lines" | "dayRate"> & {
    readonly lines: readonly StoredLine[];
    readonly dayRate: string;
  };
  readonly governance?: string;
  readonly jobTarget?: number | null;
}

export function writeTerms({ party, pledge, rule, ...plain }: AmendmentTerms): string {
  const stored: StoredTerms = {
    ...plain,
    ...(party === undefined
      ? {}
      : { party: { ...party, cash: String(party.cash), halfDays: String(party.halfDays) } }),
    ...(pledge === undefined ? {} : { pledge: { ...pledge, amount: String(pledge.amount) } }),
    ...(rule === undefined
      ? {}
      : {
          rule: {
            ...rule,
            lines: JSON.parse(writeLines(rule.lines)) as StoredLine[],
            dayRate: String(rule.dayRate),
          },
        }),
  };
  return JSON.stringify(stored);
}

export function readTerms({ party, pledge, rule, ...plain }: StoredTerms): AmendmentTerms {
  return {
    ...plain,
    ...(party === undefined
      ? {}
      : {
          party: {
            ...party,
            cash: cents(BigInt(party.cash)),
            halfDays: halfDays(BigInt(party.halfDays)),
          },
        }),
    ...(pledge === undefined ? {} : { pledge: { ...pledge, amount: BigInt(pledge.amount) } }),
    ...(rule === undefined
      ? {}
      : { rule: { ...rule, lines: readLines(rule.lines), dayRate: cents(BigInt(rule.dayRate)) } }),
  };
}
