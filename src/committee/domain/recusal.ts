import type { Locale } from "#kernel/format.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";

/** What ties a member to a firm, seen from the member's organisation: it is the firm's bank, its landlord… */
export const linkKinds = [
  "owner",
  "adviser",
  "employer",
  "same-group",
  "bank",
  "accountant",
  "shareholder",
  "landlord",
  "customer",
  "supplier",
  "competitor",
  "expert-employer",
  "family",
  "authority",
] as const;

export type LinkKind = (typeof linkKinds)[number];

/** An organisation that the file names beside the firm. */
export interface FirmLink {
  readonly organisation: string | null;
  readonly name: string;
  readonly kind: LinkKind;
}

export interface LinkedFirm {
  readonly name: string;
  readonly siren: string | null;
  readonly links: readonly FirmLink[];
}

/** The organisation in whose name a member sits. */
export interface Employer {
  readonly id: string;
  readonly name: string;
  readonly siren: string | null;
}

/** The tie that the file itself shows between a member's employer and the firm, or null. */
export function detectLink(employer: Employer | null, firm: LinkedFirm): LinkKind | null {
  if (employer === null) return null;
  if (employer.siren !== null && employer.siren === firm.siren) return "same-group";
  if (plain(employer.name) === plain(firm.name)) return "employer";
  const link = firm.links.find(({ organisation, name }) =>
    organisation === null ? plain(name) === plain(employer.name) : organisation === employer.id,
  );
  return link?.kind ?? null;
}

/** `employer` is the member's organisation, or the member where they sit in their own name or run the firm. */
type Tie = { readonly link: LinkKind; readonly employer: string; readonly firm: string };

/** Why a member leaves an item, in a sentence. */
export function recusalSentence({ link, employer, firm }: Tie, locale: Locale): string {
  return locale === "fr"
    ? typesetFrench(`${employer} ${inFrench[link]} ${firm}.`)
    : `${employer} ${inEnglish[link]} ${firm}.`;
}

const inFrench: Record<LinkKind, string> = {
  owner: "dirige",
  adviser: "accompagne, ou a accompagné, un dossier de",
  employer: "est l'entreprise candidate :",
  "same-group": "est du même groupe (même SIREN) que",
  bank: "est la banque de",
  accountant: "tient les comptes de",
  shareholder: "est associée au capital de",
  landlord: "loue ses locaux à",
  customer: "est un client principal de",
  supplier: "est un fournisseur principal de",
  competitor: "est concurrente de",
  "expert-employer": "emploie l'expert proposé à",
  family: "a un lien de famille avec",
  authority: "exerce une autorité sur",
};

const inEnglish: Record<LinkKind, string> = {
  owner: "runs",
  adviser: "helps, or once helped, with a file of",
  employer: "is the applicant:",
  "same-group": "belongs to the same group (same SIREN) as",
  bank: "is the bank of",
  accountant: "keeps the accounts of",
  shareholder: "is a shareholder of",
  landlord: "is the landlord of",
  customer: "is a main customer of",
  supplier: "is a main supplier of",
  competitor: "is a competitor of",
  "expert-employer": "employs the expert proposed to",
  family: "has a family tie with",
  authority: "has authority over",
};

function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/gu, " ").trim().toLowerCase();
}
