import { Trans } from "@lingui/react/macro";
import { conventionContract } from "#convention/contract.ts";
import { fundContract } from "#fund/contract.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Card } from "#web/design/page.tsx";
import type { TerritoryPanel } from "#web/design/panel.ts";
import { useRights } from "#web/signed-in/use-me.ts";

/** Beside the day's list, until the territory has a fund and a convention that feeds it. */
function FirstRunPanel({ territory }: { territory: string }) {
  const { mayCall } = useRights(territory);
  const funds = useRead(fundContract, "listFunds", { params: { territory } });
  if (funds.data === undefined) return null;
  if (funds.data.funds.length === 0) return <StartHere territory={territory} />;
  return mayCall(conventionContract.routes.listConventions) ? (
    <UntilConvention territory={territory} />
  ) : null;
}

function UntilConvention({ territory }: { territory: string }) {
  const read = useRead(conventionContract, "listConventions", { params: { territory }, query: {} });
  return read.data?.conventions.length === 0 ? <StartHere territory={territory} /> : null;
}

function StartHere({ territory }: { territory: string }) {
  return (
    <Card
      title={<Trans>Ce territoire commence</Trans>}
      lead={<Trans>Périmètre, partenaires, fonds, convention, comité : pas à pas, dans votre ordre.</Trans>}
    >
      <Actions>
        <ActionLink to="/territoires/$territory/mise-en-route" params={{ territory }}>
          <Trans>Continuer la mise en route</Trans>
        </ActionLink>
      </Actions>
    </Card>
  );
}

export const firstRunPanel: TerritoryPanel = {
  key: "first-run",
  reads: fundContract.routes.listFunds,
  show: FirstRunPanel,
};
