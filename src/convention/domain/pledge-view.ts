import { type BasisPoints, share } from "#kernel/basis-points.ts";
import { type HalfDays, halfDays } from "#kernel/days.ts";
import { type Cents, cents } from "#kernel/money.ts";
import type { College } from "./party.ts";
import type { Pledge } from "./pledge.ts";
import { carries } from "./pledge-states.ts";
import type { PromiseState } from "./promise.ts";
import type { ConventionRecord } from "./record.ts";

/** A promise in one unit, with the words of that unit. */
export type InCents = { readonly [Figure in keyof PromiseState]: Cents };
export type InHalfDays = { readonly [Figure in keyof PromiseState]: HalfDays };

export function inCents(state: PromiseState): InCents {
  return eachFigure(state, cents);
}

export function inHalfDays(state: PromiseState): InHalfDays {
  return eachFigure(state, halfDays);
}

/** A pledge as people read it: who, by which line, in which tranches, and what became of it. */
export function pledgeView(
  { pledge, state }: { pledge: Pledge; state: PromiseState },
  record: ConventionRecord,
  nameOf: (organisation: string) => string,
) {
  const described = {
    id: pledge.id,
    holder: { id: pledge.holder, name: nameOf(pledge.holder), college: collegeOf(pledge.holder, record) },
    nature: pledge.nature,
    origin: pledge.origin.kind,
    matchedBy: pledge.origin.kind === "matching" ? pledge.origin.contributor : null,
    shareOfLine: shareOfLine(pledge, record),
    weight: pledge.origin.kind === "matching" ? pledge.origin.weight : null,
  };
  if (pledge.unit === "EUR") {
    const tranches = pledge.tranches.map((tranche, index) => ({
      number: index + 1,
      dueOn: tranche.dueOn,
      amount: cents(tranche.amount),
    }));
    const purpose = pledge.purpose ?? "fund";
    return { ...described, unit: "EUR" as const, purpose, tranches, ...inCents(state) };
  }
  const tranches = pledge.tranches.map((tranche, index) => ({
    number: index + 1,
    dueOn: tranche.dueOn,
    amount: halfDays(tranche.amount),
  }));
  return { ...described, unit: "HALF-DAY" as const, purpose: null, tranches, ...inHalfDays(state) };
}

export function collegeOf(organisation: string, { parties }: ConventionRecord): College {
  return parties.find((party) => party.organisation === organisation)?.college ?? "associations";
}

function shareOfLine({ origin, amount }: Pledge, { pledges }: ConventionRecord): BasisPoints | null {
  if (origin.kind !== "matching") return null;
  const line = pledges.filter(carries(origin.contributor));
  return share(
    amount,
    line.reduce((total, pledge) => total + pledge.amount, 0n),
  );
}

function eachFigure<Amount>(state: PromiseState, read: (amount: bigint) => Amount) {
  return {
    promised: read(state.promised),
    called: read(state.called),
    honoured: read(state.honoured),
    released: read(state.released),
    left: read(state.left),
    toCall: read(state.toCall),
    overpaid: read(state.overpaid),
  };
}
