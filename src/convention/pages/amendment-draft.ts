import type { z } from "zod";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import type { PreparingAmendment } from "../contract/amendments.ts";
import type { AmendmentKind } from "../domain/amendment.ts";
import { matchingPresets, type ReadingPreset } from "../domain/matching-presets.ts";
import type { College, PartyRole } from "../domain/party.ts";
import type { Purpose } from "../domain/pledge.ts";
import type { ReadConvention, ReadPledge } from "./read-convention.ts";

export type AmendmentBody = z.output<typeof PreparingAmendment>;

/** An amendment as typed so far: the fields of every kind, of which one reads its own. */
export interface AmendmentDraft {
  kind: AmendmentKind;
  effectiveOn: PlainDate | undefined;
  reason: string;
  organisation: string;
  college: College;
  role: PartyRole;
  euros: number;
  days: number;
  purpose: Purpose;
  leaver: string;
  pledge: string;
  endsOn: PlainDate | undefined;
  perimeterOn: PlainDate | undefined;
  extension: string;
  preset: ReadingPreset;
  dayRateEuros: number;
  /** Who carries a line that nobody carries yet, by the line's name. */
  carriers: Readonly<Record<string, string>>;
  governance: string;
  jobTarget: number | undefined;
}

export function emptyAmendment(read: ReadConvention, kind: AmendmentKind): AmendmentDraft {
  const pledge = privatePledges(read)[0];
  return {
    kind,
    effectiveOn: read.on,
    reason: "",
    organisation: "",
    college: "partner-firms",
    role: "contributor",
    euros: kind === "pledge-changed" && pledge !== undefined ? promisedOf(pledge) : 0,
    days: 0,
    purpose: "fund",
    leaver: stillIn(read)[0]?.id ?? "",
    pledge: pledge?.id ?? "",
    endsOn: addDays(read.convention.endsOn, 365),
    perimeterOn: read.on,
    extension: "",
    preset: read.rule.kind === "preset" ? read.rule.preset : "state-counts-days-twice",
    dayRateEuros: Number(read.planned.dayRate) / 100,
    carriers: {},
    governance: "",
    jobTarget: read.convention.jobTarget ?? undefined,
  };
}

/** The body that is sent; null while a date is missing. */
export function amendmentBody(draft: AmendmentDraft, read: ReadConvention): AmendmentBody | null {
  const { kind, effectiveOn, reason } = draft;
  const terms = termsOf(draft, read);
  return effectiveOn === undefined || terms === null ? null : { kind, effectiveOn, reason, terms };
}

function termsOf(draft: AmendmentDraft, read: ReadConvention): AmendmentBody["terms"] | null {
  const { jobTarget = null } = draft;
  const target = jobTarget === read.convention.jobTarget ? {} : { jobTarget };
  switch (draft.kind) {
    case "partner-added":
      return { party: partyOf(draft, read) };
    case "partner-left":
      return { leaver: draft.leaver };
    case "pledge-changed":
      return { pledge: { id: draft.pledge, amount: amountOf(draft, read) } };
    case "term-extended":
      return draft.endsOn === undefined ? null : { endsOn: draft.endsOn, ...target };
    case "perimeter-extended":
      return draft.perimeterOn === undefined
        ? null
        : { perimeter: { on: draft.perimeterOn, extension: draft.extension }, ...target };
    case "rule-changed":
      return { rule: ruleOf(draft, read) };
    case "governance-changed":
      return { governance: draft.governance };
    case "job-target-changed":
      return { jobTarget };
  }
}

function partyOf(
  { organisation, college, role, euros, days, purpose }: AmendmentDraft,
  read: ReadConvention,
) {
  return {
    organisation,
    college,
    role,
    cash: cents(Math.round(euros * 100)),
    halfDays: halfDays(Math.round(days * 2)),
    purpose,
    nature: "gift" as const,
    tranches: tranchesToCome(read),
  };
}

function ruleOf(draft: AmendmentDraft, read: ReadConvention) {
  const own = carriersOf(read);
  const named = linesWithoutCarrier(draft, read).flatMap((contributor) => {
    const organisation = draft.carriers[contributor];
    const gift = { purpose: "fund", nature: "gift" } as const;
    return organisation === undefined ? [] : [{ contributor, organisation, weight: 1, ...gift }];
  });
  const lines = new Set(matchingPresets[draft.preset].map(({ contributor }) => contributor));
  return {
    rule: { kind: "preset" as const, preset: draft.preset },
    dayRate: cents(Math.round(draft.dayRateEuros * 100)),
    authorities: [...own.filter(({ contributor }) => lines.has(contributor)), ...named],
    tranches: tranchesToCome(read),
  };
}

/** Those who carry the lines today, each by what it promises. */
function carriersOf({ pledges }: ReadConvention) {
  return pledges.flatMap((pledge) =>
    pledge.unit === "EUR" && pledge.matchedBy !== null
      ? [
          {
            contributor: pledge.matchedBy,
            organisation: pledge.holder.id,
            weight: pledge.weight ?? 1,
            purpose: pledge.purpose,
            nature: pledge.nature,
          },
        ]
      : [],
  );
}

export function linesWithoutCarrier({ preset }: AmendmentDraft, read: ReadConvention): string[] {
  const carried = new Set(carriersOf(read).map(({ contributor }) => contributor));
  return matchingPresets[preset].map(({ contributor }) => contributor).filter((line) => !carried.has(line));
}

/** The tranches of the convention that are not due yet; the day of today once none is. */
function tranchesToCome({ pledges, on }: ReadConvention) {
  const days = new Set(pledges.flatMap(({ tranches }) => tranches.map(({ dueOn }) => dueOn)));
  const coming = [...days].filter((dueOn) => dueOn >= on).toSorted();
  return (coming.length === 0 ? [on] : coming).map((dueOn) => ({ dueOn, weight: 1 }));
}

export function privatePledges({ pledges }: ReadConvention): ReadPledge[] {
  return pledges.filter(({ origin }) => origin === "private");
}

export function stillIn({ parties }: ReadConvention) {
  return parties.filter(({ leftOn }) => leftOn === null);
}

/** In euros or in days, as people type it. */
export function promisedOf({ unit, promised }: ReadPledge): number {
  return Number(promised) / (unit === "EUR" ? 100 : 2);
}

function amountOf({ pledge: id, euros, days }: AmendmentDraft, read: ReadConvention): number {
  const pledge = privatePledges(read).find((one) => one.id === id);
  return pledge?.unit === "HALF-DAY" ? Math.round(days * 2) : Math.round(euros * 100);
}
