import { nextBusinessDay } from "#kernel/business-days.ts";
import { invariant } from "#kernel/invariant.ts";
import { type Cents, cents, plus, sum } from "#kernel/money.ts";
import { addMonths, type PlainDate } from "#kernel/plain-date.ts";
import { type Frequency, schedule } from "#kernel/schedule.ts";
import { type AdvanceEvent, type Deferral, inEffectiveOrder, type Liquidation } from "./advance-event.ts";

/** What the committee granted and the contract says. */
export type AdvanceTerms = {
  readonly principal: Cents;
  readonly instalments: number;
  readonly graceMonths: number;
  readonly frequency: Frequency;
};

export type PlannedInstalment = {
  readonly number: number;
  readonly dueOn: PlainDate;
  /** The day of the debit: the next day on which banks work. */
  readonly payOn: PlainDate;
  readonly principal: Cents;
};

/** A version of the schedule: it is never changed, the next one follows it. */
export type Plan = {
  readonly version: number;
  readonly from: PlainDate;
  readonly instalments: readonly PlannedInstalment[];
  /** The days left without an instalment by an extension. */
  readonly pauses: readonly PlainDate[];
};

/** The schedule from the disbursement, then from each deferral, then from a liquidation: payments never change it. */
export function planVersions(terms: AdvanceTerms, events: readonly AdvanceEvent[]): readonly Plan[] {
  const ordered = inEffectiveOrder(events);
  const disbursement = ordered.find(({ kind }) => kind === "disbursement");
  if (disbursement === undefined) return [];

  const versions: Plan[] = [firstPlan(terms, disbursement.on)];
  for (const event of ordered) {
    const last = versions.at(-1);
    if (last === undefined) break;
    // Nothing is put off any more once all is due.
    if (event.kind === "liquidation") return [...versions, makeAllDue(last, event)];
    if (event.kind === "deferral") versions.push(defer(last, event, dueDates(terms, disbursement.on)));
  }
  return versions;
}

/** What was to come is due on the day of the judgment. */
function makeAllDue({ version, instalments, pauses }: Plan, { on }: Liquidation): Plan {
  return {
    version: version + 1,
    from: on,
    instalments: instalments.map((instalment) =>
      instalment.dueOn > on ? { ...instalment, dueOn: on, payOn: on } : instalment,
    ),
    pauses: pauses.filter((pause) => pause <= on),
  };
}

function firstPlan(terms: AdvanceTerms, disbursedOn: PlainDate): Plan {
  const drawn = schedule({ ...terms, disbursedOn });
  invariant(drawn.ok, "the terms of an advance draw a schedule");
  const instalments = drawn.value.map(({ number, dueOn, payOn, principal }) => ({
    number,
    dueOn,
    payOn,
    principal,
  }));
  return { version: 1, from: disbursedOn, instalments, pauses: [] };
}

/** The due date at each place of the series, 0 being the first: always counted from the disbursement, whose day is kept. */
type DueDates = (place: number) => PlainDate;

function dueDates({ graceMonths, frequency }: AdvanceTerms, disbursedOn: PlainDate): DueDates {
  const period = frequency === "monthly" ? 1 : 3;
  return (place) => addMonths(disbursedOn, graceMonths + (place + 1) * period);
}

function defer(plan: Plan, deferral: Deferral, dueAt: DueDates): Plan {
  const next = { version: plan.version + 1, from: deferral.on };
  return deferral.keepTerm
    ? { ...next, pauses: plan.pauses, instalments: carriedByTheRest(plan, deferral) }
    : { ...next, ...putOff(plan, deferral, dueAt) };
}

/** Every instalment from that one on comes `count` periods later. */
function putOff({ instalments, pauses }: Plan, { from, count }: Deferral, dueAt: DueDates) {
  const dates = [...instalments.map(({ dueOn }) => dueOn), ...pauses].toSorted();
  const start = instalments.find(({ number }) => number === from);
  if (start === undefined) return { instalments, pauses };

  const first = dates.indexOf(start.dueOn);
  const added = Array.from({ length: count }, (_, index) => dueAt(first + index));
  const later = instalments.map((instalment) => {
    if (instalment.number < from) return instalment;
    const dueOn = dueAt(dates.indexOf(instalment.dueOn) + count);
    return { ...instalment, dueOn, payOn: nextBusinessDay(dueOn, "TARGET") };
  });
  return { instalments: later, pauses: [...pauses, ...added].toSorted() };
}

/** The instalments put off ask for nothing, and those that follow carry them equally, the last one the remainder. */
function carriedByTheRest({ instalments }: Plan, { from, count }: Deferral): PlannedInstalment[] {
  const isDeferred = ({ number }: PlannedInstalment) => number >= from && number < from + count;
  const carriers = instalments.filter(({ number }) => number >= from + count).length;
  const carried = sum(instalments.filter(isDeferred).map(({ principal }) => principal));
  if (carriers === 0) return [...instalments];

  const each = cents(carried / BigInt(carriers));
  const last = cents(carried - each * BigInt(carriers - 1));
  return instalments.map((instalment, index) => {
    if (isDeferred(instalment)) return { ...instalment, principal: cents(0n) };
    if (instalment.number < from) return instalment;
    const share = index === instalments.length - 1 ? last : each;
    return { ...instalment, principal: plus(instalment.principal, share) };
  });
}
