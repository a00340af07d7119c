import type { Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { ApplicationDocument } from "./document.ts";
import type { ApplicationStatus } from "./status.ts";

/** In what quality someone helps the owner of a firm with a file. */
export const adviserQualities = ["accountant", "support-network", "co-applicant", "other"] as const;

export type AdviserQuality = (typeof adviserQualities)[number];

/** Whose word ends an accompaniment. */
export const endingSides = ["owner", "coordinator", "adviser"] as const;

export type EndingSide = (typeof endingSides)[number];

interface Author {
  readonly person: string;
  readonly name: string;
}

/** Someone who accompanies a file, from the moment they are invited until someone ends it. */
export interface FileAdviser {
  readonly id: string;
  readonly application: string;
  readonly person: string;
  /** One of `mostAdvisers`, from 1. */
  readonly place: number;
  readonly quality: AdviserQuality;
  /** What someone of another quality is; null for the others. */
  readonly qualityWord: string | null;
  /** The owner who wants it. */
  readonly askedBy: Author;
  readonly invitedBy: Author;
  readonly invitedOn: PlainDate;
  readonly invitedAt: string;
  readonly ended: {
    readonly by: Author;
    readonly on: PlainDate;
    readonly at: string;
    readonly side: EndingSide;
  } | null;
}

/** Who helps with one file at the same time, at most. */
export const mostAdvisers = 5;

/** Whoever holds one of these examines files, decides on them, or looks over those who do: they do not help with one. */
export const judgingRoles: readonly Role[] = [
  "coordinator",
  "treasurer",
  "secretary",
  "chair",
  "committee-member",
  "public-funder",
  "regional-pilot",
  "network-head",
  "auditor",
];

/** Whether someone may begin to help with a file: not once it was refused, withdrawn or sent elsewhere. */
export function mayBeAccompanied(status: ApplicationStatus): boolean {
  return !["refused", "withdrawn", "oriented"].includes(status);
}

/** The first place that nobody holds; null where all are taken. */
export function freePlace(advisers: readonly Pick<FileAdviser, "place" | "ended">[]): number | null {
  const taken = new Set(advisers.filter(({ ended }) => ended === null).map(({ place }) => place));
  for (let place = 1; place <= mostAdvisers; place += 1) if (!taken.has(place)) return place;
  return null;
}

/** What an adviser is, in a word: « expert-comptable ». */
export function qualityName(
  { quality, qualityWord }: Pick<FileAdviser, "quality" | "qualityWord">,
  locale: Locale,
): string {
  return quality === "other" ? (qualityWord ?? "") : names[locale][quality];
}

const names: Record<Locale, Record<Exclude<AdviserQuality, "other">, string>> = {
  fr: {
    accountant: "expert-comptable",
    "support-network": "conseiller d'un réseau d'accompagnement",
    "co-applicant": "associé",
  },
  en: {
    accountant: "accountant",
    "support-network": "adviser of a support network",
    "co-applicant": "associate",
  },
};

/** How an adviser signs what they do in a file, kept in French with it: « Anne Martin, expert-comptable, pour Boulangerie Simon ». */
export function adviserSignature(
  name: string,
  adviser: Pick<FileAdviser, "quality" | "qualityWord">,
  firm: string,
): string {
  return typesetFrench(`${name}, ${qualityName(adviser, "fr")}, pour ${firm}`);
}

/** Whether a document bears the number of a bank account: its owner and the desk keep it between them. */
export function carriesAccount({ kind, label }: Pick<ApplicationDocument, "kind" | "label">): boolean {
  if (kind !== "other") return kind === "bank-details";
  const plain = (label ?? "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return /\b(rib|iban|bic|sepa|mandats?|bancaires?|banque|bank)\b/u.test(plain);
}
