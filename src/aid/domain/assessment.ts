import { type Cents, cents, euros, larger, minus } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type AidCase, type CountedAid, type Room, roomOf, undertakingOf } from "./aid-case.ts";
import { type AidComputation, computeAid } from "./aid-computation.ts";
import type { AidPolicy } from "./aid-policy.ts";
import { baseRateOn, isStale } from "./base-rate.ts";
import { declarationLastDay } from "./declaration.ts";
import { excludedSectorOf } from "./excluded-sector.ts";
import { type Finding, finding, isObjection } from "./finding.ts";
import type { AidWindow } from "./headroom.ts";
import { highestFitting } from "./highest-fitting.ts";
import { type AidCeiling, ceilingOn } from "./regulation.ts";
import { type LoanTerms, repaymentFlows } from "./repayment-flow.ts";

export type AidVerdict = "clear" | "warned" | "blocked";

export interface Assessment {
  readonly grantOn: PlainDate;
  readonly terms: LoanTerms;
  readonly policy: AidPolicy;
  readonly ceiling: AidCeiling | null;
  readonly window: AidWindow | null;
  readonly undertaking: readonly string[];
  readonly counted: readonly CountedAid[];
  readonly used: Cents;
  readonly headroomBefore: Cents | null;
  readonly computation: AidComputation | null;
  readonly headroomAfter: Cents | null;
  readonly highestFitting: Cents | null;
  readonly findings: readonly Finding[];
  readonly verdict: AidVerdict;
}

/** Ten million euros: nobody lends more, and the search ends. */
const highestAdvance = euros(10_000_000);

/** Whether the aid may be granted, to what amount, and everything that says so. */
export function assessAid(asked: AidCase, terms: LoanTerms): Assessment {
  const { grantOn, policy, share } = asked;
  const law = ceilingOn(asked.ceilings, { regime: "general", on: grantOn });
  const ceiling = law.ok ? law.value : null;
  const room = ceiling === null ? null : roomOf(asked, ceiling);
  const flows = repaymentFlows(terms);
  const computed = flows.ok ? computeAid(asked, { before: [], after: flows.value }) : flows;
  const computation = computed.ok ? computed.value : null;

  const findings = [
    ...firmFindings(asked),
    ...lawFindings(asked, ceiling),
    ...roomFindings(room, computation, ceiling),
  ];
  return {
    grantOn,
    terms,
    policy,
    ceiling,
    window: room?.window ?? null,
    undertaking: [...undertakingOf(asked)],
    counted: room?.counted ?? [],
    used: room?.used ?? cents(0n),
    headroomBefore: room?.headroom ?? null,
    computation,
    headroomAfter:
      room === null || computation === null
        ? null
        : larger(cents(0n), minus(room.headroom, computation.counted)),
    highestFitting:
      room === null || computation === null
        ? null
        : highestFitting(terms, {
            headroom: room.headroom,
            most: highestAdvance,
            method: policy.method,
            rates: computation.rates,
            share,
          }),
    findings,
    verdict: verdictOf(findings, policy),
  };
}

function firmFindings({ siren, grantOn, declaration, insolvency, policy }: AidCase): Finding[] {
  const checked = insolvency?.isInsolvent === true || declaration?.isInsolvent === true;
  const health = checked
    ? [finding("insolvent", { on: insolvency?.checkedOn ?? declaration?.declaredOn ?? null })]
    : insolvency === null
      ? [finding("insolvency-not-checked")]
      : [];
  const number = siren === null && declaration === null ? [finding("siren-missing")] : [];
  if (declaration === null) return [...number, finding("declaration-missing"), ...health];
  const lastDay = declarationLastDay(declaration, policy.declarationDays);
  const sector = declaration.naf === null ? null : excludedSectorOf(declaration.naf);
  return [
    ...(lastDay < grantOn
      ? [finding("declaration-too-old", { declaredOn: declaration.declaredOn, lastDay })]
      : []),
    ...(declaration.isPerimeterWhole ? [] : [finding("perimeter-not-confirmed")]),
    ...(sector === null ? [] : [finding("excluded-sector", { naf: declaration.naf, sector })]),
    ...(declaration.servesExcludedActivity ? [finding("serves-excluded-activity")] : []),
    ...health,
  ];
}

function lawFindings({ grantOn, rates }: AidCase, ceiling: AidCeiling | null): Finding[] {
  const base = baseRateOn(rates, grantOn);
  return [
    ...(ceiling === null ? [finding("ceiling-unknown", { on: grantOn })] : []),
    ...(ceiling?.isConfirmed === false
      ? [finding("ceiling-unconfirmed", { regulation: ceiling.regulation })]
      : []),
    ...(base.ok ? [] : [finding("base-rate-unknown", { on: grantOn })]),
    ...(base.ok && isStale(base.value, grantOn)
      ? [finding("base-rate-stale", { from: base.value.from })]
      : []),
  ];
}

function roomFindings(
  room: Room | null,
  computation: AidComputation | null,
  ceiling: AidCeiling | null,
): Finding[] {
  if (room === null) return [];
  const uncomputed = room.counted.filter(({ isComputed }) => !isComputed).length;
  const told = uncomputed === 0 ? [] : [finding("aid-not-computed", { count: uncomputed })];
  if (computation === null || computation.counted <= room.headroom) return told;
  const { headroom } = room;
  const regulation = ceiling?.regulation ?? null;
  return [...told, finding("headroom-exceeded", { aid: computation.counted, headroom, regulation })];
}

function verdictOf(findings: readonly Finding[], { enforcement }: AidPolicy): AidVerdict {
  const isAgainst = findings.some(isObjection);
  if (!isAgainst) return "clear";
  return enforcement === "block" ? "blocked" : "warned";
}
