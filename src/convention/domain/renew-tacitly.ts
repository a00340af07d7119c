import { type HalfDays, halfDays } from "#kernel/days.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { addDays, addMonths, type PlainDate, partsOf } from "#kernel/plain-date.ts";
import { fraction, roundHalfUp } from "#kernel/weight.ts";
import type { Pledge } from "./pledge.ts";
import type { ConventionRecord } from "./record.ts";
import type { Authority, PrivatePledge, Signing } from "./signing.ts";
import type { TacitClause } from "./tacit-clause.ts";
import type { TranchePlan } from "./tranches.ts";

export type Renewed = Omit<Signing, "nameOf"> & { readonly jobTarget: number | null };

/**
 * The convention that carries on: same parties but those who left, same rule, and what each promises a month for as many months as the
 * clause says. What was given up is not promised again.
 */
export function renewTacitly(
  record: ConventionRecord,
  { termMonths }: Pick<TacitClause, "termMonths">,
): Renewed {
  const { convention } = record;
  const startsOn = addDays(convention.endsOn, 1);
  const endsOn = addDays(addMonths(startsOn, termMonths), -1);
  const oldMonths = monthsBetween(convention.startsOn, startsOn);
  const inTerm = (amount: bigint) => prorated(amount, { termMonths, oldMonths });
  const seated = record.parties.filter(({ leftOn }) => leftOn === undefined);
  const isSeated = ({ holder }: Pledge) => seated.some(({ organisation }) => organisation === holder);
  const pledges = record.pledges.filter(isSeated);
  return {
    startsOn,
    endsOn,
    lines: convention.lines,
    dayRate: convention.dayRate,
    jobTarget: convention.jobTarget === null ? null : Number(inTerm(BigInt(convention.jobTarget))),
    parties: seated.map(({ organisation, college, role }) => ({ organisation, college, role })),
    privatePledges: pledges.flatMap((pledge) => stakeOf(pledge, inTerm(kept(pledge, record)))),
    authorities: pledges.flatMap(authorityOf),
    tranches: yearlyPlan(record, { startsOn, endsOn }),
  };
}

/** As promised, less what was given up by release. */
function kept({ id, amount }: Pledge, { releases }: ConventionRecord): bigint {
  return releases.reduce((left, release) => (release.pledge === id ? left - release.amount : left), amount);
}

function prorated(
  amount: bigint,
  { termMonths, oldMonths }: { readonly termMonths: number; readonly oldMonths: number },
): bigint {
  return roundHalfUp(fraction(amount * BigInt(termMonths), BigInt(oldMonths)));
}

function stakeOf({ holder, unit, purpose, nature, origin }: Pledge, amount: bigint): PrivatePledge[] {
  if (origin.kind !== "private" || amount <= 0n) return [];
  const none: { cash: Cents; halfDays: HalfDays } = { cash: cents(0n), halfDays: halfDays(0n) };
  const stake = unit === "EUR" ? { ...none, cash: cents(amount) } : { ...none, halfDays: halfDays(amount) };
  return [{ organisation: holder, ...stake, purpose: purpose ?? "fund", nature }];
}

function authorityOf({ holder, purpose, nature, origin }: Pledge): Authority[] {
  if (origin.kind !== "matching" || purpose === null) return [];
  return [{ contributor: origin.contributor, organisation: holder, weight: origin.weight, purpose, nature }];
}

/** Every year on the day of the first tranche before; the first day where none falls within. */
function yearlyPlan(
  { convention, pledges }: ConventionRecord,
  { startsOn, endsOn }: { readonly startsOn: PlainDate; readonly endsOn: PlainDate },
): TranchePlan {
  const [first] = pledges.flatMap(({ tranches }) => tranches.map(({ dueOn }) => dueOn)).toSorted();
  const shift = monthsBetween(convention.startsOn, startsOn);
  if (first === undefined) return [{ dueOn: startsOn, weight: 1 }];
  const days: PlainDate[] = [];
  for (let months = shift; addMonths(first, months) <= endsOn; months += 12)
    days.push(addMonths(first, months));
  return (days.length === 0 ? [startsOn] : days).map((dueOn) => ({ dueOn, weight: 1 }));
}

/** Whole months from one day to the same of a later month; a part of a month counts as one. */
function monthsBetween(from: PlainDate, until: PlainDate): number {
  const [a, b] = [partsOf(from), partsOf(until)];
  const months = (b.year - a.year) * 12 + b.month - a.month + (b.day > a.day ? 1 : 0);
  return months < 1 ? 1 : months;
}
