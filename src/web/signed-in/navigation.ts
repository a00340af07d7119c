import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { conventionContract } from "#convention/contract.ts";
import { fundContract } from "#fund/contract.ts";
import { networkContract } from "#network/contract.ts";
import type { Route } from "#platform/contract/route.ts";

interface Place {
  to:
    | "/territoires/$territory"
    | "/territoires/$territory/conventions"
    | "/territoires/$territory/partenaires"
    | "/territoires/$territory/fonds"
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
  { to: "/territoires/$territory/personnes", label: msg`Personnes`, reads: networkContract.routes.listSeats },
  { to: "/territoires/$territory/journal", label: msg`Journal`, reads: networkContract.routes.readAudit },
];
