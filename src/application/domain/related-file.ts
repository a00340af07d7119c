import type { PlainDate } from "#kernel/plain-date.ts";

/** Why two files look alike, the strongest reason first. */
export const relatedReasons = [
  "same-firm",
  "same-group",
  "same-owner",
  "same-address",
  "same-owner-name",
] as const;
export type RelatedReason = (typeof relatedReasons)[number];

/** Where the file of another territory stands: all that may be said of it. */
export const stateFamilies = ["under-way", "granted", "over"] as const;
export type StateFamily = (typeof stateFamilies)[number];

/** What of a file others are compared with. */
export interface FileTraits {
  readonly firm: string;
  readonly siren: string | null;
  readonly ownerName: string | null;
  /** The accounts of those who run the firm, past ones included. */
  readonly owners: ReadonlySet<string>;
  /** The addresses of those who submitted or confirmed it. */
  readonly addresses: ReadonlySet<string>;
}

/** Every reason why another file looks like this one; none where it does not. `group` is its single undertaking, by SIREN. */
export function relatedBy(file: FileTraits, other: FileTraits, group: ReadonlySet<string>): RelatedReason[] {
  const isSameFirm = file.firm === other.firm || (file.siren !== null && file.siren === other.siren);
  const told: Readonly<Record<RelatedReason, boolean>> = {
    "same-firm": isSameFirm,
    "same-group": !isSameFirm && other.siren !== null && group.has(other.siren),
    "same-owner": meet(file.owners, other.owners),
    "same-address": meet(file.addresses, other.addresses),
    "same-owner-name": isSameName(file.ownerName, other.ownerName),
  };
  return relatedReasons.filter((reason) => told[reason]);
}

function meet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((one) => others.has(one));
}

/** Whatever the order of first and last name, accents and capitals. */
function isSameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const name = plainName(a);
  return name.includes(" ") && name === plainName(b);
}

export function plainName(name: string): string {
  const letters = name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return letters
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .toSorted()
    .join(" ");
}

/** Someone looked, and said that two files are not the same thing. */
export interface ToldApart {
  readonly application: string;
  /** A file of this territory, or another territory. */
  readonly other: string;
  readonly why: string;
  readonly by: { readonly person: string; readonly name: string };
  readonly on: PlainDate;
}
