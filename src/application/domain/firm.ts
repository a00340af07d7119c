import type { PlainDate } from "#kernel/plain-date.ts";
import type { Siren, Siret } from "#kernel/siren.ts";

/** Whom a firm is tied to: what a committee's recusals are detected from. */
export const linkKinds = [
  "bank",
  "accountant",
  "shareholder",
  "landlord",
  "customer",
  "supplier",
  "competitor",
  "family",
  "same-group",
] as const;

export type LinkKind = (typeof linkKinds)[number];

export interface FirmLink {
  readonly kind: LinkKind;
  /** Null for someone the network does not know: a name then. */
  readonly organisation: string | null;
  readonly name: string;
}

/** A datum that nobody gave yet is null, never a guess. */
export interface Firm {
  readonly id: string;
  readonly name: string;
  readonly siren: Siren | null;
  readonly siret: Siret | null;
  readonly commune: { readonly insee: string; readonly name: string };
  readonly activity: string;
  readonly createdOn: PlainDate | null;
  readonly headcount: number | null;
  readonly inInsolvency: boolean | null;
  readonly legalForm: string | null;
  readonly ownerName: string | null;
  readonly links: readonly FirmLink[];
}
