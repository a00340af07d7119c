import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { fundContract } from "#fund/contract.ts";
import { FundsPage } from "#fund/pages/funds.page.tsx";
import { networkContract } from "#network/contract.ts";
import { useOrganisations } from "#network/pages/index.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionButton, ActionLink, Actions } from "#web/design/actions.tsx";
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
        if (mayCall(fundContract.routes.readPosition)) {
          return (
            <>
              <FundsPage />
              {mayCall(fundContract.routes.openFund) ? (
                <AnotherFund key={funds.length} territory={territory} />
              ) : null}
            </>
          );
        }
        return <Opened territory={territory} name={funds.map(({ name }) => name).join(", ")} />;
      }}
    </Reading>
  );
}

function FirstFund({ territory }: { territory: string }) {
  return (
    <Page
      title={<Trans>Ouvrir le fonds</Trans>}
      lead={<Trans>Une convention l'alimente, les avances en sortent et y reviennent.</Trans>}
    >
      <OpeningForm territory={territory} isFirst />
    </Page>
  );
}

/** Closed until it is asked for: most territories have one fund. */
function AnotherFund({ territory }: { territory: string }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <OpeningForm territory={territory} isFirst={false} />;
  return (
    <Actions>
      <ActionButton onClick={() => setOpen(true)}>
        <Trans>Ouvrir un autre fonds</Trans>
      </ActionButton>
    </Actions>
  );
}

function OpeningForm({ territory, isFirst }: { territory: string; isFirst: boolean }) {
  const here = useRead(networkContract, "readTerritory", { params: { territory } });
  const known = useOrganisations(territory);
  return (
    <Reading of={here}>
      {({ businessDate, openedOn }) => (
        <Reading of={known}>
          {({ organisations }) => (
            <OpenFund
              params={{ territory }}
              on={isFirst ? (openedOn ?? businessDate) : businessDate}
              organisations={organisations}
              another={!isFirst}
            />
          )}
        </Reading>
      )}
    </Reading>
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
