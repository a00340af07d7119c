import type { Siren } from "#kernel/siren.ts";
import type { PostalAddress } from "./address.ts";

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
  /** Not known where it is null or absent. */
  readonly address?: PostalAddress | null;
}
