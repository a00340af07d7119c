import type { Role } from "#kernel/role.ts";
import type { OrganisationKind, OrganisationSource } from "#network/index.ts";
import { demoAdviser, demoExperts, demoOwners } from "./field-cast.ts";

interface DemoOrganisation {
  name: string;
  kind: OrganisationKind;
  source: OrganisationSource;
  memberOf?: string;
}

/** Everything invented says so; the one real name carries its published figure only. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  { name: "Chambre de commerce (démonstration)", kind: "chamber", source: "invented" },
  { name: "Association des entreprises du bassin", kind: "association", source: "invented" },
  ...["Fonderie du Rocher", "Logistique Pôle Nord", "Agro Saintignon", "Mécanique de la Chiers"].map(
    (name) => ({
      name,
      kind: "company" as const,
      source: "invented" as const,
      memberOf: "Association des entreprises du bassin",
    }),
  ),
  { name: "Communauté de communes (démonstration)", kind: "local-authority", source: "invented" },
  { name: "Département (démonstration)", kind: "local-authority", source: "invented" },
  { name: "Région (démonstration)", kind: "local-authority", source: "invented" },
  { name: "État, aménagement du territoire (démonstration)", kind: "state", source: "invented" },
  { name: "Banque du Pays-Haut", kind: "bank", source: "invented" },
  { name: "Experts-comptables du bassin", kind: "accountants", source: "invented" },
  { name: "Michelin", kind: "company", source: "published" },
  { name: "Autres entreprises du Toulois", kind: "association", source: "invented" },
];

interface DemoSeat {
  role: Role;
  unit: string;
  organisation?: string;
}

interface DemoPerson {
  name: string;
  seats: readonly DemoSeat[];
}

/** The invented people one may visit the demonstration as, in the order a newcomer would. */
export const demoPeople: readonly DemoPerson[] = [
  {
    name: "Camille Perrin",
    seats: [{ role: "coordinator", unit: "longwy", organisation: "Chambre de commerce (démonstration)" }],
  },
  {
    name: "Nadia Rossi",
    seats: [{ role: "treasurer", unit: "longwy", organisation: "Chambre de commerce (démonstration)" }],
  },
  {
    name: "Anne Weber",
    seats: [
      { role: "partner-referent", unit: "longwy", organisation: "Association des entreprises du bassin" },
      { role: "committee-member", unit: "longwy", organisation: "Association des entreprises du bassin" },
    ],
  },
  {
    name: "Marc Olivier",
    seats: [
      {
        role: "public-funder",
        unit: "longwy",
        organisation: "État, aménagement du territoire (démonstration)",
      },
      {
        role: "committee-member",
        unit: "longwy",
        organisation: "État, aménagement du territoire (démonstration)",
      },
    ],
  },
  {
    name: "Karim Haddad",
    seats: [{ role: "committee-member", unit: "longwy", organisation: "Banque du Pays-Haut" }],
  },
  {
    name: "Bernard Lambert",
    seats: [{ role: "chair", unit: "longwy", organisation: "Association des entreprises du bassin" }],
  },
  {
    name: "Élise Thomas",
    seats: [{ role: "secretary", unit: "longwy", organisation: "Chambre de commerce (démonstration)" }],
  },
  {
    name: "Jeanne Colin",
    seats: [
      { role: "public-funder", unit: "longwy", organisation: "Région (démonstration)" },
      { role: "committee-member", unit: "longwy", organisation: "Région (démonstration)" },
    ],
  },
  {
    name: "Sophie Klein",
    seats: [{ role: "committee-member", unit: "longwy", organisation: "Experts-comptables du bassin" }],
  },
  {
    name: "Laurent Faure",
    seats: [{ role: "partner-referent", unit: "longwy", organisation: "Agro Saintignon" }],
  },
  ...demoOwners.map(({ name }) => ({ name, seats: [{ role: "owner" as const, unit: "longwy" }] })),
  { name: demoAdviser.name, seats: [{ role: "adviser", unit: "longwy" }] },
  ...demoExperts.map(({ name, employer }) => ({
    name,
    seats: [{ role: "expert" as const, unit: "longwy", organisation: employer }],
  })),
  { name: "Lucie Bernard", seats: [{ role: "coordinator", unit: "toul" }] },
  { name: "Théo Marchand", seats: [{ role: "coordinator", unit: "trois-vallees" }] },
  { name: "Fanny Delorme", seats: [{ role: "administrator", unit: "trois-vallees" }] },
  { name: "Paul Schmitt", seats: [{ role: "regional-pilot", unit: "lorraine" }] },
  { name: "Hélène Garnier", seats: [{ role: "network-head", unit: "reseau" }] },
  { name: "Inès Robert", seats: [{ role: "administrator", unit: "longwy" }] },
  { name: "Yves Martin", seats: [{ role: "auditor", unit: "longwy" }] },
];
