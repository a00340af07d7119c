import { type BasisPoints, basisPoints } from "#kernel/basis-points.ts";
import { type Cents, cents, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { fraction, roundHalfUp } from "#kernel/weight.ts";

/** From how many days past due, which share of the outstanding is set aside. */
export type ProvisionStep = { readonly fromDays: number; readonly rate: BasisPoints };

/** A territory's table, in force from a day on. */
export type ProvisionPolicy = {
  /** 0 is the programme's own table. */
  readonly version: number;
  readonly fromOn: PlainDate | null;
  /** By rising age; before the first, nothing is set aside. */
  readonly steps: readonly ProvisionStep[];
  /** For a firm in liquidation, whatever the age. */
  readonly liquidation: BasisPoints;
};

/** Policy and not law (compliance §3.3): half at ninety days, the whole at a liquidation. */
export const programmePolicy: ProvisionPolicy = {
  version: 0,
  fromOn: null,
  steps: [{ fromDays: 90, rate: basisPoints(5_000) }],
  liquidation: basisPoints(10_000),
};

/** What a firm owes on a day, and how late it is. */
export type AdvanceOutstanding = {
  readonly advance: string;
  readonly application: string;
  readonly decision: string;
  readonly number: number;
  readonly firm: { readonly id: string; readonly name: string };
  readonly fund: string;
  readonly outstanding: Cents;
  readonly late: Cents;
  /** Since the oldest unpaid due date. */
  readonly daysLate: number;
  readonly inLiquidation: boolean;
};

export type Provision = Omit<AdvanceOutstanding, "decision"> & {
  readonly rate: BasisPoints;
  readonly amount: Cents;
  readonly policyVersion: number;
};

/** The table in force on a day: the last decided among those that had begun, the programme's own before any. */
export function policyOn(policies: readonly ProvisionPolicy[], on: PlainDate): ProvisionPolicy {
  const begun = policies.filter(({ fromOn }) => fromOn !== null && fromOn <= on);
  return begun.toSorted(byBeginning).at(-1) ?? programmePolicy;
}

function byBeginning(a: ProvisionPolicy, b: ProvisionPolicy): number {
  if (a.fromOn === b.fromOn) return a.version - b.version;
  return String(a.fromOn) < String(b.fromOn) ? -1 : 1;
}

/** What is set aside for each advance that is late or in liquidation, by the table of that day. */
export function provisionsOf(
  advances: readonly AdvanceOutstanding[],
  policy: ProvisionPolicy,
): readonly Provision[] {
  return advances
    .filter(({ outstanding, late, inLiquidation }) => outstanding > 0n && (late > 0n || inLiquidation))
    .map((advance) => {
      const rate = rateOf(advance, policy);
      const amount = provisionAmount(advance.outstanding, rate);
      return { ...advance, rate, amount, policyVersion: policy.version };
    });
}

/** A share of what is owed, to the nearest cent. */
export function provisionAmount(outstanding: Cents, rate: BasisPoints): Cents {
  return cents(roundHalfUp(fraction(outstanding * BigInt(rate), 10_000n)));
}

function rateOf({ daysLate, inLiquidation }: AdvanceOutstanding, policy: ProvisionPolicy): BasisPoints {
  const byAge = policy.steps.findLast(({ fromDays }) => fromDays <= daysLate)?.rate ?? basisPoints(0);
  return inLiquidation && policy.liquidation > byAge ? policy.liquidation : byAge;
}

export function totalProvision(provisions: readonly Provision[], fund: string): Cents {
  return sum(provisions.filter((provision) => provision.fund === fund).map(({ amount }) => amount));
}

export type PolicyRefusal = Refusal<
  "provision-ages-not-rising" | "provision-rates-not-rising" | "rate-not-a-share"
>;

/** An older debt is never worth more: ages and rates rise together, and a liquidation is the worst of all. */
export function checkPolicy(
  policy: Pick<ProvisionPolicy, "steps" | "liquidation">,
): Outcome<typeof policy, PolicyRefusal> {
  const excessive = [...policy.steps.map(({ rate }) => rate), policy.liquidation].find(
    (rate) => rate < 0 || rate > 10_000,
  );
  if (excessive !== undefined) return refuse("rate-not-a-share", { rate: excessive }, "steps");
  for (const [index, { fromDays, rate }] of policy.steps.entries()) {
    const before = policy.steps[index - 1];
    if (before !== undefined && fromDays <= before.fromDays)
      return refuse("provision-ages-not-rising", { before: before.fromDays, fromDays }, "steps");
    if (before !== undefined && rate < before.rate)
      return refuse("provision-rates-not-rising", { before: before.rate, rate }, "steps");
  }
  const highest = policy.steps.at(-1)?.rate ?? 0;
  if (policy.liquidation < highest)
    return refuse("provision-rates-not-rising", { before: highest, rate: policy.liquidation }, "liquidation");
  return accept(policy);
}
