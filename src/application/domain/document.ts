import type { Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";

export const documentKinds = [
  "registration",
  "accounts",
  "forecast",
  "bank-details",
  "quotes",
  "tax-and-social",
  "other",
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** A line of the checklist. */
export interface ApplicationDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  /** The name of a document of another kind; null for those everyone knows. */
  readonly label: string | null;
  readonly isRequired: boolean;
  readonly receivedOn: PlainDate | null;
  /** The last day on which it is still good. */
  readonly expiresOn: PlainDate | null;
}

/** What every file starts with. */
export const usualDocuments = [
  { kind: "registration", isRequired: true },
  { kind: "accounts", isRequired: true },
  { kind: "forecast", isRequired: true },
  { kind: "bank-details", isRequired: true },
  { kind: "quotes", isRequired: true },
  { kind: "tax-and-social", isRequired: false },
] as const satisfies readonly { kind: DocumentKind; isRequired: boolean }[];

export type DocumentState = "awaited" | "received" | "expired";

export function documentState({ receivedOn, expiresOn }: ApplicationDocument, on: PlainDate): DocumentState {
  if (receivedOn === null) return "awaited";
  return expiresOn !== null && expiresOn < on ? "expired" : "received";
}

export function documentName({ kind, label }: Pick<ApplicationDocument, "kind" | "label">, locale: Locale) {
  return kind === "other" ? (label ?? "") : names[locale][kind];
}

const names: Record<Locale, Record<Exclude<DocumentKind, "other">, string>> = {
  fr: {
    registration: "l'extrait d'immatriculation",
    accounts: "les derniers comptes ou la situation de départ",
    forecast: "le prévisionnel",
    "bank-details": "le relevé d'identité bancaire",
    quotes: "les devis",
    "tax-and-social": "les attestations fiscale et sociale",
  },
  en: {
    registration: "the registration certificate",
    accounts: "the latest accounts or the opening statement",
    forecast: "the forecast",
    "bank-details": "the bank details",
    quotes: "the quotes",
    "tax-and-social": "the tax and social certificates",
  },
};
