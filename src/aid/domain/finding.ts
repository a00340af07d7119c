import type { Fact } from "#kernel/outcome.ts";

/** What stands against the aid. */
export const findingKinds = [
  "siren-missing",
  "declaration-missing",
  "declaration-too-old",
  "perimeter-not-confirmed",
  "excluded-sector",
  "serves-excluded-activity",
  "insolvent",
  "base-rate-unknown",
  "ceiling-unknown",
  "headroom-exceeded",
  "sgei-ceiling-exceeded",
  "same-costs-exceeded",
] as const;

/** What whoever decides should know, and stops nothing. */
export const noticeKinds = [
  "insolvency-not-checked",
  "base-rate-stale",
  "ceiling-unconfirmed",
  "aid-not-computed",
  "sector-ceiling-exceeded",
] as const;

export type FindingKind = (typeof findingKinds)[number] | (typeof noticeKinds)[number];

export interface Finding {
  readonly kind: FindingKind;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** What stands against the aid, where a notice only informs. */
export function isObjection({ kind }: Finding): boolean {
  return findingKinds.some((objection) => objection === kind);
}

export function finding(kind: FindingKind, facts: Finding["facts"] = {}): Finding {
  return { kind, facts };
}
