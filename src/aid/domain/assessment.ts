import { type Cents, cents, euros, larger, minus } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import {
  type AidCase,
  type CeilingUse,
  type CountedAid,
  type Room,
  roomOf,
  undertakingOf,
} from "./aid-case.ts";
import { type AidComputation, computeAid } from "./aid-computation.ts";
import type { AidPolicy } from "./aid-policy.ts";
import { baseRateOn, isStale } from "./base-rate.ts";
import type { CostsRoom } from "./cumulation.ts";
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
  /** Of the regulation under which the advance would be granted. */
  readonly ceiling: AidCeiling | null;
  /** Each ceiling that bounds it, with what is used and what is left of it. */
  readonly ceilings: readonly Omit<CeilingUse, "counted">[];
  /** What other State aid on the same costs leaves. */
  readonly costs: readonly CostsRoom[];
  readonly window: AidWindow | null;
  readonly undertaking: readonly string[];
  readonly counted: readonly CountedAid[];
  /** Under the ceiling that leaves less. */
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
  const found = ceilingOn(asked.ceilings, { regime: "general", on: grantOn });
  const ceiling = found.ok ? found.value : null;
  const room = ceiling === null ? null : roomOf(asked, ceiling);
  const flows = repaymentFlows(terms);
  const computed = flows.ok ? computeAid(asked, { before: [], after: flows.value }) : flows;
  const computation = computed.ok ? computed.value : null;

  const findings = [
    ...firmFindings(asked),
    ...lawFindings(asked),
    ...(room === null ? [ceilingUnknown(grantOn)] : roomFindings(room, computation)),
  ];
  return {
    grantOn,
    terms,
    policy,
    ceiling,
    ceilings: (room?.ceilings ?? []).map(({ ceiling: law, window, used, headroom }) => ({
      ceiling: law,
      window,
      used,
      headroom,
    })),
    costs: room?.costs ?? [],
    window: room?.deciding.window ?? null,
    undertaking: [...undertakingOf(asked)],
    counted: room?.counted ?? [],
    used: room?.deciding.used ?? cents(0n),
    headroomBefore: room?.deciding.headroom ?? null,
    computation,
    headroomAfter:
      room === null || computation === null
        ? null
        : larger(cents(0n), minus(room.deciding.headroom, computation.counted)),
    highestFitting:
      room === null || computation === null
        ? null
        : highestFitting(terms, {
            headroom: room.most,
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

function lawFindings({ grantOn, rates }: AidCase): Finding[] {
  const base = baseRateOn(rates, grantOn);
  return [
    ...(base.ok ? [] : [finding("base-rate-unknown", { on: grantOn })]),
    ...(base.ok && isStale(base.value, grantOn)
      ? [finding("base-rate-stale", { from: base.value.from })]
      : []),
  ];
}

function ceilingUnknown(on: PlainDate): Finding {
  return finding("ceiling-unknown", { on });
}

function roomFindings(
  { ceilings, sectors, costs, counted }: Room,
  computation: AidComputation | null,
): Finding[] {
  const uncomputed = counted.filter(({ isComputed }) => !isComputed).length;
  return [
    ...[...ceilings, ...sectors]
      .filter(({ ceiling }) => !ceiling.isConfirmed)
      .map(({ ceiling: { regulation } }) => finding("ceiling-unconfirmed", { regulation })),
    ...(uncomputed === 0 ? [] : [finding("aid-not-computed", { count: uncomputed })]),
    ...sectors
      .filter(({ used, ceiling }) => used > ceiling.ceiling)
      .map(({ used, ceiling: { regime, ceiling, regulation } }) =>
        finding("sector-ceiling-exceeded", { regime, used, ceiling, regulation }),
      ),
    ...(computation === null ? [] : exceeded(computation.counted, { ceilings, costs })),
  ];
}

/** Art. 3(7): an aid that passes a bound is refused whole, not cut down to it. */
function exceeded(aid: Cents, { ceilings, costs }: Pick<Room, "ceilings" | "costs">): Finding[] {
  return [
    ...ceilings
      .filter(({ headroom }) => aid > headroom)
      .map(({ headroom, ceiling: { regime, regulation } }) =>
        finding(regime === "sgei" ? "sgei-ceiling-exceeded" : "headroom-exceeded", {
          aid,
          headroom,
          regulation,
        }),
      ),
    ...costs
      .filter(({ room }) => aid > room)
      .map(({ expense, allowed, granted, room }) =>
        finding("same-costs-exceeded", { aid, expense, allowed, granted, room }),
      ),
  ];
}

function verdictOf(findings: readonly Finding[], { enforcement }: AidPolicy): AidVerdict {
  const isAgainst = findings.some(isObjection);
  if (!isAgainst) return "clear";
  return enforcement === "block" ? "blocked" : "warned";
}
