import type { LinkProps } from "@tanstack/react-router";

type Link = Pick<LinkProps, "to" | "params">;

/** What an audit line was done to: its kind, its id where the address names one, and its page. */
export interface Audited {
  /** Null for an address of no known kind. */
  kind: AuditedKind | null;
  id: string | null;
  link: Link | null;
}

interface Kind {
  /** The page of one, by its id. */
  page?: (territory: string, id: string) => Link;
  /** The page that lists them. */
  list?: Link["to"];
}

const kinds = {
  applications: {
    page: (territory, application) => ({
      to: "/territoires/$territory/dossiers/$application",
      params: { territory, application },
    }),
    list: "/territoires/$territory/dossiers",
  },
  "firm-look-ups": { list: "/territoires/$territory/dossiers" },
  "document-lists": { list: "/territoires/$territory/pieces" },
  "question-lists": { list: "/territoires/$territory/questions" },
  "file-labels": { list: "/territoires/$territory/dossiers" },
  "file-views": { list: "/territoires/$territory/dossiers" },
  "file-exports": { list: "/territoires/$territory/dossiers" },
  "file-batches": { list: "/territoires/$territory/dossiers" },
  "file-drafts": { list: "/territoires/$territory/dossiers" },
  "confirmation-requests": { list: "/territoires/$territory/dossiers" },
  opinions: { list: "/territoires/$territory/dossiers" },
  "confirmation-rules": { list: "/territoires/$territory/regles" },
  "stage-delays": { list: "/territoires/$territory/regles" },
  "scoring-grids": { list: "/territoires/$territory/regles" },
  consultations: {
    page: (territory, sitting) => ({
      to: "/territoires/$territory/comite/$sitting/consultation",
      params: { territory, sitting },
    }),
    list: "/territoires/$territory/comite",
  },
  "fund-transfers": { list: "/territoires/$territory/fonds" },
  evidence: { list: "/territoires/$territory/controle" },
  conventions: {
    page: (territory, convention) => ({
      to: "/territoires/$territory/conventions/$convention",
      params: { territory, convention },
    }),
    list: "/territoires/$territory/conventions",
  },
  "convention-text": { list: "/territoires/$territory/conventions/texte" },
  "mail-templates": { list: "/territoires/$territory/textes-des-courriels" },
  letterheads: { list: "/territoires/$territory/papier" },
  "letter-words": { list: "/territoires/$territory/lettres" },
  "letterhead-logos": { list: "/territoires/$territory/papier" },
  "bank-accounts": { list: "/territoires/$territory/banque" },
  "bank-lines": { list: "/territoires/$territory/banque" },
  "bank-runs": {
    page: (territory, run) => ({ to: "/territoires/$territory/lots/$run", params: { territory, run } }),
    list: "/territoires/$territory/banque",
  },
  "signature-requests": { list: "/territoires/$territory/signatures" },
  signatories: { list: "/territoires/$territory/signatures" },
  "signature-links": { list: "/territoires/$territory/signatures" },
  mandates: { list: "/territoires/$territory/banque" },
  advances: {
    page: (territory, advance) => ({
      to: "/territoires/$territory/avances/$advance",
      params: { territory, advance },
    }),
    list: "/territoires/$territory/avances",
  },
  sittings: {
    page: (territory, sitting) => ({
      to: "/territoires/$territory/comite/$sitting",
      params: { territory, sitting },
    }),
    list: "/territoires/$territory/comite",
  },
  funds: {
    page: (territory, fund) => ({ to: "/territoires/$territory/fonds/$fund", params: { territory, fund } }),
    list: "/territoires/$territory/fonds",
  },
  decisions: { list: "/territoires/$territory/comite" },
  committee: { list: "/territoires/$territory/comite" },
  seats: { list: "/territoires/$territory/personnes" },
  seat: { list: "/territoires/$territory/personnes" },
  invitations: { list: "/territoires/$territory/personnes" },
  invitation: { list: "/territoires/$territory/personnes" },
  password: {},
  opening: {},
  person: {},
  unit: {},
  perimeters: {},
  stages: { list: "/territoires/$territory/vie" },
  "hand-overs": { list: "/territoires/$territory/passation" },
  "eligibility-policy": {},
  close: {},
  experts: { list: "/territoires/$territory/experts" },
  needs: {
    page: (territory, need) => ({ to: "/territoires/$territory/besoins/$need", params: { territory, need } }),
    list: "/territoires/$territory/besoins",
  },
  proposals: {
    page: (territory, proposal) => ({
      to: "/territoires/$territory/propositions/$proposal",
      params: { territory, proposal },
    }),
  },
  missions: {
    page: (territory, mission) => ({
      to: "/territoires/$territory/missions/$mission",
      params: { territory, mission },
    }),
    list: "/territoires/$territory/missions",
  },
  visits: {},
  attestations: {},
  organisations: { list: "/territoires/$territory/partenaires" },
  jobs: {
    page: (territory, commitment) => ({
      to: "/territoires/$territory/emplois/$commitment",
      params: { territory, commitment },
    }),
    list: "/territoires/$territory/emplois",
  },
  "job-definitions": { list: "/territoires/$territory/emplois" },
  reports: { list: "/territoires/$territory/rapports" },
  "mail-returns": { list: "/territoires/$territory/courriels/retours" },
  "refused-addresses": { list: "/territoires/$territory/courriels/retours" },
  mails: {
    page: (territory, mail) => ({
      to: "/territoires/$territory/courriels/$mail",
      params: { territory, mail },
    }),
    list: "/territoires/$territory/courriels",
  },
  aids: { list: "/territoires/$territory/aides" },
  "register-notices": { list: "/territoires/$territory/aides" },
  "aid-policies": { list: "/territoires/$territory/aides/reglages" },
  "aid-ceilings": { list: "/territoires/$territory/aides/reglages" },
  "base-rates": { list: "/territoires/$territory/aides/reglages" },
  "public-shares": { list: "/territoires/$territory/aides/reglages" },
  "accounts-policies": { list: "/territoires/$territory/relances/plan" },
  "closings-until": { list: "/territoires/$territory/clotures" },
  closings: { list: "/territoires/$territory/clotures" },
  "provision-policies": { list: "/territoires/$territory/clotures" },
  "arrears-cases": { list: "/territoires/$territory/relances" },
  "reminder-plans": { list: "/territoires/$territory/relances/plan" },
  "take-overs": { list: "/territoires/$territory/avances/reprise" },
  accounting: { list: "/territoires/$territory/comptabilite" },
  months: {},
} satisfies Record<string, Kind>;

export type AuditedKind = keyof typeof kinds | "territory";

/** Reads "/territories/…/conventions/…/payments": the object is the first thing after the territory. */
export function auditedObject(address: string, territory: string): Audited {
  const path = address.replace(/^\//, "").split("?")[0]?.split("/") ?? [];
  const [name = "", id = null] = path[0] === "territories" ? path.slice(2) : path;
  if (name === "") return { kind: "territory", id: null, link: null };

  if (!isKind(name)) return { kind: null, id: null, link: null };
  const kind: Kind = kinds[name];
  const isOne = id !== null && isId(id);
  const page = isOne ? kind.page?.(territory, id) : undefined;
  const list = kind.list === undefined ? null : { to: kind.list, params: { territory } };
  return { kind: name, id: isOne ? id : null, link: page ?? list };
}

function isKind(name: string): name is keyof typeof kinds {
  return Object.hasOwn(kinds, name);
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
