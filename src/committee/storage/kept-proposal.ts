import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import type { Grant, Proposal } from "../domain/decision.ts";

/** A proposal as JSON keeps it: amounts and half-days in digits. */
export interface KeptProposal extends Omit<Proposal, "grant"> {
  readonly grant:
    | (Omit<Grant, "amount" | "halfDays"> & { readonly amount: string; readonly halfDays: string })
    | null;
}

export function keepProposal({ outcome, grant, conditions, reasons, derogation }: Proposal): string {
  const kept: KeptProposal = {
    outcome,
    grant:
      grant === null ? null : { ...grant, amount: String(grant.amount), halfDays: String(grant.halfDays) },
    conditions,
    reasons,
    derogation,
  };
  return JSON.stringify(kept);
}

export function proposalIn({ grant, ...kept }: KeptProposal): Proposal {
  if (grant === null) return { ...kept, grant };
  const { amount, halfDays: count, ...terms } = grant;
  return { ...kept, grant: { ...terms, amount: cents(BigInt(amount)), halfDays: halfDays(BigInt(count)) } };
}
