import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { fundContract } from "#fund/contract.ts";
import { FundsPage } from "#fund/pages/funds.page.tsx";
import { networkContract } from "#network/contract.ts";
import { useOrganisations } from "#network/pages/index.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { OpenFund } from "../convention/open-fund.form.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/fonds");

/** The funds of a territory; where there is none yet, the way to open one. */
export function ComposedFundsPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(fundContract, "listFunds", { params: { territory } });
  return (
    <Reading of={read}>
      {({ funds }) => {
        if (funds.length === 0) return <FirstFund territory={territory} />;
        if (mayCall(fundContract.routes.readPosition)) return <FundsPage />;
        return <Opened territory={territory} name={funds.map(({ name }) => name).join(", ")} />;
      }}
    </Reading>
  );
}

function FirstFund({ territory }: { territory: string }) {
  const here = useRead(networkContract, "readTerritory", { params: { territory } });
  const known = useOrganisations(territory);
  return (
    <Page
      title={<Trans>Ouvrir le fonds</Trans>}
      lead={<Trans>Une convention l'alimente, les avances en sortent et y reviennent.</Trans>}
    >
      <Reading of={here}>
        {({ businessDate, openedOn }) => (
          <Reading of={known}>
            {({ organisations }) => (
              <OpenFund params={{ territory }} on={openedOn ?? businessDate} organisations={organisations} />
            )}
          </Reading>
        )}
      </Reading>
    </Page>
  );
}

/** For whoever opens a fund and does not read its money. */
function Opened({ territory, name }: { territory: string; name: string }) {
  return (
    <Page title={name}>
      <Card
        title={<Trans>Le fonds est ouvert</Trans>}
        lead={<Trans>Sa position se lit avec un siège qui la donne : animateur, trésorier, comité.</Trans>}
      >
        <Actions>
          <ActionLink to="/territoires/$territory/mise-en-route" params={{ territory }}>
            <Trans>Continuer la mise en route</Trans>
          </ActionLink>
        </Actions>
      </Card>
    </Page>
  );
}
