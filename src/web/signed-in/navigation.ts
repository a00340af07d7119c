import { msg } from "@lingui/core/macro";
import { accountingContract } from "#accounting/contract.ts";
import { aidContract } from "#aid/contract.ts";
import { applicationContract } from "#application/contract.ts";
import { bankingContract } from "#banking/contract.ts";
import { committeeContract } from "#committee/contract.ts";
import { conventionContract } from "#convention/contract.ts";
import { expertiseContract } from "#expertise/contract.ts";
import { fundContract } from "#fund/contract.ts";
import { impactContract } from "#impact/contract.ts";
import { lendingContract } from "#lending/contract.ts";
import { networkContract } from "#network/contract.ts";
import { reportingContract } from "#reporting/contract.ts";
import { signatureContract } from "#signature/contract.ts";
import type { Place, Section } from "./place.ts";
import { settingsSection } from "./settings-places.ts";

export const territorySections: readonly Section[] = [
  {
    label: msg`Aujourd'hui`,
    places: [
      { to: "/territoires/$territory", label: msg`Aujourd'hui`, reads: networkContract.routes.readTerritory },
    ],
  },
  {
    label: msg`Dossiers`,
    places: [
      {
        to: "/territoires/$territory/dossiers",
        label: msg`Dossiers`,
        reads: applicationContract.routes.listApplications,
      },
      {
        to: "/territoires/$territory/signatures",
        label: msg`Signatures`,
        reads: signatureContract.routes.listRequests,
      },
      {
        to: "/territoires/$territory/aides",
        label: msg`Registre des aides`,
        reads: aidContract.routes.listAids,
      },
    ],
  },
  {
    label: msg`Mon entreprise`,
    places: [
      {
        to: "/territoires/$territory/mon-dossier",
        label: msg`Mon dossier`,
        reads: applicationContract.routes.listOwnFiles,
      },
      {
        to: "/territoires/$territory/mon-avance",
        label: msg`Mon avance`,
        reads: lendingContract.routes.listOwnAdvances,
      },
      {
        to: "/territoires/$territory/mes-conditions",
        label: msg`Mes conditions`,
        reads: committeeContract.routes.listOwnConditions,
      },
    ],
  },
  {
    label: msg`Dossiers accompagnés`,
    places: [
      {
        to: "/territoires/$territory/dossiers-accompagnes",
        label: msg`Dossiers accompagnés`,
        reads: applicationContract.routes.listAccompaniedFiles,
      },
    ],
  },
  {
    label: msg`Comité`,
    places: [
      {
        to: "/territoires/$territory/comite",
        label: msg`Séances`,
        reads: committeeContract.routes.listSittings,
      },
      {
        to: "/territoires/$territory/comite/membres",
        label: msg`Membres`,
        reads: committeeContract.routes.listMembers,
      },
    ],
  },
  {
    label: msg`Partenaires`,
    places: [
      {
        to: "/territoires/$territory/conventions",
        label: msg`Conventions`,
        reads: conventionContract.routes.listConventions,
      },
      {
        to: "/territoires/$territory/partenaires",
        label: msg`Organisations`,
        reads: networkContract.routes.listOrganisations,
      },
    ],
  },
  {
    label: msg`Experts`,
    places: [
      {
        to: "/territoires/$territory/missions",
        label: msg`Missions`,
        reads: expertiseContract.routes.listMissions,
        also: ["/territoires/$territory/propositions", "/territoires/$territory/journees"],
      },
      {
        to: "/territoires/$territory/besoins",
        label: msg`Besoins`,
        reads: expertiseContract.routes.listNeeds,
      },
      {
        to: "/territoires/$territory/experts",
        label: msg`Experts`,
        reads: expertiseContract.routes.listExperts,
      },
    ],
  },
  {
    label: msg`Fonds`,
    places: [
      {
        to: "/territoires/$territory/fonds",
        label: msg`Position`,
        reads: fundContract.routes.readPosition,
      },
      {
        to: "/territoires/$territory/avances",
        label: msg`Avances`,
        reads: lendingContract.routes.listAdvances,
      },
      {
        to: "/territoires/$territory/impayes",
        label: msg`Impayés`,
        reads: lendingContract.routes.listArrears,
      },
      {
        to: "/territoires/$territory/relances",
        label: msg`Relances`,
        reads: lendingContract.routes.readCollection,
      },
      {
        to: "/territoires/$territory/banque",
        label: msg`Banque`,
        reads: bankingContract.routes.listBanks,
        also: [
          "/territoires/$territory/fonds/$fund/banque",
          "/territoires/$territory/fonds/$fund/mandats",
          "/territoires/$territory/fonds/$fund/releves",
          "/territoires/$territory/lots",
        ],
      },
    ],
  },
  {
    label: msg`Comptes`,
    places: [
      {
        to: "/territoires/$territory/clotures",
        label: msg`Clôtures`,
        reads: fundContract.routes.listClosings,
      },
      {
        to: "/territoires/$territory/comptabilite",
        label: msg`Comptabilité`,
        reads: accountingContract.routes.readBalances,
      },
      {
        to: "/territoires/$territory/controle",
        label: msg`Contrôle`,
        reads: fundContract.routes.drawSample,
      },
    ],
  },
  {
    label: msg`Chiffres`,
    places: [
      {
        to: "/territoires/$territory/chiffres",
        label: msg`Le territoire`,
        reads: networkContract.routes.readTerritory,
      },
      {
        to: "/territoires/$territory/emplois",
        label: msg`Emplois`,
        reads: impactContract.routes.readJobTotals,
        readsOne: impactContract.routes.readCommitment,
      },
      {
        to: "/territoires/$territory/rapports",
        label: msg`Rapports`,
        reads: reportingContract.routes.listReports,
        also: ["/territoires/$territory/rapport"],
      },
      {
        to: "/territoires/$territory/comptes-rendus",
        label: msg`Comptes rendus`,
        reads: reportingContract.routes.listFinancialReports,
      },
      {
        to: "/territoires/$territory/comite-de-pilotage",
        label: msg`Comité de pilotage`,
        reads: reportingContract.routes.listSteeringPacks,
      },
    ],
  },
  settingsSection,
];

/** The place a page stands in, by the pattern of its address: the longest that begins it. */
export function placeOf(pattern: string): Place | undefined {
  const begins = (start: string) =>
    start === "/territoires/$territory"
      ? pattern.replace(/\/$/, "") === start
      : pattern === start || pattern.startsWith(`${start}/`);
  return territorySections
    .flatMap(({ places }) => places)
    .filter(({ to, also = [] }) => [to, ...also].some(begins))
    .toSorted((a, b) => b.to.length - a.to.length)[0];
}
