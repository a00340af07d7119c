import { getRouteApi } from "@tanstack/react-router";
import { PartnerPage } from "#convention/pages/partner.page.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { partnerPanels } from "./panels.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/partenaires/$organisation");

/** A partner as one page: its pledges, then what each capability knows of it and this reader may see. */
export function ComposedPartnerPage() {
  const { territory, organisation } = route.useParams();
  const { mayCall } = useRights(territory);
  return (
    <PartnerPage>
      {partnerPanels
        .filter(({ reads }) => mayCall(reads))
        .map(({ key, show: Panel }) => (
          <Panel key={key} territory={territory} organisation={organisation} />
        ))}
    </PartnerPage>
  );
}
