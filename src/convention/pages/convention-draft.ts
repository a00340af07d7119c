import { halfDays } from "#kernel/days.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { addDays, addMonths, type PlainDate, partsOf, plainDate } from "#kernel/plain-date.ts";
import { fraction } from "#kernel/weight.ts";
import type { MatchingLine } from "../domain/matching-line.ts";
import { matchingPresets, type ReadingPreset } from "../domain/matching-presets.ts";
import type { College, PartyRole } from "../domain/party.ts";
import type { Nature, Purpose } from "../domain/pledge.ts";
import type { ReadConvention, ReadDraft, ReadPledge } from "./read-convention.ts";

/** A convention while it is typed: what is missing is undefined, so that nothing is lost on the way. */
export interface ConventionDraft {
  fund: string;
  signedOn: PlainDate | undefined;
  startsOn: PlainDate | undefined;
  endsOn: PlainDate | undefined;
  /** The day the communes are read; the beginning of the convention when undefined. */
  perimeterOn: PlainDate | undefined;
  /** What a renewal adds to the territory; empty when nothing. */
  extension: string;
  jobTarget: number | undefined;
  rule: DraftRule;
  dayRateEuros: number;
  parties: readonly DraftParty[];
  stakes: readonly DraftStake[];
  carriers: readonly DraftCarrier[];
  tranches: readonly DraftTranche[];
}

export type DraftRule =
  | { readonly kind: "preset"; readonly preset: ReadingPreset }
  /** The local authorities as much as the firms; the State completes up to a public share, in percent. */
  | { readonly kind: "target-share"; readonly percent: number }
  /** Those of the convention that is renewed. */
  | { readonly kind: "lines"; readonly lines: readonly MatchingLine[] };

export interface DraftParty {
  organisation: string;
  college: College;
  role: PartyRole;
}

interface Promised {
  /** Rows are told apart before they are filled. */
  key: string;
  organisation: string;
  purpose: Purpose;
  nature: Nature;
}

export interface DraftStake extends Promised {
  euros: number;
  days: number;
  /** When its money falls due, where it does not follow the common plan: a plan of other euros is none. */
  ownPlan?: ReadDraft["terms"]["privatePledges"][number]["cashTranches"];
}

export interface DraftCarrier extends Promised {
  contributor: string;
  weight: number;
}

export interface DraftTranche {
  key: string;
  dueOn: PlainDate | undefined;
  weight: number;
}

/** Three years from tomorrow, in three yearly tranches, under the usual reading of the rule. */
export function emptyDraft(on: PlainDate, fund: string): ConventionDraft {
  const startsOn = addDays(on, 1);
  return {
    fund,
    signedOn: on,
    startsOn,
    endsOn: addDays(addMonths(startsOn, 36), -1),
    perimeterOn: undefined,
    extension: "",
    jobTarget: undefined,
    rule: { kind: "preset", preset: "state-counts-days-twice" },
    dayRateEuros: 700,
    parties: [],
    stakes: [],
    carriers: [],
    tranches: yearlyTranches(startsOn),
  };
}

/** The convention that follows: the same parties and promises, from the day after its end. */
export function draftRenewal({
  on,
  convention,
  parties,
  pledges,
  rule,
  planned,
}: ReadConvention): ConventionDraft {
  const startsOn = addDays(convention.endsOn, 1);
  // Who left promises nothing more.
  const gone = new Set(parties.filter(({ leftOn }) => leftOn !== null).map(({ id }) => id));
  const standing = pledges.filter(({ holder, promised }) => promised > 0n && !gone.has(holder.id));
  return {
    ...emptyDraft(on, convention.fund.id),
    startsOn,
    endsOn: addDays(addMonths(startsOn, 36), -1),
    jobTarget: convention.jobTarget ?? undefined,
    rule,
    dayRateEuros: Number(planned.dayRate) / 100,
    parties: parties
      .filter(({ leftOn }) => leftOn === null)
      .map(({ id, college, role }) => ({ organisation: id, college, role })),
    stakes: stakesOf(standing),
    carriers: carriersOf(standing),
    tranches: yearlyTranches(startsOn),
  };
}

/** A draft as it was kept, to go on with. */
export function draftOfTerms(terms: ReadDraft["terms"], on: PlainDate): ConventionDraft {
  return {
    fund: terms.fund,
    signedOn: on,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    perimeterOn: terms.perimeterOn,
    extension: terms.extension ?? "",
    jobTarget: terms.jobTarget ?? undefined,
    rule: terms.rule,
    dayRateEuros: Number(terms.dayRate) / 100,
    parties: terms.parties,
    stakes: terms.privatePledges.map(({ cash, halfDays: count, cashTranches, ...stake }, index) => ({
      key: `stake ${index}`,
      ...stake,
      euros: Number(cash) / 100,
      days: Number(count) / 2,
      ownPlan: cashTranches,
    })),
    carriers: terms.authorities.map((carrier, index) => ({ key: `carrier ${index}`, ...carrier })),
    tranches: terms.tranches.map((tranche, index) => ({ key: `tranche ${index}`, ...tranche })),
  };
}

/** What is kept of a convention in preparation: all but its day. */
export function termsOf(
  { signedOn: _signedOn, ...terms }: NonNullable<ReturnType<typeof signingOf>>,
  { extension }: Pick<ConventionDraft, "extension">,
) {
  return { ...terms, extension: extension.trim() === "" ? null : extension };
}

/** The days of a holder stand on the row of its first euros. */
function stakesOf(pledges: readonly ReadPledge[]): DraftStake[] {
  const stakes: DraftStake[] = [];
  for (const pledge of pledges.filter(({ origin }) => origin === "private")) {
    const own = stakes.find(({ organisation }) => organisation === pledge.holder.id);
    const days = pledge.unit === "HALF-DAY" ? Number(pledge.promised) / 2 : 0;
    if (own !== undefined && days > 0) own.days = days;
    else
      stakes.push({
        key: pledge.id,
        organisation: pledge.holder.id,
        purpose: pledge.purpose ?? "fund",
        nature: pledge.nature,
        euros: pledge.unit === "EUR" ? Number(pledge.promised) / 100 : 0,
        days,
      });
  }
  return stakes;
}

/** Who carried each line, by the smallest whole weights of what they promised. */
function carriersOf(pledges: readonly ReadPledge[]): DraftCarrier[] {
  return pledges.flatMap(({ id, holder, matchedBy, purpose, nature, shareOfLine }) => {
    if (matchedBy === null) return [];
    const line = pledges.filter((other) => other.matchedBy === matchedBy);
    const divisor = line.reduce((found, other) => gcd(found, other.shareOfLine ?? 0), 0);
    const weight = Math.max(1, (shareOfLine ?? 1) / Math.max(1, divisor));
    const carrier = { key: id, organisation: holder.id, contributor: matchedBy, weight };
    return [{ ...carrier, purpose: purpose ?? ("fund" as const), nature }];
  });
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

function yearlyTranches(startsOn: PlainDate): DraftTranche[] {
  const { year, month, day } = partsOf(startsOn);
  const firstYear = month === 1 && day === 1 ? year : year + 1;
  return [0, 1, 2].map((later) => ({
    key: `year ${later}`,
    dueOn: plainDate(`${firstYear + later}-01-15`),
    weight: 1,
  }));
}

export function linesOf(rule: DraftRule): readonly MatchingLine[] {
  if (rule.kind === "lines") return rule.lines;
  if (rule.kind === "preset") return matchingPresets[rule.preset];
  const local = matchingPresets["cash-only"].find(({ contributor }) => contributor === "local");
  const targetShare = fraction(BigInt(Math.round(rule.percent * 100)), 10_000n);
  const state = { contributor: "state", base: [], multiplier: fraction(1n), targetShare };
  return local === undefined ? [state] : [local, state];
}

/** What the form signs, in the words of the contract and of the domain; null while a date is missing. */
export function signingOf(draft: ConventionDraft) {
  const { signedOn, startsOn, endsOn, rule } = draft;
  const tranches = draft.tranches.flatMap(({ dueOn, weight }) =>
    dueOn === undefined ? [] : [{ dueOn, weight }],
  );
  if (signedOn === undefined || startsOn === undefined || endsOn === undefined) return null;
  if (tranches.length === 0 || tranches.length < draft.tranches.length) return null;
  return {
    fund: draft.fund,
    signedOn,
    startsOn,
    endsOn,
    rule:
      rule.kind === "preset"
        ? rule
        : {
            kind: "lines" as const,
            lines: linesOf(rule).map((line) => ({ ...line, base: [...line.base] })),
          },
    dayRate: inCents(draft.dayRateEuros),
    jobTarget: draft.jobTarget ?? null,
    parties: draft.parties.map((party) => ({ ...party })),
    ...(draft.perimeterOn === undefined ? {} : { perimeterOn: draft.perimeterOn }),
    privatePledges: draft.stakes.map(({ organisation, euros, days, purpose, nature, ownPlan }) => ({
      organisation,
      cash: inCents(euros),
      halfDays: halfDays(Math.round(days * 2)),
      purpose,
      nature,
      ...(ownPlan === undefined ? {} : { cashTranches: ownPlan }),
    })),
    authorities: draft.carriers.map(({ contributor, organisation, weight, purpose, nature }) => ({
      contributor,
      organisation,
      weight,
      purpose,
      nature,
    })),
    tranches,
  };
}

function inCents(euros: number): Cents {
  return cents(Math.round(euros * 100));
}
