import type { Siren } from "#kernel/siren.ts";

export const organisationKinds = [
  "company",
  "association",
  "bank",
  "local-authority",
  "state",
  "chamber",
  "accountants",
  "other",
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

/** Where its name comes from: the published case, the invented one, or someone who entered it. */
export const organisationSources = ["published", "invented", "entered"] as const;

export type OrganisationSource = (typeof organisationSources)[number];

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly siren: Siren | null;
  readonly source: OrganisationSource;
}
