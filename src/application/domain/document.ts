import type { Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { DocumentValidity } from "./document-validity.ts";
import type { MessageSide } from "./file-message.ts";

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
  readonly validity: DocumentValidity;
  /** Who gave what stands there; null before anything came. */
  readonly givenBy: MessageSide | null;
  /** What the desk said of what stands there; null until someone looked. */
  readonly verdict: DocumentVerdict | null;
  /** Why it was refused. */
  readonly refusedWhy: string | null;
}

export const documentVerdicts = ["accepted", "refused"] as const;

export type DocumentVerdict = (typeof documentVerdicts)[number];

export const documentStates = ["awaited", "received", "accepted", "refused", "expired"] as const;

export type DocumentState = (typeof documentStates)[number];

type Standing = Pick<ApplicationDocument, "receivedOn" | "expiresOn" | "verdict">;

/** Where a document stands on a day: what was refused is awaited anew, whatever its date. */
export function documentState({ receivedOn, expiresOn, verdict }: Standing, on: PlainDate): DocumentState {
  if (receivedOn === null) return "awaited";
  if (verdict === "refused") return "refused";
  if (expiresOn !== null && expiresOn < on) return "expired";
  return verdict ?? "received";
}

/** Whether nothing more is to be brought: looked at or not, it is there and in date. */
export function isThere(document: Standing, on: PlainDate): boolean {
  const state = documentState(document, on);
  return state === "received" || state === "accepted";
}

export function documentName({ kind, label }: Pick<ApplicationDocument, "kind" | "label">, locale: Locale) {
  return kind === "other" ? (label ?? "") : names[locale][kind];
}

/** A document that is awaited, and why where it came once: « les derniers comptes (périmé) ». */
export function awaitedName(
  document: Pick<ApplicationDocument, "kind" | "label"> & Standing,
  on: PlainDate,
  locale: Locale,
): string {
  const state = documentState(document, on);
  const name = documentName(document, locale);
  if (state !== "expired" && state !== "refused") return name;
  return `${name} (${awaitedAgain[locale][state]})`;
}

const awaitedAgain = {
  fr: { expired: "périmé", refused: "refusé" },
  en: { expired: "out of date", refused: "refused" },
};

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
