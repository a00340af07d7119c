import type { PlainDate } from "#kernel/plain-date.ts";
import { defaultPolicy, type EligibilityPolicy } from "./eligibility-policy.ts";

/** A territory's own rules, from a day until the next ones. */
export interface TerritoryPolicy {
  readonly fromOn: PlainDate;
  readonly policy: EligibilityPolicy;
}

/** Rules, and where they come from. */
export interface VersionedPolicy {
  readonly version:
    | { readonly source: "programme"; readonly fromOn: null }
    | { readonly source: "territory"; readonly fromOn: PlainDate };
  readonly policy: EligibilityPolicy;
}

/** The rules of a day: the programme's where the territory has none; null before the territory's first ones, which nobody knows. */
export function policyAt(dated: readonly TerritoryPolicy[], on: PlainDate): VersionedPolicy | null {
  if (dated.length === 0) return { version: { source: "programme", fromOn: null }, policy: defaultPolicy };
  const begun = dated.filter(({ fromOn }) => fromOn <= on);
  const last = begun.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0];
  return last === undefined ? null : versioned(last);
}

export function versioned({ fromOn, policy }: TerritoryPolicy): VersionedPolicy {
  return { version: { source: "territory", fromOn }, policy };
}
