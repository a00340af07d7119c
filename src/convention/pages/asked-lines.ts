import { type Cents, cents, minus, smaller, sum } from "#kernel/money.ts";
import type { WaitKind } from "../domain/record.ts";
import type { ReadPledge } from "./read-convention.ts";

export type CallablePledge = Extract<ReadPledge, { unit: "EUR" }>;

/** What a call asks of one pledge, as typed so far. */
export interface AskedLine {
  pledge: string;
  amount: Cents;
  /** Null when the payer waits for nothing. */
  waitsFor: string | null;
  waitsKind: WaitKind;
}

export function callablePledges(pledges: readonly ReadPledge[]): CallablePledge[] {
  return pledges.filter((pledge) => pledge.unit === "EUR" && pledge.toCall > 0n) as CallablePledge[];
}

/** The tranches of the longest plan among these pledges. */
export function tranchesOf(pledges: readonly CallablePledge[]): CallablePledge["tranches"] {
  const plans = pledges.map(({ tranches }) => tranches);
  return plans.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** What is due up to a tranche and not called yet, as the server counts it. */
export function askedUpTo(pledge: CallablePledge, tranche: number): AskedLine {
  const due = sum(pledge.tranches.slice(0, tranche).map(({ amount }) => amount));
  const missing = smaller(pledge.toCall, minus(due, pledge.called));
  const amount = missing > 0n ? missing : cents(0n);
  return { pledge: pledge.id, amount, waitsFor: null, waitsKind: "other" };
}
