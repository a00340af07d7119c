import type { HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { MatchingLine } from "./matching-line.ts";
import type { ReadingPreset } from "./matching-presets.ts";
import type { College, PartyRole } from "./party.ts";
import type { Nature, Purpose } from "./pledge.ts";
import type { Authority } from "./signing.ts";
import type { TranchePlan } from "./tranches.ts";

/** What an amendment may hold; its kind says which of these. */
export type AmendmentTerms = {
  /** Who joins, and what they promise. */
  readonly party?: NewParty;
  /** Who leaves. */
  readonly leaver?: string;
  /** A private pledge, and what it becomes: cents or half-days. */
  readonly pledge?: { readonly id: string; readonly amount: bigint };
  readonly endsOn?: PlainDate;
  /** The day at which the perimeter is read from now on, and the name of what is added. */
  readonly perimeter?: { readonly on: PlainDate; readonly extension: string };
  readonly rule?: NewRule;
  /** The article on governance, whole. */
  readonly governance?: string;
  readonly jobTarget?: number | null;
};

export type AmendmentField = keyof AmendmentTerms;

export type NewParty = {
  readonly organisation: string;
  readonly college: College;
  readonly role: PartyRole;
  readonly cash: Cents;
  readonly halfDays: HalfDays;
  readonly purpose: Purpose;
  readonly nature: Nature;
  readonly tranches: TranchePlan;
};

export type NewRule = {
  readonly preset: ReadingPreset | null;
  readonly lines: readonly MatchingLine[];
  readonly dayRate: Cents;
  readonly authorities: readonly Authority[];
  readonly tranches: TranchePlan;
};

/** Each kind declares the fields it may change: the first it must, the others it may. */
export const amendmentFields = {
  "partner-added": ["party"],
  "partner-left": ["leaver"],
  "pledge-changed": ["pledge"],
  "term-extended": ["endsOn", "jobTarget"],
  "perimeter-extended": ["perimeter", "jobTarget"],
  "rule-changed": ["rule"],
  "governance-changed": ["governance"],
  "job-target-changed": ["jobTarget"],
} as const satisfies Record<string, readonly [AmendmentField, ...AmendmentField[]]>;

export type AmendmentKind = keyof typeof amendmentFields;

export const amendmentKinds = Object.keys(amendmentFields) as [AmendmentKind, ...AmendmentKind[]];

/** Kinds that move promises: they follow the journal, which knows no day to come. */
export const kindsThatPromise: ReadonlySet<AmendmentKind> = new Set([
  "partner-added",
  "partner-left",
  "pledge-changed",
  "rule-changed",
]);

export type Amendment = {
  readonly id: string;
  readonly number: number;
  readonly kind: AmendmentKind;
  readonly terms: AmendmentTerms;
  readonly reason: string;
  readonly effectiveOn: PlainDate;
  readonly preparedOn: PlainDate;
  readonly end: AmendmentEnd | null;
};

/** What its signature moved, or why it was withdrawn. */
export type AmendmentEnd =
  | { readonly outcome: "signed"; readonly on: PlainDate; readonly changes: readonly PledgeChange[] }
  | { readonly outcome: "withdrawn"; readonly on: PlainDate; readonly reason: string };

export type PledgeChange = { readonly pledge: string; readonly difference: bigint };
