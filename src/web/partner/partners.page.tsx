import { getRouteApi } from "@tanstack/react-router";
import { conventionContract } from "#convention/contract.ts";
import type { Role } from "#kernel/role.ts";
import { PartnersPage } from "#network/pages/partners.page.tsx";
import { useMe, useRights } from "#web/signed-in/use-me.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/partenaires");

/** Who reads the page of their own organisation only. */
const ofTheirOwn: readonly Role[] = ["partner-referent", "public-funder"];

const readers: readonly Role[] = conventionContract.routes.readPartner.access;

/** The partners, each leading to its page for whoever may read it. */
export function ComposedPartnersPage() {
  const { territory } = route.useParams();
  const { roles, mayCall } = useRights(territory);
  const me = useMe();
  const readsAll = roles.some((role) => readers.includes(role) && !ofTheirOwn.includes(role));
  const own = me?.seats
    .filter((seat) => seat.territories.includes(territory))
    .map(({ organisation }) => organisation?.id);
  return (
    <PartnersPage
      mayOpen={(organisation) =>
        mayCall(conventionContract.routes.readPartner) && (readsAll || own?.includes(organisation) === true)
      }
    />
  );
}
