import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { applicationContract } from "#application/contract.ts";
import { committeeContract } from "#committee/contract.ts";
import { conventionContract } from "#convention/contract.ts";
import { fundContract } from "#fund/contract.ts";
import { lendingContract } from "#lending/contract.ts";
import { networkContract } from "#network/contract.ts";
import type { Route } from "#platform/contract/route.ts";

interface Place {
  to:
    | "/territoires/$territory"
    | "/territoires/$territory/dossiers"
    | "/territoires/$territory/conventions"
    | "/territoires/$territory/partenaires"
    | "/territoires/$territory/fonds"
    | "/territoires/$territory/avances"
    | "/territoires/$territory/impayes"
    | "/territoires/$territory/comite"
    | "/territoires/$territory/personnes"
    | "/territoires/$territory/journal";
  label: MessageDescriptor;
  /** The route that the page reads: whoever may call it may go there. */
  reads: Route;
}

/** The places of a territory; each person sees those that their roles open. */
export const territoryPlaces: readonly Place[] = [
  { to: "/territoires/$territory", label: msg`Territoire`, reads: networkContract.routes.readTerritory },
  {
    to: "/territoires/$territory/dossiers",
    label: msg`Dossiers`,
    reads: applicationContract.routes.listApplications,
  },
  {
    to: "/territoires/$territory/conventions",
    label: msg`Conventions`,
    reads: conventionContract.routes.listConventions,
  },
  {
    to: "/territoires/$territory/partenaires",
    label: msg`Partenaires`,
    reads: networkContract.routes.listOrganisations,
  },
  { to: "/territoires/$territory/fonds", label: msg`Fonds`, reads: fundContract.routes.readPosition },
  {
    to: "/territoires/$territory/comite",
    label: msg`Comité`,
    reads: committeeContract.routes.listSittings,
  },
  { to: "/territoires/$territory/avances", label: msg`Avances`, reads: lendingContract.routes.listAdvances },
  { to: "/territoires/$territory/impayes", label: msg`Impayés`, reads: lendingContract.routes.listArrears },
  { to: "/territoires/$territory/personnes", label: msg`Personnes`, reads: networkContract.routes.listSeats },
  { to: "/territoires/$territory/journal", label: msg`Journal`, reads: networkContract.routes.readAudit },
];
